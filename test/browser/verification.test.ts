import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../extension/ledger/ledger-entry.ts'
import { startBareWorkerd } from '../../scripts/bench/bare-workerd.ts'
import { startEmulatedClouds } from '../../scripts/emulated-clouds.ts'
import type { BureauInvoice } from '../emulator/bureau.ts'
import { openBrowser } from '../fixtures/make/draw.ts'
import { photograph } from '../fixtures/make/photographs/photograph.ts'
import { recipes } from '../fixtures/make/photographs/recipes.ts'
import { launchExtension } from './launch-extension.ts'
import { accessibilityFaults } from './panel/accessibility.ts'
import { madeClaim } from './panel/made-claim.ts'
import { madeLedger } from './panel/made-ledger.ts'
import { openStage, type Stage } from './panel/stage.ts'

const patience = { timeout: 60_000 }

/** Ten invoices of the last days, and what the tax bureau knows of them: the third is void, the fifth another seller's. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const entries: LedgerEntry[] = madeLedger(10).map((entry, index) => ({
  ...entry,
  invoice: { ...entry.invoice, issueDate: daysAgo(index + 3) },
}))
const known: BureauInvoice[] = entries.map(({ invoice }, index) => ({
  state: index === 2 ? 'Y' : 'N',
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
  clouds = await startEmulatedClouds({
    bureau: known,
    switches: { 'tencent.rate': 'off' },
    faults: { vision: 'invented' },
  })
  const variables = { ...clouds.variables, VERIFY: 'on', PRICES: '{"tencent/VatInvoiceVerifyNew":0.3}' }
  worker = await startBareWorkerd('worker/index.ts', variables)
  stage = await openStage()
})
afterAll(() => Promise.all([stage?.close(), worker?.close(), clouds?.close()]))

const outcomes = (page: Page) =>
  page
    .locator('tbody .badge[data-outcome]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.outcome))

/** Calls the clouds got so far, and verifications they billed, by their own count. */
async function calls() {
  const told = await (await fetch(new URL('/calls', clouds.addresses.tencent))).json()
  const tallies = told as Record<string, { calls: number; billed: number }>
  const all = Object.values(tallies).reduce((sum, tally) => sum + tally.calls, 0)
  return { all, verified: tallies['tencent/VatInvoiceVerifyNew']?.billed ?? 0 }
}

async function openForm(context: BrowserContext): Promise<Page> {
  const address = 'http://127.0.0.1:8092/form'
  await context.route(address, (route) => route.fulfill({ contentType: 'text/html', body: form }))
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** An invoice on a desk, half in shadow, as no folder holds it, and what is printed on it. */
async function freshPhotograph() {
  const drawing = await openBrowser()
  try {
    const wish = { seed: 'verified', type: 'digital_normal', lines: 1 } as const
    const order = { seed: 'verified', wishes: [wish], recipe: recipes.shadowed, side: 1600 }
    const { jpeg, invoices } = await photograph(drawing, order)
    const [printed] = invoices
    if (!printed) throw new Error('nothing was photographed')
    return { jpeg, printed }
  } finally {
    await drawing.close()
  }
}

const form = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>报销</title>
<form><label>发票号码 <input name="number"></label><label>价税合计 <input name="total"></label>
<label>购买方税号 <input name="buyer"></label><label>备注 <input name="remark"></label></form></html>`

describe('an invoice is verified through the worker', () => {
  test('a fresh photograph: read and proven here, verified once, filled', async () => {
    const { jpeg, printed } = await freshPhotograph()
    known.push({ state: 'N', invoice: printed })
    const browser = await launchExtension({ ocr: true, viewport: { width: 360, height: 900 } })
    try {
      await browser.storeSettings({ welcomed: true, ...settings() })
      const panel = await browser.open('panel.html')
      const photo = { name: '手机拍的.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) }
      await panel.locator('input[type=file]').first().setInputFiles(photo)
      await panel.locator('[data-proven=true]').waitFor({ timeout: 90_000 })
      const button = panel.getByRole('button', { name: /^验真/ })
      expect(await button.innerText()).toContain('约 ¥0.30')
      const before = await calls()
      await button.click()
      await panel.locator('.verify-line [data-outcome=verified]').waitFor(patience)
      expect(await panel.locator('.verify-line').innerText()).toContain('税务局有这张发票')
      expect(await accessibilityFaults(panel)).toEqual([])

      const page = await openForm(browser.context)
      await panel.bringToFront()
      await panel.locator('.fill-bar .primary:enabled').click()
      await panel.locator('.report').waitFor(patience)
      expect(await page.locator('[name=number]').inputValue()).toBe(printed.invoiceNumber)
      expect(await page.locator('[name=total]').inputValue()).toBe(printed.totalAmount)
      const ledger = await browser.open('ledger.html')
      await expect.poll(() => outcomes(ledger), patience).toEqual(['verified'])
      expect(await calls()).toEqual({ all: before.all + 1, verified: before.verified + 1 })
    } finally {
      await browser.close()
    }
  }, 240_000)

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

  test('what a model invents is shown 未经印证 and never reaches a form', async () => {
    const browser = await launchExtension({ ocr: false })
    try {
      const always = { cloudUse: 'always', preferredProduct: 'vision/invoice' }
      await browser.storeSettings({ welcomed: true, ...settings(), ...always })
      const panel = await browser.open('panel.html')
      await panel.locator('input[type=file]').first().setInputFiles('test/fixtures/invoices/e-normal.png')
      const invented = panel.locator('[data-field=buyerTaxId][data-doubt=ungrounded]')
      await invented.waitFor(patience)
      expect(await invented.innerText()).toMatch(/未经印证.*91310000MA1FAKE009/s)
      expect(await panel.locator('.cost').innerText()).toContain('视觉模型识别 1 次')
      const page = await openForm(browser.context)
      await panel.bringToFront()
      await panel.locator('.fill-bar .primary:enabled').click()
      await panel.locator('.report').waitFor(patience)
      const values = await page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
      // The code on the paper tells the number; nobody but the model saw the rest.
      expect(values).toEqual(['53125860', '', '', ''])
    } finally {
      await browser.close()
    }
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
