import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FillDriver, fillDriver } from '../../scripts/fill/driver.ts'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { storedJobs } from './stored-jobs.ts'

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const read = (name: string): Invoice =>
  JSON.parse(readFileSync(path(`fixtures/invoices/${name}.expected.json`), 'utf8'))
const invoice = read('e-normal')

let browser: ExtensionBrowser
let driver: FillDriver
/** A page of the extension that only looks. */
let looker: Page
const opened: Page[] = []
let site: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  site = await serveFolder(path('forms/hostile'))
  browser = await launchExtension()
  looker = await browser.open('options.html')
  driver = await fillDriver(looker)
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()))
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

async function open(file = 'index.html'): Promise<Page> {
  const page = await browser.context.newPage()
  opened.push(page)
  await page.goto(`${site.origin}/traps/${file}`)
  return page
}
const held = (page: Page) => page.evaluate('formModel()') as Promise<Record<string, string>>
const type = (page: Page, name: string, text: string) => page.fill(`[name="${name}"]`, text)

test.each([
  { invoices: [invoice], heldUp: ['page-submit', 'page-left', 'page-window'] },
  { invoices: [invoice, read('digital-normal')], heldUp: ['page-left'] },
])('a page full of traps takes $invoices.length invoices and gives them back, and no trap goes off', async (run) => {
  const page = await open()
  const before = await held(page)
  const report = await driver.fill(page, run.invoices)
  expect(await page.evaluate('traps()')).toEqual([])
  expect(page.url()).toBe(`${site.origin}/traps/index.html`)
  expect(await held(page)).toMatchObject({ draft: '我写了一半的话' })
  expect(report.stopped).toEqual(expect.arrayContaining(run.heldUp))
  expect(report.entries.filter(({ outcome }) => outcome === 'filled').length).toBeGreaterThan(2)
  expect(report.entries.filter(({ reason }) => reason === 'hidden')).not.toEqual([])
  const { entries } = await driver.undo(page, report.looked)
  expect(await page.evaluate('traps()')).toEqual([])
  const { kind, ...rest } = await held(page)
  expect({ ...rest, kind: before.kind }).toEqual(before)
  // A list that cannot be emptied again is told, before and after.
  if (kind !== before.kind) {
    expect(report.entries.filter(({ lasting }) => lasting).map(({ label }) => label)).toContain('费用类型')
    expect(entries.map(({ outcome }) => outcome)).toContain('failed')
  }
})

test('what a person typed after a fill stays when it is undone, and is told', async () => {
  const page = await open()
  const report = await driver.fill(page, invoice)
  await page.evaluate('armed = false')
  await type(page, 'number', '手工改过')
  const { entries } = await driver.undo(page, report.looked)
  expect(await held(page)).toMatchObject({ number: '手工改过', total: '' })
  expect(entries.find(({ label }) => label === '发票号码')).toMatchObject({ outcome: 'kept', readBack: '手工改过' })
})

test('a form that is no expense form is written only after a preview', async () => {
  const page = await open('bank-draft.html')
  const amount = () => page.inputValue('[name=amount]')
  const report = await driver.fill(page, invoice)
  expect(await amount()).toBe('')
  expect(report.entries.map(({ reason }) => reason)).toContain('look-first')
  const { looked } = await driver.preview(page, invoice)
  await driver.fill(page, invoice, { looked })
  expect(await page.evaluate('[...document.forms[0].elements].some(({ value }) => value)')).toBe(true)
})

test('what was previewed on one tab or document is never written to another', async () => {
  const [page, other] = [await open(), await open('bank-draft.html')]
  const { looked } = await driver.preview(page, invoice)
  await expect(driver.fill(other, invoice, { looked })).rejects.toThrow('not what was looked at')
  await page.reload()
  await expect(driver.fill(page, invoice, { looked })).rejects.toThrow('not what was looked at')
  expect(await held(page)).toMatchObject({ number: '' })
})

test('a form that is swapped between preview and accept is not written', async () => {
  const page = await open()
  const { looked } = await driver.preview(page, invoice)
  await page.evaluate("document.querySelector('#claim').replaceWith(document.querySelector('#claim').cloneNode(true))")
  await expect(driver.fill(page, invoice, { looked })).rejects.toThrow('was not shown there')
  expect(await held(page)).toMatchObject({ number: '' })
})

/** Moves over two fields until our frame is drawn around one: pointing has begun. */
const pointedAt = (page: Page) =>
  vi.waitFor(
    async () => {
      for (const name of ['number', 'code']) await page.locator(`[name=${name}]`).hover()
      expect(await page.locator('fapiao-fill-preview').count()).toBe(1)
    },
    { timeout: 30_000, interval: 50 },
  )

describe('a page that changes while it is filled, and makes things up', () => {
  test('gets no value where nobody can look, sends nothing, and is given back', async () => {
    const page = await open('shifting.html')
    const before = await held(page)
    const report = await driver.fill(page, invoice)
    expect(await page.evaluate('traps()')).toEqual([])
    expect(page.url()).toBe(`${site.origin}/traps/shifting.html`)
    const {
      invoiceNumber: number,
      invoiceCode: code,
      issueDate: date,
      totalAmount: total,
      sellerName: seller,
    } = invoice
    expect(await held(page)).toMatchObject({ number, code, date, total, seller, draft: '我写了一半的话' })
    expect(report.stopped).toEqual(expect.arrayContaining(['page-submit', 'page-left']))
    expect(report.entries.filter(({ reason }) => reason === 'hidden').length).toBeGreaterThan(1)
    await driver.undo(page, report.looked)
    expect(await page.evaluate('traps()')).toEqual([])
    expect(await held(page)).toEqual(before)
  })

  test('is not chosen for the person who points at a control', async () => {
    const page = await open('shifting.html')
    const learning = driver.teach(page, 'totalAmount')
    await pointedAt(page)
    await page.evaluate("fakePerson(document.querySelector('[name=number]'))")
    await page.locator('[name=total]').click()
    expect(await learning).toMatchObject({ field: 'totalAmount', label: '价税合计' })
    await driver.forgetRules()
    expect(await page.evaluate('traps()')).toEqual([])
  })

  test('takes nothing from the person who gives up pointing with Escape', async () => {
    const page = await open('shifting.html')
    const learning = driver.teach(page, 'totalAmount')
    await pointedAt(page)
    await page.keyboard.press('Escape')
    expect(await learning).toBeUndefined()
    expect(await page.evaluate('traps()')).toEqual([])
    expect(await held(page)).toMatchObject({ draft: '我写了一半的话' })
  })
})

describe.each(['index.html', 'shifting.html'])('on the page of traps %s', (file) => {
  test('a preview touches nothing, and tells what nobody can see', async () => {
    const page = await open(file)
    const before = await held(page)
    const preview = await driver.preview(page, invoice)
    expect(preview.writes.length).toBeGreaterThan(2)
    if (file === 'index.html') expect(preview.left.map(({ reason }) => reason)).toContain('hidden')
    await driver.endPreview(page)
    expect(await page.evaluate('traps()')).toEqual([])
    expect(await held(page)).toEqual(before)
    expect(page.url()).toBe(`${site.origin}/traps/${file}`)
  })

  test('framing a region obeys the person alone, and takes nothing from them', async () => {
    const page = await open(file)
    const before = await held(page)
    await page.bringToFront()
    await browser.clickMenu({ menuItemId: 'region', pageUrl: page.url() })
    await page.waitForFunction(() => document.querySelector('[popover]') !== null)
    await page.evaluate(`window.fakePerson?.(document.querySelector('[popover]'))`)
    expect(await page.evaluate(`document.querySelector('[popover]') !== null`)).toBe(true)
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelector('[popover]') === null)
    expect(await page.evaluate('traps()')).toEqual([])
    expect(await held(page)).toEqual(before)
    expect(await storedJobs(looker)).toEqual([])
  })
})

test('a picture is taken from a page of traps without any going off', async () => {
  const page = await open('shifting.html')
  const before = await held(page)
  await page.bringToFront()
  const srcUrl = (await page.getAttribute('#picture', 'src')) ?? ''
  await browser.clickMenu({ menuItemId: 'image', mediaType: 'image', srcUrl, pageUrl: page.url() })
  await expect.poll(() => storedJobs(looker)).toHaveLength(1)
  expect(await page.evaluate('traps()')).toEqual([])
  expect(await held(page)).toEqual(before)
})
