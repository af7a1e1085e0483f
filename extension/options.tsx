import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './options/options.css'
import { Options } from './options/options.tsx'
import { localizePage } from './words/language.ts'

await localizePage('settings')
render(<Options />, document.body)
