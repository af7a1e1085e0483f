import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../extension/ledger/ledger-entry.ts'
import { startBareWorkerd } from '../../scripts/bench/bare-workerd.ts'
import { startEmulatedClouds } from '../../scripts/emulated-clouds.ts'
import { loadBureau } from '../emulator/bureau.ts'
import { accessibilityFaults } from './panel/accessibility.ts'
import { madeClaim } from './panel/made-claim.ts'
import { cloudReading, madeJob } from './panel/made-jobs.ts'
import { madeLedger } from './panel/made-ledger.ts'
import { openStage, type Stage } from './panel/stage.ts'

const patience = { timeout: 30_000 }

/** Ten invoices of the last days, and what the tax bureau knows of them: the third is void, the fifth another seller's. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const entries: LedgerEntry[] = madeLedger(10).map((entry, index) => ({
  ...entry,
  invoice: { ...entry.invoice, issueDate: daysAgo(index + 3) },
}))
const bureau = entries.map(({ invoice }, index) => ({
  state: index === 2 ? ('Y' as const) : ('N' as const),
  invoice: index === 4 ? { ...invoice, sellerName: '深圳另一家样例贸易有限公司' } : invoice,
}))

let stage: Stage
let worker: { origin: string; token: string; close(): Promise<void> }
let clouds: Awaited<ReturnType<typeof startEmulatedClouds>>
const settings = () => ({
  workerAddress: worker.origin,
  workerToken: worker.token,
  cloudConsent: worker.origin,
  verification: true,
})

beforeAll(async () => {
  clouds = await startEmulatedClouds({ bureau: [...loadBureau(), ...bureau], switches: { 'tencent.rate': 'off' } })
  const variables = { ...clouds.variables, VERIFY: 'on', PRICES: '{"tencent/VatInvoiceVerifyNew":0.3}' }
  worker = await startBareWorkerd('worker/index.ts', variables)
  stage = await openStage()
})
afterAll(() => Promise.all([stage?.close(), worker?.close(), clouds?.close()]))

const outcomes = (page: Page) =>
  page.locator('tbody .verification').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.outcome))

const form = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>报销</title>
<form><label>发票号码 <input name="number"></label><label>价税合计 <input name="total"></label></form></html>`

describe('an invoice is verified through the worker', () => {
  test('photo, proven fields, verified, filled', async () => {
    const panel = await stage.show({
      jobs: () => [madeJob('digital-normal.png', { recognitions: [cloudReading('digital-normal')] })],
      settings: settings(),
    })
    await panel.locator('[data-field=invoiceNumber] .value').waitFor()
    const button = panel.getByRole('button', { name: /^验真/ })
    expect(await button.innerText()).toContain('约 ¥0.30')
    await button.click()
    await panel.locator('.verify-line .verification[data-outcome=verified]').waitFor(patience)
    expect(await panel.locator('.verify-line').innerText()).toContain('税务局有这张发票')
    expect(await accessibilityFaults(panel)).toEqual([])

    const address = 'http://127.0.0.1:8092/form'
    await stage.browser.context.route(address, (route) => route.fulfill({ contentType: 'text/html', body: form }))
    const page = await stage.browser.context.newPage()
    await page.goto(address)
    await panel.bringToFront()
    await panel.locator('.fill-bar .primary:enabled').click()
    await panel.locator('.report').waitFor()
    const expected = JSON.parse(readFileSync('test/fixtures/invoices/digital-normal.expected.json', 'utf8'))
    expect(await page.locator('[name=number]').inputValue()).toBe(expected.invoiceNumber)
    await panel.close()
    await page.close()
    const ledger = await stage.browser.open('ledger.html')
    await expect.poll(() => outcomes(ledger), patience).toEqual(['verified'])
    await ledger.close()
  })

  test('a claim of ten: price and progress first, then one void and one that differs, side by side', async () => {
    const claim = await stage.show({
      page: 'claim.html',
      jobs: () => [],
      ledger: entries,
      claims: [madeClaim(entries)],
      settings: settings(),
    })
    await claim.getByRole('button', { name: '整批验真（10 张）' }).click()
    const question = claim.getByRole('alertdialog')
    expect(await question.innerText()).toMatch(/将向税务局验真 10 张 · 约 ¥3\.00/)
    expect(await outcomes(claim)).toEqual([])
    await question.getByRole('button', { name: '开始验真' }).click()
    await expect.poll(async () => (await outcomes(claim)).length, patience).toBe(10)
    const expected = entries.map((_, index) => (index === 2 ? 'void' : index === 4 ? 'differs' : 'verified'))
    expect(await outcomes(claim)).toEqual(expected)
    await expect
      .poll(() => claim.locator('.verified-counts').innerText())
      .toBe('已验真 × 8 · 已作废 × 1 · 与税局不符 × 1')
    expect(await accessibilityFaults(claim)).toEqual([])
    await claim.close()

    const ledger = await stage.browser.open('ledger.html')
    await expect.poll(async () => (await outcomes(ledger)).length, patience).toBe(10)
    await ledger.locator('tbody tr:has([data-outcome=differs]) .ledger-name').click()
    expect(await ledger.locator('.differences dd').allInnerTexts()).toEqual([
      `票面 ${entries[4]?.invoice.sellerName}`,
      '税务局 深圳另一家样例贸易有限公司',
    ])
    expect(await ledger.getByRole('link', { name: '打开查验平台' }).count()).toBe(1)
    await ledger.close()
  })

  test('without the person’s word nothing is asked: the values for the bureau’s page stay', async () => {
    const ledger = await stage.show({
      page: 'ledger.html',
      jobs: () => [],
      ledger: entries.slice(0, 1),
      settings: { ...settings(), verification: false },
    })
    await ledger.locator('.ledger-name').first().click()
    await ledger.getByRole('link', { name: '打开查验平台' }).waitFor()
    expect(await ledger.getByRole('button', { name: /^验真/ }).count()).toBe(0)
    await ledger.close()
  })
})
