import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import { waitForJobs } from '../../test/browser/stored-jobs.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const invoiceName = 'e-normal'
const formNames = ['plain', 'element-plus', 'ant-design'] as const
type FormName = (typeof formNames)[number]

interface FormResult {
  name: FormName
  /** Controls that hold the invoice's value. */
  filled: number
  /** Controls that should and do not, or were touched and should not have been. */
  failed: number
  undone: boolean
}

export interface StoryResult {
  /** The draft's values as the panel holds them. */
  recognized: Record<string, string>
  forms: FormResult[]
  /** True when every value read back, from the panel and from the pages, is the invoice's. */
  faithful: boolean
}

interface StoryOptions {
  /** Folder for one screenshot per step. */
  screenshots: string
  say: (line: string) => void
}

export type Model = Record<string, unknown>
export const readJson = <Value>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Value
/** A text control that was never touched holds nothing, one that was cleared the empty text: the same to a person. */
const emptied = (_: string, value: unknown) => (value === null ? '' : value)
export const same = (one: unknown, other: unknown) => JSON.stringify(one, emptied) === JSON.stringify(other, emptied)
export const formModel = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { formModel(): Model }).formModel())

/** Saves what a page shows and says the step; the pictures are for people to look at. */
function narrator({ screenshots, say }: StoryOptions) {
  mkdirSync(screenshots, { recursive: true })
  let step = 0
  return async (line: string, page: Page) => {
    const name = `${String(++step).padStart(2, '0')}.png`
    await page.screenshot({ path: join(screenshots, name) })
    say(`${step}. ${line} (${join('out/story', name)})`)
  }
}

/** What was read here shows before the cloud has answered. */
const lastJobDone = (panel: Page) =>
  waitForJobs(panel, (jobs) => {
    const stage = jobs.at(-1)?.stage
    if (stage !== 'done') throw new Error(`the last job is ${stage ?? 'not there'}`)
  })

/** A click on the menu item of the picture; the panel that opens is a tab of its own in a headless browser. */
export async function recognize(browser: ExtensionBrowser, demo: Page, file: string): Promise<Page> {
  const picture = demo.locator(`img[src$="${file}"]`)
  await picture.scrollIntoViewIfNeeded()
  const opened = browser.context.waitForEvent('page', (page) => page.url().includes('/panel.html'))
  const srcUrl = await picture.evaluate((image: HTMLImageElement) => image.currentSrc)
  await browser.clickMenu({ menuItemId: 'image', mediaType: 'image', srcUrl, pageUrl: demo.url() })
  const panel = await opened
  await panel.locator('[data-field=sellerName] .value .part').first().waitFor({ timeout: 120_000 })
  await lastJobDone(panel)
  return panel
}

/** The values of the newest draft, as the panel's own store holds them. */
export function recognizedFields(panel: Page): Promise<Record<string, string>> {
  return panel.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await settled(indexedDB.open('fapiao-fill'))
    const jobs = await settled(database.transaction('jobs').objectStore('jobs').getAll())
    const fields: Record<string, { chosen: { value: string } }> = jobs.at(-1)?.drafts[0]?.fields ?? {}
    return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.chosen.value]))
  })
}

/** Opens a form, goes back to the panel and presses its button, as a person with the panel in a tab would. */
export async function fillForm(
  browser: ExtensionBrowser,
  panel: Page,
  address: string,
): Promise<{ page: Page; before: Model }> {
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'formModel' in globalThis)
  const before = await formModel(page)
  await panel.bringToFront()
  await panel.locator('.fill-bar .primary').click()
  await panel.locator('.fill-bar .report').waitFor({ timeout: 60_000 })
  return { page, before }
}

/** Compares what the page's own model holds with what it should hold. */
export function judge(name: FormName, before: Model, after: Model, expected: Model): FormResult {
  const controls = Object.keys(expected)
  const right = controls.filter((control) => same(after[control], expected[control]))
  const changed = right.filter((control) => !same(before[control], expected[control]))
  return { name, filled: changed.length, failed: controls.length - right.length, undone: false }
}

export async function undo(panel: Page): Promise<void> {
  await panel.bringToFront()
  await panel.locator('.fill-bar .report header button').click()
  await panel.locator('.fill-bar [role=status]').waitFor()
}

/**
 * The whole story without a person: recognize a picture on the demo page, fill each of the three forms, undo each.
 * Reads everything back from the pages' own models. Throws when a step cannot be taken at all.
 */
export async function playStory(
  browser: ExtensionBrowser,
  origin: string,
  options: StoryOptions,
): Promise<StoryResult> {
  const show = narrator(options)
  const demo = await browser.context.newPage()
  await demo.goto(origin)
  await show('打开演示页 opened the demo page', demo)
  const panel = await recognize(browser, demo, `invoices/${invoiceName}.png`)
  const recognized = await recognizedFields(panel)
  await show(`识别了 ${invoiceName}.png 的 ${Object.keys(recognized).length} 个字段 recognized its fields`, panel)
  const forms: FormResult[] = []
  for (const name of formNames) {
    const { page, before } = await fillForm(browser, panel, `${origin}/forms/${name}/`)
    const expected = readJson<Record<string, Model>>(`test/forms/${name}/expected.json`)[invoiceName] ?? {}
    const result = judge(name, before, await formModel(page), expected)
    await page.bringToFront()
    await show(`填了 ${name}：${result.filled} 项，${result.failed} 项不对 filled, wrong`, page)
    await undo(panel)
    result.undone = same(await formModel(page), before)
    await page.bringToFront()
    await show(`撤销 ${name}：${result.undone ? '已复原 restored' : '没有复原 not restored'}`, page)
    forms.push(result)
  }
  return { recognized, forms, faithful: isFaithful(recognized, forms) }
}

/** Every value of the invoice was read as printed, every form holds it, and the undo left nothing behind. */
function isFaithful(recognized: Record<string, string>, forms: FormResult[]): boolean {
  const { items: _, ...printed } = readJson<Record<string, unknown>>(
    `test/fixtures/invoices/${invoiceName}.expected.json`,
  )
  const read = Object.entries(printed).every(([name, value]) => recognized[name] === value)
  return read && forms.every(({ filled, failed, undone }) => filled > 0 && failed === 0 && undone)
}
