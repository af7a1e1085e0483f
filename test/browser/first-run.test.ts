import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'

let browser: ExtensionBrowser
beforeAll(async () => {
  browser = await launchExtension({ viewport: { width: 360, height: 900 } })
})
afterAll(() => browser?.close())

describe('somebody who has just installed it', () => {
  test('may skip the first steps for good', async () => {
    const panel = await browser.open('panel.html')
    await panel.getByRole('button', { name: '跳过，直接开始' }).click()
    await panel.getByRole('heading', { name: '把发票放进来' }).waitFor()
    await panel.reload()
    await panel.getByRole('heading', { name: '把发票放进来' }).waitFor()
    await panel.close()
    await browser.storeSettings({ welcomed: false })
  })

  test('tries a sample invoice without an account or a network, and finds it in the ledger', async () => {
    const requests: string[] = []
    browser.context.on('request', (request) => {
      if (request.url().startsWith('http')) requests.push(request.url())
    })
    const panel = await browser.open('panel.html')
    await panel.getByRole('heading', { name: '欢迎使用发票速填' }).waitFor()
    await panel.getByRole('button', { name: '打开样例发票' }).click()
    const total = panel.locator('[data-field=totalAmount] .value')
    await total.waitFor({ timeout: 90_000 })
    await expect.poll(() => total.innerText(), { timeout: 90_000 }).toContain('¥68.58')
    expect(await panel.locator('[data-field=sellerName] .value').innerText()).toContain('南京远帆样例酒店管理有限公司')
    await expect.poll(() => panel.getByText('在本机读取，没有使用云端').count(), { timeout: 90_000 }).toBe(1)
    expect(requests).toEqual([])
    const ledger = await browser.open('ledger.html')
    await ledger.getByRole('button', { name: '南京远帆样例酒店管理有限公司' }).waitFor()
    await ledger.close()
    await panel.close()
  })
})

describe('a batch', () => {
  test('of eight files shows how far it is, and counts each invoice once', async () => {
    await browser.storeSettings({ welcomed: true, cloudUse: 'never' })
    const names = ['digital-normal', 'e-normal', 'e-special-red'].map((name) => `test/fixtures/invoices/${name}.pdf`)
    const files = Array.from({ length: 8 }, (_, index) => names[index % names.length]!)
    const panel = await browser.open('panel.html')
    await panel.locator('input[type=file]').first().setInputFiles(files)
    await expect
      .poll(() => panel.locator('.list-head [role=status]').innerText(), { timeout: 90_000 })
      .toBe('共 9 个文件')
    expect(await panel.locator('.entry').count()).toBe(9)
    expect(await panel.locator('.entry-amount[data-repeated]').count()).toBe(6)
    await panel.close()
  })
})
