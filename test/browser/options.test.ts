import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProblemCode } from '../../shared/api/problem-codes.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { type Answer, type FakeWorker, openFakeWorker } from './panel/fake-worker.ts'
import { seedInbox } from './panel/seed-inbox.ts'

let browser: ExtensionBrowser
let worker: FakeWorker
let options: Page
beforeAll(async () => {
  worker = await openFakeWorker()
  browser = await launchExtension({ viewport: { width: 720, height: 900 } })
  await browser.storeSettings({ welcomed: true })
  options = await browser.open('options.html')
})
afterAll(async () => {
  await browser?.close()
  worker?.close()
})

/** The panel after a file was dropped into an empty inbox. */
async function bring(file: string): Promise<Page> {
  const panel = await browser.open('panel.html')
  await panel.locator('main').waitFor()
  await seedInbox(panel, [])
  await panel.reload()
  await panel.locator('input[type=file]').first().setInputFiles(file)
  return panel
}

describe('the button that tests address and token', () => {
  const said = () => options.locator('.setting').first().locator('[role=status]').innerText()
  const press = async (address: string) => {
    await options.locator('[name=address]').fill(address)
    await options.locator('[name=token]').fill('fp_test')
    await options.getByRole('button', { name: '保存并测试' }).click()
  }

  test('says what the worker offers and how many calls are left when all is well', async () => {
    worker.answer = 'fine'
    await press(worker.origin)
    await expect.poll(said).toMatch(/已连接，可以使用[\s\S]*腾讯云 增值税发票[\s\S]*今天已用 12 \/ 50 次/)
    expect(worker.asked).toEqual([])
  })

  const refusals: [Answer, string, string][] = [
    ['unauthorized', '访问令牌无效', '重新填写'],
    ['too-many-attempts', '令牌错误次数太多', '稍等几分钟'],
    ['not-configured', '还没有配置云密钥', '管理员'],
    ['daily-limit', '今天的识别次数已用完', '明天'],
    ['not-found', '这个地址没有识别服务', '地址'],
    ['html', '这个地址不是识别服务', '登录页'],
    ['internal' satisfies ProblemCode, '程序出错了', '管理员'],
  ]
  test.each(refusals)('explains %s as %s, and what to do', async (answer, sentence, remedy) => {
    worker.answer = answer
    await press(worker.origin)
    await expect.poll(said).toContain(sentence)
    expect(await said()).toContain(remedy)
  })

  test('explains an address nobody answers at', async () => {
    await press('http://127.0.0.1:9')
    await expect.poll(said).toContain('连接不上识别服务')
  })

  test('explains an address that would send the token in the open', async () => {
    await press('http://fapiao.example.com')
    await expect.poll(said).toContain('https://')
  })
})

describe('what the cloud is asked for', () => {
  const complete = 'test/fixtures/invoices/e-normal.pdf'
  const done = (panel: Page) => expect.poll(() => panel.locator('.cost').innerText(), { timeout: 90_000 })
  const use = async (name: string) => {
    worker.answer = 'fine'
    worker.asked.length = 0
    await browser.storeSettings({ workerAddress: worker.origin, workerToken: 'fp_1', cloudConsent: worker.origin })
    await options.reload()
    await options.getByRole('radio', { name }).check()
  }

  test('only what is in doubt: an invoice proven here is not sent', async () => {
    await use('有疑问时问云端')
    const panel = await bring(complete)
    await done(panel).toContain('没有使用云端')
    expect(worker.asked).toEqual([])
    await panel.close()
  })

  test('every picture: the cloud is asked as well, by the product the person prefers', async () => {
    await use('每张都核对')
    await options.getByLabel('使用的云产品').selectOption({ label: '腾讯云 增值税发票' })
    const panel = await bring(complete)
    await done(panel).toMatch(/腾讯云识别 1 次 · 今天还可识别 38 次/)
    expect(worker.asked.map((query) => query.get('product'))).toEqual(['tencent/VatInvoiceOCR'])
    await panel.close()
  })

  test('left to the worker, no product is named', async () => {
    await use('有疑问时问云端')
    await options.getByLabel('使用的云产品').selectOption({ value: '' })
    const panel = await bring('test/fixtures/invoices/e-normal-exempt.jpg')
    await done(panel).toContain('腾讯云识别 1 次')
    expect(worker.asked.map((query) => query.has('product'))).toEqual([false])
    await panel.close()
  })
})

test('own companies are what buyers are checked against, and a doubtful tax id is told at once', async () => {
  await options.reload()
  const list = options.locator('[name=companies]')
  await list.fill('别家样例有限公司 91440100MAX4DBAF8B')
  await options.getByText('税号 91440100MAX4DBAF8B 校验不通过').waitFor()
  await list.fill('别家样例有限公司')
  await list.blur()
  const panel = await bring('test/fixtures/invoices/digital-normal.pdf')
  await panel.locator('.worries', { hasText: '抬头与本公司不一致' }).waitFor({ timeout: 90_000 })
  await panel.close()
})

describe('keeping', () => {
  test('a picture that is not wanted is gone when the panel opens again, and the ledger keeps the words', async () => {
    await options.reload()
    await options.locator('[name=retention]').selectOption('0')
    const panel = await bring('test/fixtures/invoices/e-special-red.pdf')
    const ledger = await browser.open('ledger.html')
    // A seller no other test brings: the ledger names it once the file is done.
    const remembered = ledger.getByRole('button', { name: '杭州长汀样例办公用品有限公司' })
    await remembered.waitFor({ timeout: 90_000 })
    await panel.reload()
    await panel.getByRole('heading', { name: '把发票放进来' }).waitFor({ timeout: 90_000 })
    expect(await remembered.count()).toBe(1)
    await ledger.close()
    await panel.close()
  })

  test('the ledger has a time of its own', async () => {
    await options.locator('[name=retention]').selectOption('30')
    await options.locator('[name=ledger-retention]').selectOption('3650')
    await options.reload()
    await expect.poll(() => options.locator('[name=ledger-retention]').inputValue()).toBe('3650')
    expect(await options.locator('[name=retention]').inputValue()).toBe('30')
  })
})

describe('the language', () => {
  test('is the browser’s until another is chosen, and then that of every page', async () => {
    const panel = await browser.open('ledger.html')
    await panel.getByRole('heading', { name: '发票台账' }).waitFor()
    await options.locator('[name=language]').selectOption('en')
    await options.getByRole('heading', { name: 'Settings', exact: true }).waitFor()
    expect(await options.locator('html').getAttribute('lang')).toBe('en')
    await panel.getByRole('heading', { name: 'Invoice ledger' }).waitFor()
    expect(await panel.title()).toBe('Invoice ledger')
    await panel.close()
    await options.locator('[name=language]').selectOption('')
    await options.getByRole('heading', { name: '设置', exact: true }).waitFor()
  })
})

describe('forms that were taught', () => {
  const rule = (label: string, field: string) => ({
    site: 'https://oa.example.com',
    form: '/claim/*',
    label,
    path: 'form > input',
    field,
  })
  const siteRules = () => options.locator('.setting', { has: options.getByRole('heading', { name: '表单填写规则' }) })
  const rows = () => options.locator('.rules li')

  test('are shown, changed, deleted, exported and taken back from the file', async () => {
    await browser.storeSettings({ siteRules: [rule('票据编号', 'invoiceNumber'), rule('审批意见', 'none')] })
    await expect.poll(() => rows().count()).toBe(2)
    expect(await rows().last().innerText()).toContain('oa.example.com/claim/*')
    await options.getByLabel('“审批意见”填什么').selectOption({ label: '备注' })
    await options.getByRole('button', { name: '删除“票据编号”的规则' }).click()
    await expect.poll(() => rows().count()).toBe(1)

    const downloading = options.waitForEvent('download')
    await siteRules().getByRole('button', { name: '导出' }).click()
    const file = await (await downloading).path()
    expect(JSON.parse(await readFile(file, 'utf8')).rules).toEqual([rule('审批意见', 'remark')])

    await options.getByRole('button', { name: '删除“审批意见”的规则' }).click()
    await options.getByText('还没有规则。').waitFor()
    const chooser = siteRules().locator('input[type=file]')
    await chooser.setInputFiles(file)
    await options.getByText('已导入 1 条').waitFor()
    expect(await options.getByLabel('“审批意见”填什么').inputValue()).toBe('remark')
    await chooser.setInputFiles('package.json')
    await options.getByText('文件里没有可用的规则').waitFor()
    expect(await rows().count()).toBe(1)
  })
})

test('resetting asks first, and then nothing of the person is left on the page', async () => {
  await browser.storeSettings({ workerToken: 'fp_1', ownTitles: [{ name: '云栖样例集团有限公司' }] })
  await expect.poll(() => options.locator('[name=token]').inputValue()).toBe('fp_1')
  await options.getByRole('button', { name: '恢复默认设置' }).click()
  await options.keyboard.press('Escape')
  expect(await options.locator('[name=token]').inputValue()).not.toBe('')
  await options.getByRole('button', { name: '恢复默认设置' }).click()
  await options.getByRole('button', { name: '恢复默认', exact: true }).click()
  await options.getByText('已恢复').waitFor()
  await expect.poll(() => options.locator('[name=token]').inputValue()).toBe('')
  await expect.poll(() => options.locator('[name=companies]').inputValue()).toBe('')
})
