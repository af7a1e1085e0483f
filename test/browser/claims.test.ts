import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults } from './panel/accessibility.ts'
import { claimedFiles, madeClaim, papersBeside } from './panel/made-claim.ts'
import { madeLedger } from './panel/made-ledger.ts'
import { openStage, type Stage } from './panel/stage.ts'

const columns = ['发票号码', '开票日期', '价税合计', '销售方名称']
/** An expense form with one row, and a button that adds more. */
const form = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>费用报销单</title><h1>费用报销单</h1>
<form><table><thead><tr>${columns.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody></tbody></table>
<button type="button" id="add">新增一行</button></form>
<script>
const body = document.querySelector('tbody')
const add = () => { body.insertRow().innerHTML = '${columns.map((_, at) => `<td><input name="c${at}"></td>`).join('')}' }
document.querySelector('#add').addEventListener('click', add)
add()
</script></html>`

/** A busy machine takes its time over two hundred rows. */
const longWait = { timeout: 30_000 }

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

async function openForm(): Promise<Page> {
  const address = 'http://127.0.0.1:8091/rows'
  await stage.browser.context.route(address, (route) => route.fulfill({ contentType: 'text/html', body: form }))
  const page = await stage.browser.context.newPage()
  await page.goto(address)
  return page
}

const numbersIn = (page: Page) =>
  page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('input')?.value ?? '').filter((value) => value !== ''))

const showClaim = (count: number) => {
  const ledger = madeLedger(count)
  return stage.show({ page: 'claim.html', jobs: claimedFiles, ledger, claims: [madeClaim(ledger)] })
}

describe('a claim', () => {
  test('begins with what is selected in the ledger', async () => {
    const ledger = await stage.show({ page: 'ledger.html', jobs: () => [], ledger: madeLedger(5) })
    await ledger.locator('tbody [type=checkbox]').nth(0).check()
    await ledger.locator('tbody [type=checkbox]').nth(1).check()
    await ledger.getByRole('button', { name: '加入批次' }).click()
    await ledger.getByText(/已把 2 张加入/).waitFor()
    const page = await stage.browser.open('claim.html')
    await expect.poll(() => page.locator('.invoices tbody tr').count(), longWait).toBe(2)
    await page
      .getByRole('combobox', { name: /的状态/ })
      .nth(1)
      .selectOption({ label: '已报' })
    const steps = () => page.locator('.invoices .step').evaluateAll((all) => all.map((each) => each.dataset.step))
    await expect.poll(steps, longWait).toEqual(['filed', 'open'])
    await page.reload()
    await expect.poll(steps, longWait).toEqual(['filed', 'open'])
    await page.close()
    await ledger.close()
  })

  test('fills a form with ten rows in one press, and undoing it takes back values and states and says which rows stay', async () => {
    const claim = await showClaim(12)
    const page = await openForm()
    await claim.bringToFront()
    await claim.locator('.fill-bar .primary:enabled').click()
    await claim.locator('.report').waitFor()
    expect(new Set(await numbersIn(page)).size).toBe(10)
    await expect.poll(() => claim.locator('.step[data-step=filled]').count(), longWait).toBe(10)
    await claim.locator('.report header button').click()
    // The form has no button that takes a row away.
    await expect.poll(() => claim.locator('.fill-bar .notice.warn').innerText(), longWait).toContain('9 行')
    await expect.poll(() => claim.locator('.step[data-step=filled]').count(), longWait).toBe(0)
    expect(await numbersIn(page)).toEqual([])
    await page.close()
    await claim.close()
  })

  test('shows papers that belong to no invoice, and takes the person’s word for where they belong', async () => {
    const ledger = madeLedger(3)
    const jobs = () => [...claimedFiles(), ...papersBeside(ledger)]
    const claim = await stage.show({ page: 'claim.html', jobs, ledger, claims: [madeClaim(ledger)] })
    const papersOf = (row: number) => claim.locator('tbody tr').nth(row).locator('.paper')
    const loose = claim.locator('.loose-papers li')
    await expect.poll(() => papersOf(0).count(), longWait).toBe(1)
    expect(await loose.count()).toBe(1)
    const total = await claim.locator('.totals').innerText()
    await claim.getByRole('combobox', { name: /“行程单.pdf”/ }).selectOption({ index: 2 })
    await expect.poll(() => papersOf(1).innerText(), longWait).toContain('行程单')
    expect(await loose.count()).toBe(0)
    await claim.getByRole('button', { name: '结账单不属于这张发票' }).click()
    await expect.poll(() => loose.innerText(), longWait).toContain('结账单')
    expect(await claim.locator('.totals').innerText()).toBe(total)
    await claim.reload()
    await expect.poll(() => papersOf(1).count(), longWait).toBe(1)
    expect(await papersOf(0).count()).toBe(0)
    await claim.close()
  })

  test('is printed as a PDF of A4 pages that the browser shows', async () => {
    const claim = await showClaim(3)
    const [shown] = await Promise.all([
      Promise.race([claim.waitForEvent('popup'), claim.waitForEvent('download')]),
      claim.getByRole('button', { name: '打印' }).click(),
    ])
    const bytes =
      'path' in shown
        ? await readFile(await shown.path())
        : Buffer.from(
            await claim.evaluate(async (address) => {
              const content = await (await fetch(address)).arrayBuffer()
              return btoa(Array.from(new Uint8Array(content), (byte) => String.fromCharCode(byte)).join(''))
            }, shown.url()),
            'base64',
          )
    const pdf = await PDFDocument.load(bytes)
    expect(pdf.getPageCount()).toBe(3)
    const { width, height } = pdf.getPage(0).getSize()
    expect([width, height].map(Math.round)).toEqual([595, 842])
    await claim.close()
  })

  test('of two hundred invoices is there at once, and all of them can be moved on together', async () => {
    const claim = await showClaim(200)
    await claim.locator('.invoices tbody tr').first().waitFor()
    await claim.getByRole('combobox', { name: '全部发票的状态' }).selectOption({ label: '已入账' })
    await expect.poll(() => claim.locator('.step[data-step=booked]').count(), longWait).toBeGreaterThan(10)
    await claim.getByRole('combobox', { name: '全部发票的状态' }).selectOption({ label: '未报' })
    await expect.poll(() => claim.locator('.invoices .step[data-step=booked]').count(), longWait).toBe(0)
    expect(await accessibilityFaults(claim)).toEqual([])
    await claim.close()
  })
})
