import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FillDriver, fillDriver } from '../../scripts/fill/driver.ts'
import { readOriginals } from '../../scripts/fill/read-originals.ts'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { buildAllForms, builtForms } from '../forms/build-all.ts'
import { uploadPages } from '../forms/forms.ts'
import { inTurn } from '../turn.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'

const fixture = (file: string) => fileURLToPath(new URL(`../fixtures/invoices/${file}`, import.meta.url))
const invoiceOf = (name: string): Invoice => JSON.parse(readFileSync(fixture(`${name}.expected.json`), 'utf8'))

/** Ten made-up invoices as the tax bureau issues them. */
const documents = [
  'digital-normal-2.pdf-gb.pdf',
  'digital-normal-3.ofd-tag.ofd',
  'digital-normal-5.pdf-yen.pdf',
  'digital-normal-7.pdf-gb.pdf',
  'digital-normal-8.pdf-gb.pdf',
  'digital-special-1.pdf-info.pdf',
  'digital-special-2.ofd-text.ofd',
  'digital-special-3.pdf-radicals.pdf',
  'digital-special-4.pdf-turned.pdf',
  'digital-special-5.xml-einvoice.xml',
]
const document = (file: string) => fileURLToPath(new URL(`../fixtures/documents/${file}`, import.meta.url))
const invoiceIn = (file: string): Invoice =>
  JSON.parse(readFileSync(document(file.replace(/\.\w+$/, '.expected.json')), 'utf8')).invoices[0]

let browser: ExtensionBrowser
let driver: FillDriver
let site: Awaited<ReturnType<typeof serveFolder>>
const opened: Page[] = []

beforeAll(async () => {
  await buildAllForms(['uploads', 'vue2', 'react18', 'react17', 'react16'])
  site = await serveFolder(builtForms)
  browser = await launchExtension()
  driver = await fillDriver(await browser.open('options.html'))
}, 300_000)
afterEach(() => Promise.all(opened.splice(0).map((page) => page.close())))
afterAll(async () => {
  await browser?.close()
  site?.close()
})

/** A folder of out/forms, and what is asked of it. */
async function openPage(name: string): Promise<Page> {
  const page = await browser.context.newPage()
  opened.push(page)
  await page.goto(new URL(name, `${site.origin}/`).href)
  await page.waitForFunction('window.formModel')
  return page
}
const held = (page: Page) => page.evaluate('formModel()')

const single = uploadPages().filter(({ name }) => !['row-boxes', 'sending-boxes'].includes(name))
/** A picture is given beside the file the tax bureau issued, and must stay behind it. */
const original = () =>
  readOriginals([invoiceOf('digital-normal')], [fixture('digital-normal.png'), fixture('digital-normal.pdf')])

test('there are upload boxes of at least twelve kits', () => {
  expect(single.length).toBeGreaterThanOrEqual(12)
})

test.each(inTurn(single))(
  'on the page $name the original goes into the box for invoices, nowhere else, and out again',
  async ({ name, content }) => {
    const page = await openPage(`${name}/`)
    const empty = await held(page)
    const { entries } = await driver.attach(page, await original())
    expect(await held(page), JSON.stringify(entries)).toEqual(content)
    expect(entries).toMatchObject([{ outcome: 'attached', readBack: expect.stringMatching(/./) }])
    expect(await page.evaluate('window.submitted')).toBe(false)
    const out = await driver.detach(page)
    expect(await held(page), JSON.stringify(out.entries)).toEqual(empty)
    expect(out.entries).toMatchObject([{ outcome: 'removed' }])
  },
)

describe('a page that sends each file at once', () => {
  test.each([
    ['fails', { outcome: 'failed', reason: 'upload-failed', readBack: expect.stringContaining('上传失败') }],
    ['hangs', { outcome: 'attached', reason: 'uploading', readBack: expect.stringContaining('上传中') }],
  ])('and %s says so', async (fate, entry) => {
    const page = await openPage(`sending-boxes/?fate=${fate}`)
    expect((await driver.attach(page, await original())).entries).toMatchObject([entry])
  })
})

describe('rows with boxes of their own', () => {
  const two = () =>
    readOriginals(
      [invoiceOf('digital-normal'), invoiceOf('e-normal')],
      [fixture('e-normal.pdf'), fixture('digital-normal.pdf')],
    )

  test('get the original of the invoice that stands in them', async () => {
    const page = await openPage('row-boxes/')
    await driver.fill(page, [invoiceOf('e-normal'), invoiceOf('digital-normal')])
    const { entries } = await driver.attach(page, await two())
    const expected = uploadPages().find(({ name }) => name === 'row-boxes')?.content
    expect(await held(page), JSON.stringify(entries)).toEqual(expected)
  })

  test('get it too where the page draws them only after another has taken its own', async () => {
    const page = await openPage('row-boxes/')
    await driver.fill(page, [invoiceOf('e-normal'), invoiceOf('digital-normal')])
    await page.evaluate(() =>
      addEventListener(
        'change',
        ({ target }) => {
          const others = [...window.document.querySelectorAll('tr')].filter((row) => !row.contains(target as Node))
          for (const row of others) row.style.opacity = '0'
          setTimeout(() => {
            for (const row of others) row.removeAttribute('style')
          }, 1500)
        },
        { once: true },
      ),
    )
    const { entries } = await driver.attach(page, await two())
    expect(entries).toMatchObject([{ outcome: 'attached' }, { outcome: 'attached' }])
  })

  test('get nothing while no row holds the invoice', async () => {
    const page = await openPage('row-boxes/')
    const empty = await held(page)
    const { entries } = await driver.attach(page, await two())
    expect(entries).toMatchObject([{ reason: 'not-filled' }, { reason: 'not-filled' }])
    expect(await held(page)).toEqual(empty)
  })

  test('take ten originals into ten rows that one press has filled, and give them back', async () => {
    const page = await openPage('row-boxes/')
    const empty = await held(page)
    const invoices = documents.map(invoiceIn)
    await driver.fill(page, invoices)
    const { entries } = await driver.attach(page, await readOriginals(invoices, documents.map(document).reverse()))
    expect(entries.map(({ outcome }) => outcome)).toEqual(documents.map(() => 'attached'))
    const { rows } = (await held(page)) as { rows: { number: string; files: string[] }[] }
    expect(rows).toEqual(documents.map((name, row) => ({ number: invoices[row]?.invoiceNumber, files: [name] })))
    expect((await driver.detach(page)).entries.map(({ outcome }) => outcome)).toEqual(documents.map(() => 'removed'))
    await driver.undo(page)
    expect(await held(page)).toEqual(empty)
  })
})
