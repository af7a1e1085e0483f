import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { openClaim } from './panel/claim-page.ts'
import { madeLedger } from './panel/made-ledger.ts'
import { seedInbox } from './panel/seed-inbox.ts'
import { seedLedger } from './panel/seed-ledger.ts'

const document = (name: string) => `test/fixtures/documents/${name}`
const digital = { ofd: document('digital-special-2.ofd-text.ofd'), xml: document('digital-special-2.xml-pinyin.xml') }
const coded = { ofd: document('vat-e-normal-2.ofd-text.ofd'), xml: document('vat-e-normal-2.xml-inv.xml') }

let browser: ExtensionBrowser
let panel: Page
let ledger: Page
beforeAll(async () => {
  browser = await launchExtension({ viewport: { width: 360, height: 900 } })
  await browser.storeSettings({ welcomed: true, cloudUse: 'never' })
  ledger = await browser.open('ledger.html')
  panel = await browser.open('panel.html')
  await panel.locator('main').waitFor()
})
beforeEach(async () => {
  await seedInbox(panel, [])
  await seedLedger(panel, [])
  await panel.reload()
  await panel.locator('.empty').waitFor()
})
afterAll(() => browser?.close())

const rows = () => ledger.locator('tbody tr')
const carriers = () => ledger.locator('.files li').count()

async function bring(file: string): Promise<void> {
  await panel.locator('input[type=file]').first().setInputFiles(file)
  await panel.locator('.cost').waitFor({ timeout: 90_000 })
}

/** The ledger's one entry, opened, once it knows of so many files. */
async function expectOneEntryOf(files: number): Promise<void> {
  await expect.poll(() => rows().count(), { timeout: 90_000 }).toBe(1)
  await ledger.locator('.ledger-name').click()
  await expect.poll(carriers, { timeout: 90_000 }).toBe(files)
  expect(await rows().count()).toBe(2)
  await ledger.locator('.ledger-name').click()
}

describe('one invoice brought twice is one invoice', () => {
  test.each([
    ['the same digital number in an OFD and an XML', digital.ofd, digital.xml],
    ['the same code and number in an OFD and an XML', coded.ofd, coded.xml],
    ['the same file once more', digital.xml, digital.xml],
  ])('%s', async (_why, first, second) => {
    await bring(first)
    await expect.poll(() => rows().count(), { timeout: 90_000 }).toBe(1)
    await bring(second)
    await expect.poll(() => panel.locator('h1').innerText()).not.toBe('')
    await expectOneEntryOf(2)
    expect(await panel.getByText('已经填过').count()).toBe(0)
    await panel.locator('.back').click()
    await expect.poll(() => panel.locator('.entry-amount[data-repeated]').count()).toBe(1)
  })

  test('and says so before it is filled again from its other file', async () => {
    const claim = await openClaim(browser.context)
    await bring(digital.ofd)
    await panel.keyboard.press('Control+Enter')
    await expect.poll(() => claim.locator('[name=number]').inputValue()).toBe('26442933071278044963')
    await bring(digital.xml)
    await expect
      .poll(() => panel.getByRole('alert').innerText(), { timeout: 90_000 })
      .toMatch(/已经填过[\s\S]*费用报销单/)
    await claim.close()
  })
})

test('another invoice of the same seller, amount and date is a softer hint', async () => {
  const [entry] = madeLedger(1)
  const alike = {
    ...entry!,
    fills: [],
    invoice: {
      ...entry!.invoice,
      invoiceNumber: '26442933071278044964',
      sellerName: '广州拾光样例餐饮管理有限公司',
      totalAmount: '31987.17',
    },
  }
  await bring(digital.xml)
  const date = await panel.locator('[data-field=issueDate] .value .part').innerText()
  await seedLedger(panel, [{ ...alike, invoice: { ...alike.invoice, issueDate: date } }])
  await seedInbox(panel, [])
  await panel.reload()
  await bring(digital.xml)
  await panel.getByText('可能重复').waitFor({ timeout: 90_000 })
  expect(await panel.getByText('可能重复').innerText()).toContain('26442933071278044964')
  expect(await panel.getByRole('alert').count()).toBe(0)
})

test('what is deleted from the ledger stays deleted when the panel opens again', async () => {
  await bring(digital.xml)
  await expect.poll(() => rows().count(), { timeout: 90_000 }).toBe(1)
  await ledger.getByRole('button', { name: '清空台账' }).click()
  await ledger.getByRole('button', { name: '删除', exact: true }).click()
  await ledger.getByText('还没有发票').waitFor()
  await panel.reload()
  await panel.locator('.cost').waitFor()
  // What comes after the reload is remembered, and nothing before it.
  await panel.locator('input[type=file]').first().setInputFiles(coded.xml)
  await expect.poll(() => rows().count(), { timeout: 90_000 }).toBe(1)
  expect(await rows().innerText()).not.toContain('26442933071278044963')
})
