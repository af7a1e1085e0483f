import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { FillReport } from '../../extension/fill/report.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { compareModels, type Verdict } from './compare-models.ts'
import type { FillDriver } from './driver.ts'

export interface FormScore {
  /** Verdict of each control, by its path in the page's model. */
  verdicts: Map<string, Verdict>
  /** True when the page's model is after undo what it was before the fill. */
  undone: boolean
  /** True when the fill pressed submit. */
  submitted: boolean
  /** What the fill itself said it did not write, and why. */
  unwritten: FillReport['entries']
  milliseconds: number
}

const invoices = new URL('../../test/fixtures/invoices/', import.meta.url)
const readInvoice = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.expected.json`, invoices), 'utf8')) as Invoice

/** Fills an open form with made-up invoices (names joined with +), undoes it, and judges every control. */
export async function scoreForm(driver: FillDriver, page: Page, name: string, expected: unknown): Promise<FormScore> {
  const model = () => page.evaluate('formModel()')
  const before = await model()
  const { milliseconds, entries } = await driver.fill(page, name.split('+').map(readInvoice))
  const verdicts = compareModels(before, expected, await model())
  const submitted = Boolean(await page.evaluate('submitted'))
  await driver.undo(page)
  const undone = [...compareModels(before, before, await model()).values()].every((verdict) => verdict === 'left')
  const unwritten = entries.filter(({ outcome }) => outcome === 'failed' || outcome === 'ambiguous')
  return { verdicts, undone, submitted, unwritten, milliseconds }
}
