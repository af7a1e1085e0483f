import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './ledger/ledger.css'
import { localizePage } from './language.ts'
import { LedgerPage } from './ledger/ledger-page.tsx'

await localizePage('ledger')
render(<LedgerPage />, document.body)
