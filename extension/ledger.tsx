import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './ledger/ledger.css'
import { LedgerPage } from './ledger/ledger-page.tsx'
import { localizePage } from './words/language.ts'

await localizePage('ledger')
render(<LedgerPage />, document.body)
