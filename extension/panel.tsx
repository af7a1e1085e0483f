import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './panel/panel.css'
import './review/review.css'
import { keepBadge } from './badge.ts'
import { ownServices } from './create-services.ts'
import { Panel } from './panel/panel.tsx'
import { runInbox } from './run-inbox.ts'
import { inbox } from './store.ts'
import { localizePage } from './words.ts'

localizePage()
render(<Panel />, document.body)
void runInbox(ownServices(), new AbortController().signal)
// The background page sleeps while the panel works.
void keepBadge(inbox, new AbortController().signal)
