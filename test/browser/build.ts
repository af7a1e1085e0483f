import { execFileSync } from 'node:child_process'

/** Vitest's global set-up of the browser project: the tests drive the extension as it is built now. */
export function setup(): void {
  for (const mode of ['production', 'content']) {
    execFileSync('vite', ['build', '--mode', mode, '--logLevel', 'warn'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  }
}
