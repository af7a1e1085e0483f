import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './styles/verification.css'
import './panel/entries.css'
import './panel/fill-report.css'
import './panel/collect.css'
import './panel/panel.css'
import './review/review.css'
import './welcome/welcome.css'
import { afterPaint } from './elements/after-paint.ts'
import { Panel } from './panel/panel.tsx'
import { localizePage } from './words/language.ts'

// The shell in panel.html is on the screen first; what it takes to draw and read comes after.
afterPaint(async () => {
  await localizePage()
  render(<Panel />, document.body)
  // Readers are many times the size of what is shown: they are loaded once it stands.
  afterPaint(() => void import('./pipeline/pipeline.ts').then(({ work }) => work()))
})
