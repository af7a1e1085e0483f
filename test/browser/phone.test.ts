import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { layoutFaults } from './panel/layout-faults.ts'

/*
 * Edge and Firefox for Android have extensions, but neither a context menu, nor keys, nor a place beside the page. What
 * stands here is Chromium without those, at a phone's size, touched: as far as one comes without a phone.
 */
const xml = readFileSync(new URL('../fixtures/documents/digital-normal-1.xml-einvoice.xml', import.meta.url))
let browser: ExtensionBrowser
let panel: Page

beforeAll(async () => {
  browser = await launchExtension({
    without: ['contextMenus', 'sidePanel', 'side_panel', 'commands'],
    viewport: { width: 360, height: 740 },
    phone: true,
  })
  await browser.storeSettings({ welcomed: true })
})
afterAll(() => browser?.close())

test('the popup’s button opens the panel as a tab', async () => {
  const popup = await browser.open('popup.html')
  const opened = browser.context.waitForEvent('page', (page) => page.url().includes('/panel.html'))
  await popup.getByRole('button', { name: '打开面板' }).tap()
  panel = await opened
  await panel.locator('.panel').waitFor()
  expect(await panel.evaluate(() => innerWidth)).toBe(360)
})

test('a file chosen by touch is read, and all of it is seen without scrolling sideways', async () => {
  const chosen = panel.waitForEvent('filechooser')
  await panel.getByText('选择文件').first().tap()
  await (await chosen).setFiles({ name: '发票.xml', mimeType: 'text/xml', buffer: xml })
  await panel.locator('[data-field=sellerName] .value .part').first().waitFor()
  expect(await layoutFaults(panel)).toEqual([])
})

test('a value is changed by touch', async () => {
  await panel.locator('[data-field=sellerName] .value').first().tap()
  const input = panel.locator('[data-field=sellerName] input')
  await input.fill('改过的销售方')
  await input.press('Enter')
  await expect
    .poll(() => panel.locator('[data-field=sellerName] .value').first().textContent())
    .toContain('改过的销售方')
})

test('the settings speak of no keys', async () => {
  const options = await browser.open('options.html')
  await options.locator('[name=address]').waitFor()
  expect(await options.locator('.shortcuts').count()).toBe(0)
  expect(await layoutFaults(options)).toEqual([])
})
