import { keepBadge } from './badge.ts'
import { ownServices } from './create-services.ts'
import { forgetOld } from './forget-old.ts'
import { ledger } from './ledger/ledger-store.ts'
import { rememberInbox } from './ledger/remember-inbox.ts'
import { runInbox } from './run-inbox.ts'
import { retentionDays } from './settings.ts'
import { inbox } from './store.ts'

/** Everything a panel does besides showing itself, until it is closed. */
export function work(): void {
  const untilClosed = new AbortController().signal
  void runInbox(ownServices(), globalThis, untilClosed)
  void rememberInbox(inbox, ledger, untilClosed)
  // The background page sleeps while the panel works.
  void keepBadge(inbox, untilClosed)
  void retentionDays.get().then((days) => forgetOld(inbox, days, Date.now()))
}
