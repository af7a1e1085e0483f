import type { Page } from 'playwright-core'
import type { AttachEntry, DetachEntry } from '../../extension/fill/attach/attach-report.ts'
import type { OpenFrame } from '../../extension/fill/frames.ts'
import type { FillReport, Stopped, UndoReport } from '../../extension/fill/report.ts'
import type { Invoice } from '../../shared/invoice.ts'
import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import { fillDriver } from './driver.ts'
import type { ReadOriginals } from './read-originals.ts'

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
  /** Whether anything sent a form or left the page, and what was held up instead. */
  submitted: boolean
  navigated: boolean
  stopped: Stopped[]
  /** Labels of values that only fields nobody can see ask for; never written. */
  hidden: string[]
  values: Record<string, TriedValue>
  undo: UndoReport['entries']
  rowsLeft: number
  /** Where originals were given: what was put where, read back, and what became of each when it was taken out again. */
  attached?: AttachEntry[]
  detached?: DetachEntry[]
  milliseconds: number
  /** What an expression in the page gives at the three moments. */
  evaluated?: { before: unknown; after: unknown; undone: unknown }
}

interface TryOptions {
  /** Runs in the page between fill and undo: a person typing, say. */
  after?: string
  expression?: string
  overwrite?: boolean
  originals?: ReadOriginals
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

/** Watches from outside, as the network sees it: what the page sent, and whether another one came. */
async function watchRequests(page: Page): Promise<() => Promise<{ submitted: boolean; navigated: boolean }>> {
  const address = page.url()
  let [submitted, navigated] = [false, false]
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return
    submitted ||= request.method() === 'POST'
    navigated = true
  })
  page.context().on('page', () => {
    navigated = true
  })
  await page.evaluate(() => {
    const seen = window as unknown as { fapiaoSubmitted?: boolean }
    document.addEventListener('submit', () => Object.assign(seen, { fapiaoSubmitted: true }))
  })
  return async () => {
    const told = await page
      .evaluate(() => {
        const seen = window as unknown as { fapiaoSubmitted?: boolean; submitted?: unknown }
        return seen.fapiaoSubmitted === true || seen.submitted === true
      })
      .catch(() => false)
    return { submitted: submitted || told, navigated: navigated || page.url() !== address }
  }
}

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
  const watched = await watchRequests(page)
  const before = [await driver.look(page), await evaluate(page, options.expression)] as const
  const report = await driver.fill(page, invoices, options.overwrite ? { overwrite: true } : {})
  const attached = options.originals && (await driver.attach(page, options.originals))
  const after = [await driver.look(page), await evaluate(page, options.expression)] as const
  await evaluate(page, options.after)
  const detached = attached && (await driver.detach(page))
  const undo = await driver.undo(page)
  const undone = [await driver.look(page), await evaluate(page, options.expression)] as const
  const strangers = (options.originals?.strangers ?? []).map(
    (file): AttachEntry => ({ invoice: -1, file, where: '', outcome: 'skipped', reason: 'not-filled' }),
  )
  return {
    report: report.entries,
    framesLeftOut: report.framesLeftOut,
    ...(await watched()),
    stopped: [...new Set([report, attached, detached, undo].flatMap((each) => each?.stopped ?? []))],
    hidden: report.entries.filter(({ reason }) => reason === 'hidden').map(({ label, field }) => label || field),
    values: valuesOf(before[0], after[0], undone[0]),
    undo: undo.entries,
    rowsLeft: undo.rowsLeft,
    ...(attached ? { attached: [...attached.entries, ...strangers] } : {}),
    ...(detached ? { detached: detached.entries } : {}),
    milliseconds: report.milliseconds,
    ...(options.expression ? { evaluated: { before: before[1], after: after[1], undone: undone[1] } } : {}),
  }
}
