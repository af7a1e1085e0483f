import { render } from 'preact'
import './styles/tokens.css'
import './styles/elements.css'
import './options/options.css'
import { Options } from './options/options.tsx'
import { localizePage } from './words.ts'

localizePage('settings')
render(<Options />, document.body)
