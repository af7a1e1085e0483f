import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeLedger } from './panel/made-ledger.ts'
import { pageStates, panelStates } from './panel/panel-states.ts'
import { openStage, type Stage } from './panel/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const openLedger = (count: number) => stage.show({ page: 'ledger.html', jobs: () => [], ledger: madeLedger(count) })
/** The bytes of what a button saves. */
async function exported(ledger: Page, button: string): Promise<Buffer> {
  const downloading = ledger.waitForEvent('download')
  await ledger.getByRole('button', { name: button }).click()
  return readFile(await (await downloading).path())
}

const names = (ledger: Page) => ledger.locator('tbody .ledger-name').allInnerTexts()

describe('an invoice that was filled before', () => {
  test('says when and where before it is filled again', async () => {
    const panel = await stage.show(panelStates.duplicate!)
    const warning = panel.getByRole('alert')
    expect(await warning.innerText()).toMatch(/这张发票 11月13日.*已经填过/)
    expect(await warning.innerText()).toContain('费用报销单 · oa.example.com')
    await panel.close()
  })

  test('is known from the fill itself, and forgotten when the fill is undone', async () => {
    const panel = await stage.show(panelStates.filled!)
    await panel.close()
    const again = await stage.browser.open('panel.html')
    await again.getByText('已经填过').waitFor()
    expect(await again.getByRole('alert').innerText()).toContain('127.0.0.1:8090')
    await again.close()
    const undone = await stage.show(panelStates.undone!)
    await undone.close()
    const fresh = await stage.browser.open('panel.html')
    await fresh.locator('[data-field=totalAmount]').waitFor()
    expect(await fresh.getByText('已经填过').count()).toBe(0)
    await fresh.close()
  })
})

describe('the ledger', () => {
  test('finds by words, month, seller and state, and sums what it found', async () => {
    const ledger = await openLedger(12)
    await ledger.getByRole('searchbox').fill('远帆')
    await expect.poll(() => names(ledger)).toHaveLength(4)
    await ledger.getByRole('searchbox').fill('')
    await ledger.getByLabel('全部状态').selectOption('filled')
    await expect.poll(() => names(ledger)).toHaveLength(4)
    expect(await ledger.locator('.totals dd').first().innerText()).toBe('4')
    await ledger.getByLabel('全部月份').selectOption('2026-10')
    expect(await ledger.locator('.totals dd').nth(1).innerText()).toBe('¥810.18')
    await ledger.getByLabel('全部状态').selectOption('')
    await ledger.getByLabel('全部销售方').selectOption('广州星河样例办公用品有限公司')
    await expect.poll(() => names(ledger)).toEqual(Array(4).fill('广州星河样例办公用品有限公司'))
    await ledger.close()
  })

  test('gives the values the tax bureau asks for', async () => {
    const ledger = await stage.show(pageStates['ledger-open']!)
    const values = await ledger.locator('.pairs code').allInnerTexts()
    expect(values).toEqual(['26440000000000000000', '20261028', '18.00'])
    expect(await ledger.getByRole('link', { name: '打开查验平台' }).getAttribute('href')).toBe(
      'https://inv-veri.chinatax.gov.cn/',
    )
    await ledger.close()
  })

  test('exports what is selected as an Excel file that another program opens', async () => {
    const ledger = await openLedger(12)
    await ledger.locator('tbody [type=checkbox]').nth(0).check()
    await ledger.locator('tbody [type=checkbox]').nth(1).check()
    const downloading = ledger.waitForEvent('download')
    await ledger.getByRole('button', { name: 'Excel 表格' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^发票-\d{4}-\d\d-\d\d\.xlsx$/)
    const [sheet] = await readExcel(await readFile(await download.path()))
    const [titles, ...rows] = sheet!.data
    expect(titles).toHaveLength(27)
    expect(titles!.slice(0, 4)).toEqual(['序号', '发票代码', '发票号码', '数电发票号码'])
    expect(titles!.at(-1)).toBe('备注')
    expect(rows.map((row) => row[titles!.indexOf('数电发票号码')])).toEqual(
      madeLedger(2).map(({ invoice }) => invoice.invoiceNumber),
    )
    await ledger.close()
  })

  test('exports text that a spreadsheet would run as text, and amounts as numbers', async () => {
    const [entry] = madeLedger(1)
    const risky = { ...entry!, invoice: { ...entry!.invoice, sellerName: '=HYPERLINK("http://x.example")' } }
    const ledger = await stage.show({ page: 'ledger.html', jobs: () => [], ledger: [risky] })
    const [sheet] = await readExcel(await exported(ledger, 'Excel 表格'))
    const [titles, row] = sheet!.data
    const cell = (title: string) => row![titles!.indexOf(title)]
    expect(cell('销方名称')).toBe('=HYPERLINK("http://x.example")')
    expect(cell('数电发票号码')).toBe('26440000000000000000')
    expect(cell('价税合计')).toBe(18)
    const csv = (await exported(ledger, 'CSV 表格')).toString('utf8')
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"")"`)
    await ledger.close()
  })

  test('exports everything it knows as JSON', async () => {
    const ledger = await openLedger(3)
    const entries = JSON.parse((await exported(ledger, 'JSON 数据')).toString('utf8'))
    const { invoice, fills } = madeLedger(1)[0]!
    expect(entries).toHaveLength(3)
    expect(entries[0]).toMatchObject({ invoice, fills, files: [{ fileName: '发票1.pdf', sha256: '0'.repeat(64) }] })
    await ledger.close()
  })

  test('exports the original files as they came, with sums that prove it', async () => {
    const panel = await stage.show(panelStates.filled!)
    await panel.close()
    const ledger = await stage.browser.open('ledger.html')
    await ledger.locator('tbody tr').first().waitFor()
    const files = unzipSync(await exported(ledger, '原件包'))
    const original = readFileSync('test/fixtures/invoices/digital-normal.png')
    const name = '2024-06-09_南京远帆样例酒店管理有限公司_68.58_24322215125046730097.png'
    expect(Buffer.from(files[name]!).equals(original)).toBe(true)
    const sum = createHash('sha256').update(original).digest('hex')
    expect(strFromU8(files.SHA256SUMS!)).toBe(`${sum}  ${name}\n`)
    await ledger.close()
  })

  test('selects all that are listed at once', async () => {
    const ledger = await openLedger(12)
    await ledger.getByRole('searchbox').fill('远帆')
    await ledger.getByRole('checkbox', { name: '全选' }).check()
    await ledger.getByText('导出选中的 4 张').waitFor()
    await ledger.getByRole('searchbox').fill('')
    expect(
      await ledger.getByRole('checkbox', { name: '全选' }).evaluate((box: HTMLInputElement) => box.indeterminate),
    ).toBe(true)
    await ledger.close()
  })

  test('exports a CSV that Excel reads as UTF-8', async () => {
    const ledger = await openLedger(3)
    const downloading = ledger.waitForEvent('download')
    await ledger.getByRole('button', { name: 'CSV 表格' }).click()
    const text = await readFile(await (await downloading).path(), 'utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text).toContain('="26440000000000000000"'.replaceAll('"', '""'))
    await ledger.close()
  })

  test('deletes one and all, each after a second word', async () => {
    const ledger = await openLedger(3)
    await ledger.locator('tbody [type=checkbox]').first().check()
    await ledger.getByRole('button', { name: '删除选中的 1 张' }).click()
    await ledger.getByRole('button', { name: '取消' }).click()
    expect(await names(ledger)).toHaveLength(3)
    await ledger.getByRole('button', { name: '删除选中的 1 张' }).click()
    await ledger.getByRole('button', { name: '删除', exact: true }).click()
    await expect.poll(() => names(ledger)).toHaveLength(2)
    await ledger.getByRole('button', { name: '清空台账' }).click()
    await ledger.getByRole('button', { name: '删除', exact: true }).click()
    await ledger.getByText('还没有发票').waitFor()
    await ledger.close()
  })

  test('points at consecutive numbers of one seller', async () => {
    const [first, second] = madeLedger(2)
    const sameBook = {
      ...second!,
      invoice: { ...second!.invoice, sellerName: first!.invoice.sellerName, invoiceNumber: '26440000000000000001' },
    }
    const ledger = await stage.show({ page: 'ledger.html', jobs: () => [], ledger: [first!, sameBook] })
    await ledger.getByText('有 2 张发票号码相连').waitFor()
    await ledger.close()
  })
})
