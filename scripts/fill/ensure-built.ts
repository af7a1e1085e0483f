import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const newest = (folder: string) =>
  Math.max(
    ...readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs),
  )

/** Builds the extension unless what is built is younger than every source. */
export function ensureBuilt(): void {
  const built = `${root}dist/content.js`
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(newest('extension'), newest('shared'))) return
  for (const mode of ['production', 'content']) {
    execFileSync('vite', ['build', '--mode', mode, '--logLevel', 'error'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
  }
}
