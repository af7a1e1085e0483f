import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './styles/verification.css'
import './styles/wide-page.css'
import './ledger/invoice-table.css'
import './ledger/ledger.css'
import './claims/claims.css'
import { AddToClaim } from './claims/add-to-claim.tsx'
import { LedgerPage } from './ledger/ledger-page.tsx'
import { localizePage } from './words/language.ts'

await localizePage('ledger')
render(<LedgerPage more={(entries) => <AddToClaim entries={entries} />} />, document.body)
