import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './options/options.css'
import { localizePage } from './language.ts'
import { Options } from './options/options.tsx'

await localizePage('settings')
render(<Options />, document.body)
