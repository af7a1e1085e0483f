import { ensureBrowser } from '../../scripts/machine/browser.ts'
import { ensureBuilt } from '../../scripts/machine/build.ts'
import { buildAllForms } from '../forms/build-all.ts'

/** Vitest's global set-up of the browser project: the tests drive the extension and the forms as they are built now. */
export async function setup(): Promise<void> {
  ensureBrowser()
  ensureBuilt()
  await buildAllForms()
}
