import type { Page } from 'playwright-core'
import type { OpenFrame } from '../../extension/fill/frames.ts'
import type { FillReport, UndoReport } from '../../extension/fill/report.ts'
import type { Invoice } from '../../shared/invoice.ts'
import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import { fillDriver } from './driver.ts'

/** One control before the fill, after it, and after it was undone. */
interface TriedValue {
  label: string
  before: string
  after: string
  undone: string
}

export interface TriedFill {
  report: FillReport['entries']
  framesLeftOut: string[]
  values: Record<string, TriedValue>
  undo: UndoReport['entries']
  milliseconds: number
  /** What an expression in the page gives at the three moments. */
  evaluated?: { before: unknown; after: unknown; undone: unknown }
}

interface TryOptions {
  expression?: string
  overwrite?: boolean
}

type Moment = ReadonlyMap<string, OpenFrame['snapshot']['controls'][number] & { path: string }>

/** Controls by their lasting names; paths of inner frames begin with the frame. */
const controlsIn = (frames: readonly OpenFrame[]): Moment =>
  new Map(
    frames.flatMap(({ frameId, snapshot }, index) =>
      snapshot.controls.map((control) => [
        `${frameId}/${control.id}`,
        { ...control, path: index === 0 ? control.path : `frame ${index} ${control.path}` },
      ]),
    ),
  )

function valuesOf(...moments: [OpenFrame[], OpenFrame[], OpenFrame[]]): Record<string, TriedValue> {
  const [was, is, again] = moments.map(controlsIn) as [Moment, Moment, Moment]
  const names = new Set([...was.keys(), ...is.keys()])
  return Object.fromEntries(
    [...names].map((name) => {
      const known = was.get(name) ?? is.get(name)
      const value = (moment: Moment) => moment.get(name)?.value ?? ''
      const label = known?.labels[0]?.text ?? ''
      return [known?.path ?? name, { label, before: value(was), after: value(is), undone: value(again) }]
    }),
  )
}

const evaluate = async (page: Page, expression: string | undefined) =>
  expression ? ((await page.evaluate(expression)) as unknown) : undefined

/** Fills a page in a browser with the extension, undoes it, and tells what every control held at each moment. */
export async function tryFill(
  browser: ExtensionBrowser,
  address: string,
  invoices: readonly Invoice[],
  options: TryOptions,
): Promise<TriedFill> {
  const page = await browser.context.newPage()
  await page.goto(address, { waitUntil: 'load' })
  // Pages that keep a connection open are never idle.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
  const driver = await fillDriver(await browser.open('options.html'))
  await page.bringToFront()
  const before = [await driver.look(page), await evaluate(page, options.expression)] as const
  const report = await driver.fill(page, invoices, options.overwrite ? { overwrite: true } : {})
  const after = [await driver.look(page), await evaluate(page, options.expression)] as const
  const undo = await driver.undo(page)
  const undone = [await driver.look(page), await evaluate(page, options.expression)] as const
  return {
    report: report.entries,
    framesLeftOut: report.framesLeftOut,
    values: valuesOf(before[0], after[0], undone[0]),
    undo: undo.entries,
    milliseconds: report.milliseconds,
    ...(options.expression ? { evaluated: { before: before[1], after: after[1], undone: undone[1] } } : {}),
  }
}
