import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { madeLedger } from './panel/made-ledger.ts'
import { seedLedger } from './panel/seed-ledger.ts'

const worker = { workerAddress: 'https://fapiao.example.com', workerToken: 'fp_secret' }
const rule = {
  site: 'https://oa.example.com',
  form: '/claim/*',
  label: '票据编号',
  path: 'input',
  field: 'invoiceNumber',
}

let former: ExtensionBrowser
let fresh: ExtensionBrowser
beforeAll(async () => {
  former = await launchExtension()
  fresh = await launchExtension()
})
afterAll(() => Promise.all([former?.close(), fresh?.close()]))

/** The file that the settings page saves. */
async function backUp(options: Page): Promise<string> {
  const downloading = options.waitForEvent('download')
  await options.getByRole('button', { name: '备份到文件' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^发票速填备份-\d{4}-\d\d-\d\d\.json$/)
  return download.path()
}
const choose = (options: Page, file: string) => options.locator('#backup input[type=file]').setInputFiles(file)

test('everything backed up in one browser is there in a fresh one, once, and nothing was agreed to', async () => {
  const options = await former.open('options.html')
  await seedLedger(options, madeLedger(12))
  await former.storeSettings({
    ...worker,
    cloudConsent: worker.workerAddress,
    siteRules: [rule],
    ownTitles: [{ name: '云栖样例集团有限公司' }],
    ledgerDays: 3650,
  })
  await options.locator('[name=with-token]').check()
  const file = await backUp(options)
  expect(await readFile(file, 'utf8')).not.toContain('cloudConsent')

  const ledger = await fresh.open('ledger.html')
  await ledger.getByText('还没有发票').waitFor()
  await ledger.getByRole('link', { name: '备份与恢复' }).click()
  await choose(ledger, file)
  await ledger.getByText('发票 12 张，报销批次 0 个，填写规则 1 条，公司抬头 1 个').waitFor()
  await ledger.getByLabel('同时使用备份里的识别服务 https://fapiao.example.com').check()
  await ledger.getByRole('button', { name: '恢复', exact: true }).click()
  await ledger.getByText('已恢复：新增发票 12 张').waitFor()
  await expect.poll(() => ledger.locator('[name=address]').inputValue()).toBe(worker.workerAddress)
  expect(await ledger.locator('[name=ledger-retention]').inputValue()).toBe('3650')
  expect(await ledger.locator('[name=companies]').inputValue()).toBe('云栖样例集团有限公司')
  expect(await ledger.locator('.rules li').count()).toBe(1)
  const stored = await ledger.evaluate(() => (globalThis as never as ChromeHere).chrome.storage.local.get(null))
  expect(stored).not.toHaveProperty('cloudConsent')

  await choose(ledger, file)
  await ledger.getByRole('button', { name: '恢复', exact: true }).click()
  await ledger.getByText('新增发票 0 张（另有 12 张已在台账中）').waitFor()
  await ledger.goto(ledger.url().replace(/options.*/, 'ledger.html'))
  await expect.poll(() => ledger.locator('tbody .ledger-name').count()).toBe(12)
  expect(await ledger.getByText('已填入').count()).toBeGreaterThan(0)
})

test('a file that is none is named, and nothing is taken over', async () => {
  const options = await fresh.open('options.html')
  await choose(options, 'package.json')
  await options.getByText('这不是发票速填的备份文件，没有恢复任何内容。').waitFor()
  expect(await options.getByRole('button', { name: '恢复', exact: true }).count()).toBe(0)
})

interface ChromeHere {
  chrome: { storage: { local: { get(keys: null): Promise<object> } } }
}
