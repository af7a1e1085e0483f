import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './panel/entries.css'
import './panel/fill-report.css'
import './panel/panel.css'
import './review/review.css'
import './welcome/welcome.css'
import { keepBadge } from './badge.ts'
import { ownServices } from './create-services.ts'
import { forgetOld } from './forget-old.ts'
import { ledger } from './ledger/ledger-store.ts'
import { rememberInbox } from './ledger/remember-inbox.ts'
import { Panel } from './panel/panel.tsx'
import { runInbox } from './run-inbox.ts'
import { retentionDays } from './settings.ts'
import { inbox } from './store.ts'
import { localizePage } from './words.ts'

localizePage()
render(<Panel />, document.body)
const untilClosed = new AbortController().signal
void runInbox(ownServices(), untilClosed)
void rememberInbox(inbox, ledger, untilClosed)
// The background page sleeps while the panel works.
void keepBadge(inbox, untilClosed)
void retentionDays.get().then((days) => forgetOld(inbox, days, Date.now()))
