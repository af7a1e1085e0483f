import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './panel/entries.css'
import './panel/fill-report.css'
import './panel/panel.css'
import './review/review.css'
import './welcome/welcome.css'
import { Panel } from './panel/panel.tsx'
import { localizePage } from './words.ts'

localizePage()
render(<Panel />, document.body)
// Readers are many times the size of what is shown: they are loaded once it stands. A hidden page works as well.
setTimeout(() => void import('./work.ts').then(({ work }) => work()))
