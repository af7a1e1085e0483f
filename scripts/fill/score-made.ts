import type { Page } from 'playwright-core'
import { launchExtension } from '../../test/browser/launch-extension.ts'
import { buildAllForms, builtForms } from '../../test/forms/build-all.ts'
import { madeKits } from '../../test/forms/maker/kits.ts'
import type { MadeForm } from '../../test/forms/maker/made-form.ts'
import { makeForm } from '../../test/forms/maker/make-form.ts'
import { compareModels, type Verdict } from './compare-models.ts'
import { type FillDriver, fillDriver } from './driver.ts'
import { serveFolder } from './serve-folder.ts'

type Model = Record<string, unknown>

/** How one made form came out. */
export interface MadeScore {
  form: MadeForm
  verdicts: Map<string, Verdict>
  undone: boolean
  submitted: boolean
  /** What came wrong, for whoever opens the form: path, was, wanted, is. */
  faults: string[]
  milliseconds: number
  error?: string
}

/** What a control came with, those of an added row included. */
function cameWith({ blocks }: MadeForm, path: string): string | null {
  const field = blocks.flatMap(({ fields }) => fields).find(({ key }) => path.endsWith(`.${key}`))
  return field?.typed ?? field?.initial ?? null
}

const asItCame = (form: MadeForm, before: Model, after: Model): Model => ({
  ...Object.fromEntries(Object.keys(after).map((path) => [path, cameWith(form, path)])),
  ...before,
})

/** What every control must hold; where leaving it alone is as right, what it was left with. */
function wantedModel({ expected, offered }: MadeForm, before: Model, after: Model): Model {
  const wanted: Model = { ...before, ...expected }
  for (const path of offered) if (!(path in expected) || after[path] === before[path]) wanted[path] = after[path]
  return wanted
}

const fault = (verdict: Verdict, path: string, ...models: Model[]) =>
  `${verdict} ${path} ${models.map((model) => JSON.stringify(model[path] ?? null)).join(' → ')}`

async function scoreOpen(driver: FillDriver, page: Page, form: MadeForm): Promise<MadeScore> {
  const model = async () => (await page.evaluate('formModel()')) as Model
  const before = await model()
  const { milliseconds, entries } = await driver.fill(page, form.invoices)
  const after = await model()
  const came = asItCame(form, before, after)
  const wanted = wantedModel(form, came, after)
  const verdicts = compareModels(came, wanted, after)
  const submitted = Boolean(await page.evaluate('submitted'))
  const faults = [...verdicts]
    .filter(([, verdict]) => ['wrong', 'missed', 'touched'].includes(verdict))
    .map(([path, verdict]) => {
      const entry = entries.find(
        ({ field, row }) => path.endsWith(field) && (row === undefined || path.includes(`.${row}.`)),
      )
      return `${fault(verdict, path, came, wanted, after)} ${entry ? `(${entry.outcome} ${entry.reason ?? ''})` : ''}`
    })
  await driver.undo(page)
  const undoneModel = await model()
  const stuck = [...compareModels(before, before, undoneModel)].filter(([, verdict]) => verdict !== 'left')
  const told = ([path]: readonly [string, Verdict]) =>
    entries.some(({ lasting, field, row = 0 }) => lasting && [`form.${field}`, `list.${row}.${field}`].includes(path))
  const undone = stuck.every(told)
  for (const each of stuck) {
    const [path] = each
    const values = `${JSON.stringify(before[path] ?? null)} → ${JSON.stringify(undoneModel[path] ?? null)}`
    faults.push(`not undone${told(each) ? ', as told,' : ''} ${path} ${values}`)
  }
  return { form, verdicts, undone, submitted, faults, milliseconds }
}

async function scoreMade(driver: FillDriver, page: Page, origin: string, form: MadeForm): Promise<MadeScore> {
  try {
    await page.goto(`${origin}/made-${form.kit}/?form=${form.id}`)
    await page.waitForFunction('window.formModel', undefined, { timeout: 10_000 })
    return await scoreOpen(driver, page, form)
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return {
      form,
      verdicts: new Map(),
      undone: true,
      submitted: false,
      faults: [`broken: ${told}`],
      milliseconds: 0,
      error: told,
    }
  }
}

export interface MadeRun {
  ids: readonly string[]
  /** Only forms of these kits. */
  kits?: readonly string[]
  /** Tabs that are filled at once. */
  tabs: number
}

/** Fills made forms in a browser, several tabs at once, and hands over how each came out. */
export async function scoreMadeForms({ ids, kits, tabs }: MadeRun, tell: (score: MadeScore) => void): Promise<void> {
  const forms = ids.map((id, index) => makeForm(id, kits?.[index % kits.length]))
  await buildAllForms([...new Set(forms.map(({ kit }) => madeKits[kit]?.group ?? kit))])
  const site = await serveFolder(builtForms)
  const browser = await launchExtension()
  const queue = [...forms]
  const work = async () => {
    const driver = await fillDriver(await browser.open('options.html'))
    const page = await browser.openWindow()
    for (let form = queue.shift(); form; form = queue.shift()) tell(await scoreMade(driver, page, site.origin, form))
  }
  try {
    await Promise.all(Array.from({ length: tabs }, work))
  } finally {
    await browser.close()
    site.close()
  }
}
