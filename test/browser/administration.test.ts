import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalWorker, startLocalWorker } from '../../scripts/demo/worker.ts'
import { findBrowser } from '../../scripts/machine/browser.ts'
import { accessibilityFaults } from './panel/accessibility.ts'

let worker: LocalWorker
let browser: Browser
let page: Page

beforeAll(async () => {
  const keys = { TENCENT_SECRET_ID: 'AKIDEXAMPLE', TENCENT_SECRET_KEY: 'EXAMPLE' }
  worker = await startLocalWorker({ ...keys, CAPS: '{"day":{"calls":100}}' })
  browser = await chromium.launch({ executablePath: findBrowser() })
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1100, height: 800 } })
})
afterAll(async () => {
  await browser?.close()
  await worker?.close()
})

const statusOf = async (token: string) =>
  (await fetch(`${worker.origin}/v1/usage`, { headers: { authorization: `Bearer ${token}` } })).status

test('an administrator makes a token on the page, changes it and revokes it, at once', async () => {
  const answer = await page.goto(worker.origin)
  expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByLabel('管理员令牌').fill('a-token-that-nobody-has')
  await page.getByRole('button', { name: '进入' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('访问令牌无效')

  await page.getByLabel('管理员令牌').fill(worker.token)
  await page.getByRole('button', { name: '进入' }).click()
  await page.getByText('新建令牌').click()
  await page.locator('.create [name=client]').fill('市场部 <b>ann</b>')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  const token = (await page.getByRole('status').locator('code').textContent()) ?? ''
  expect(await statusOf(token)).toBe(200)
  expect(await accessibilityFaults(page)).toEqual([])

  const row = page.getByRole('row').filter({ hasText: '市场部 <b>ann</b>' }).first()
  expect(await row.textContent()).toContain('200')
  await row.getByText('修改', { exact: true }).click()
  await row.getByLabel('每日次数').fill('7')
  await row.getByRole('button', { name: '保存' }).click()
  await page.getByRole('status').waitFor()
  expect(await row.locator('td.number').first().textContent()).toBe('7')

  for (const details of await page.locator('details').all())
    await details.evaluate((one) => one.setAttribute('open', ''))
  expect(await accessibilityFaults(page)).toEqual([])

  await row.getByLabel('确定').check()
  await row.getByRole('button', { name: '收回' }).click()
  await page.getByRole('status').waitFor()
  expect(await statusOf(token)).toBe(401)
})

test('it speaks both languages, and keeps the token nowhere but in the page', async () => {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Calls of the last 30 days' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(page.url()).toBe(`${worker.origin}/`)
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  await page.getByRole('link', { name: 'Leave' }).click()
  expect(await page.content()).not.toContain(worker.token)
})

test('it fits a telephone', async () => {
  await page.setViewportSize({ width: 360, height: 700 })
  await page.getByLabel(/token|令牌/).fill(worker.token)
  await page.getByRole('button', { name: /Enter|进入/ }).click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
