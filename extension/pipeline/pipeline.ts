import { resumeCaptures } from '../capture/resume-captures.ts'
import { keepBadge } from '../inbox/badge.ts'
import { inbox } from '../inbox/inbox.ts'
import { hearPasswords } from '../inbox/passwords.ts'
import { ledger } from '../ledger/ledger-store.ts'
import { rememberInbox } from '../ledger/remember-inbox.ts'
import { ledgerDays, retentionDays } from '../settings/settings.ts'
import { forgetOldEntries, forgetOldFiles } from './forget-old.ts'
import { ownServices } from './own-services.ts'
import { runInbox } from './run-inbox.ts'

/** Everything a panel does besides showing itself, until it is closed. */
export function work(): void {
  const untilClosed = new AbortController().signal
  const opened = Date.now()
  hearPasswords(untilClosed)
  void resumeCaptures(untilClosed)
  void runInbox(ownServices(), globalThis, untilClosed)
  // What a panel closed too early to note is forgotten by the next one as well.
  void rememberInbox(inbox, ledger, untilClosed, () => void forgetOld(opened))
  // The background page sleeps while the panel works.
  void keepBadge(inbox, untilClosed)
  void forgetOld(opened)
}

/** An invoice stays in the ledger at least as long as its file: it would only be remembered anew. */
async function forgetOld(now: number): Promise<void> {
  const [files, entries] = await Promise.all([retentionDays.get(), ledgerDays.get()])
  await forgetOldFiles(inbox, files, now)
  await forgetOldEntries(ledger, entries && Math.max(entries, files), now)
}
