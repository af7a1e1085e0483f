import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FillDriver, fillDriver } from '../../scripts/fill/driver.ts'
import { serveFolder } from '../../scripts/fill/serve-folder.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { buildAllForms, builtForms } from '../forms/build-all.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/invoices/${name}.expected.json`, import.meta.url))
const invoice: Invoice = JSON.parse(readFileSync(fixture('e-normal'), 'utf8'))

let browser: ExtensionBrowser
let driver: FillDriver
let site: Awaited<ReturnType<typeof serveFolder>>
const opened: Page[] = []

beforeAll(async () => {
  await buildAllForms()
  site = await serveFolder(builtForms)
  browser = await launchExtension()
  driver = await fillDriver(await browser.open('options.html'))
}, 300_000)
afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()))
  await driver.forgetRules()
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})

async function openForm(name: string): Promise<Page> {
  const page = await browser.context.newPage()
  opened.push(page)
  await page.goto(`${site.origin}/${name}/`)
  await page.waitForFunction('window.formModel')
  return page
}

/** A form with a single card, which grows by a button, beside a contract's number. */
const cards = `<!doctype html><meta charset="utf-8"><title>费用报销单</title><h1>费用报销单</h1><form>
  <p><label>合同编号 <input name="contract"></label></p><div class="cards"><div class="card">
    <p><label>发票号码 <input name="number"></label></p><p><label>价税合计 <input name="total"></label></p>
    <p><label>开票日期 <input name="date"></label></p></div></div>
  <button type="button" onclick="const [card] = document.querySelectorAll('.card'); const copy = card.cloneNode(true)
    for (const box of copy.querySelectorAll('input')) box.value = ''; card.parentNode.append(copy)">新增一行</button>
</form>`

/** A page that draws its form a while after it came, in two steps. */
const late = `<!doctype html><meta charset="utf-8"><title>费用报销单</title><h1>费用报销单</h1><form></form><script>
  const draw = (label, name) => document.forms[0].insertAdjacentHTML('beforeend',
    '<p><label>' + label + ' <input name="' + name + '"></label></p>')
  setTimeout(() => draw('发票号码', 'number'), 900)
  setTimeout(() => draw('价税合计', 'total'), 1000)
</script>`

test('a form that its page is still drawing is waited for', async () => {
  const page = await browser.context.newPage()
  opened.push(page)
  await page.route('**/late/', (route) => route.fulfill({ contentType: 'text/html', body: late }))
  await page.goto(`${site.origin}/late/`)
  await driver.fill(page, [invoice])
  expect(await page.$$eval('input', (boxes) => boxes.map(({ value }) => value))).toEqual([
    invoice.invoiceNumber,
    invoice.totalAmount,
  ])
})

test('several invoices get a card each where the form shows one, whatever else it asks for', async () => {
  const page = await browser.context.newPage()
  opened.push(page)
  await page.route('**/cards/', (route) => route.fulfill({ contentType: 'text/html', body: cards }))
  await page.goto(`${site.origin}/cards/`)
  await driver.fill(page, [invoice, { ...invoice, invoiceNumber: '00000002' }])
  const held = (name: string) =>
    page.$$eval(`[name=${name}]`, (boxes) => boxes.map((box) => (box as HTMLInputElement).value))
  expect(await held('number')).toEqual([invoice.invoiceNumber, '00000002'])
  expect(await held('contract')).toEqual([''])
})

describe('what the person did is respected', () => {
  test('a control that holds something else is left alone until asked for', async () => {
    const page = await openForm('plain')
    await page.fill('[name=sellerName]', '手工填写的商户')
    const kept = await driver.fill(page, invoice)
    expect(kept.entries).toContainEqual(
      expect.objectContaining({
        field: 'sellerName',
        outcome: 'skipped',
        reason: 'has-value',
        readBack: '手工填写的商户',
      }),
    )
    expect(await page.inputValue('[name=sellerName]')).toBe('手工填写的商户')
    await driver.fill(page, invoice, { overwrite: true })
    expect(await page.inputValue('[name=sellerName]')).toBe(invoice.sellerName)
  })

  test('focus, scroll and open lists are left as they were found', async () => {
    const page = await openForm('element-plus')
    await page.focus('textarea')
    await page.evaluate(() => scrollTo(0, 120))
    const place = () =>
      page.evaluate(() => [
        document.activeElement?.localName,
        scrollY,
        document.querySelectorAll('[aria-expanded=true]').length,
      ])
    const before = await place()
    await driver.fill(page, invoice)
    expect(await place()).toEqual(before)
  })

  test('a list without a fitting option is closed, after a fill as after an undo', async () => {
    const page = await openForm('mui-english')
    const open = () => page.locator('[role=menu], [role=listbox]').count()
    const { entries } = await driver.fill(page, JSON.parse(readFileSync(fixture('digital-normal'), 'utf8')))
    expect(entries).toContainEqual(expect.objectContaining({ field: 'expenseType', reason: 'no-option' }))
    await expect.poll(open, { timeout: 10_000 }).toBe(0)
    await driver.undo(page)
    await expect.poll(open, { timeout: 10_000 }).toBe(0)
  })

  test('filling twice writes nothing twice', async () => {
    const page = await openForm('ant-design')
    await driver.fill(page, invoice)
    const again = await driver.fill(page, invoice)
    expect(again.entries.filter(({ outcome }) => outcome === 'filled')).toEqual([])
  })
})

describe('a preview', () => {
  test('shows what would go where and writes nothing; what is taken off is not written, what is offered only when ticked', async () => {
    const page = await openForm('plain')
    const before = await page.evaluate('formModel()')
    const preview = await driver.preview(page, invoice)
    expect(await page.evaluate('formModel()')).toEqual(before)
    expect(await page.locator('fapiao-fill-preview').count()).toBe(1)
    expect(preview.writes).toContainEqual(
      expect.objectContaining({
        key: '0 invoiceNumber',
        value: '53125860',
        because: expect.arrayContaining([expect.any(String)]),
      }),
    )
    await driver.fill(page, invoice, { skip: ['0 invoiceCode'], include: ['0 description'] })
    expect(await page.inputValue('[name=invoiceCode]')).toBe('')
    expect(await page.inputValue('[name=reason]')).toContain(invoice.sellerName)
    expect(await page.locator('fapiao-fill-preview').count()).toBe(0)
  })

  test('is taken off the page again', async () => {
    const page = await openForm('plain')
    await driver.preview(page, invoice)
    await driver.endPreview(page)
    expect(await page.locator('fapiao-fill-preview').count()).toBe(0)
  })
})

describe('a control the person points at', () => {
  /** Moves the pointer to a control, and again where pointing began only after it stood there. */
  const pointAt = (page: Page, selector: string) =>
    expect
      .poll(
        async () => {
          await page.mouse.move(0, 0)
          await page.locator(selector).first().hover()
          return page.locator('fapiao-fill-preview').count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
  const teach = (page: Page) => {
    const learning = driver.teach(page, 'buyerName')
    learning.catch(() => undefined) // told where it is awaited
    return learning
  }

  test('is filled from then on, and pointing at it does not press it', async () => {
    const page = await openForm('plain')
    const learning = teach(page)
    await pointAt(page, '[name=department]')
    await page.click('[name=department]')
    expect(await learning).toMatchObject({ field: 'buyerName', label: '所属部门' })
    expect(await page.locator('fapiao-fill-preview').count()).toBe(0)

    const { entries } = await driver.fill(page, invoice, { overwrite: true })
    expect(entries).toContainEqual(expect.objectContaining({ field: 'buyerName', outcome: 'filled' }))
    expect(await page.inputValue('[name=department]')).toBe(invoice.buyerName)
  })

  test('can be given up with Escape', async () => {
    const page = await openForm('plain')
    const learning = teach(page)
    await pointAt(page, '[name=department]')
    await page.keyboard.press('Escape')
    expect(await learning).toBeUndefined()
  })
})
