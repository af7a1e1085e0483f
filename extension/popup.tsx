import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './panel/entries.css'
import './panel/fill-report.css'
import './popup/popup.css'
import { Popup } from './popup/popup.tsx'
import { localizePage } from './words/language.ts'

await localizePage()
render(<Popup />, document.body)
