import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fail, step } from './step.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Whoever asks, a test run too, gets what users get. */
const env = { NODE_ENV: 'production' }
/** What the built extension is made of. */
const sources = ['extension', 'shared', 'manifest.json', 'vite.config.ts', 'package-lock.json']

const changed = (path: string) => statSync(path).mtimeMs

/** Folders count with their files: a file taken away changes its folder. */
function newest(source: string): number {
  const path = `${root}${source}`
  if (!statSync(path).isDirectory()) return changed(path)
  const within = readdirSync(path, { recursive: true, withFileTypes: true })
  return Math.max(changed(path), ...within.map((entry) => changed(`${entry.parentPath}/${entry.name}`)))
}

/** Builds the extension into dist/ unless what lies there is younger than every source; ends the command when it cannot. */
export function ensureBuilt(): void {
  // The last file that a build writes.
  const built = `${root}dist/page-watch.js`
  if (existsSync(built) && changed(built) > Math.max(...sources.map(newest))) return
  if (!step('构建扩展', 'building the extension', ['npm', 'run', '--silent', 'build'], { env }))
    fail('扩展没有构建成功，原因见上。', 'The extension could not be built, for the reason above.')
}
