import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './styles/verification.css'
import './styles/wide-page.css'
import './ledger/invoice-table.css'
import './panel/fill-report.css'
import './panel/panel.css'
import './claims/claims.css'
import { ClaimPage } from './claims/claim-page.tsx'
import { localizePage } from './words/language.ts'

await localizePage('claims')
render(<ClaimPage />, document.body)
