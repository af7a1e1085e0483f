import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './ledger/ledger.css'
import { LedgerPage } from './ledger/ledger-page.tsx'
import { localizePage } from './words.ts'

localizePage('ledger')
render(<LedgerPage />, document.body)
