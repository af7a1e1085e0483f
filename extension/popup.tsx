import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './panel/entries.css'
import './panel/fill-report.css'
import './popup/popup.css'
import { localizePage } from './language.ts'
import { Popup } from './popup/popup.tsx'

await localizePage()
render(<Popup />, document.body)
