import { ensureBrowser } from '../../scripts/machine/browser.ts'
import { ensureBuilt } from '../../scripts/machine/build.ts'

/** Vitest's global set-up of the browser project: the tests drive the extension as it is built now. */
export function setup(): void {
  ensureBrowser()
  ensureBuilt()
}
