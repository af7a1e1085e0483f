import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ProblemCode } from '../../shared/api/problem-codes.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { type FakeWorker, openFakeWorker } from './panel/fake-worker.ts'
import { seedInbox } from './panel/seed-inbox.ts'

const photo = 'test/fixtures/invoices/e-normal-exempt.jpg'

let browser: ExtensionBrowser
let worker: FakeWorker
beforeAll(async () => {
  worker = await openFakeWorker()
  browser = await launchExtension({ viewport: { width: 360, height: 900 } })
})
afterAll(async () => {
  await browser?.close()
  worker?.close()
})
beforeEach(async () => {
  await browser.storeSettings({
    welcomed: true,
    workerAddress: worker.origin,
    workerToken: 'fp_1',
    cloudConsent: worker.origin,
  })
})

/** A panel with an empty inbox, into which a photo of an invoice was dropped. */
async function bring(file = photo) {
  const panel = await browser.open('panel.html')
  await panel.locator('.panel').waitFor()
  await seedInbox(panel, [])
  await panel.reload()
  await panel.locator('input[type=file]').first().setInputFiles(file)
  return panel
}

const words: [ProblemCode, string][] = [
  ['credentials', '云服务密钥无效'],
  ['quota', '云端识别额度已用完'],
  ['unauthorized', '访问令牌无效'],
  ['daily-limit', '今天的识别次数已用完'],
  ['unavailable', '云端暂时没有回应'],
  ['timeout', '识别超时'],
]

describe('when the worker refuses a picture', () => {
  test.each(words)('%s is told as %s, beside what the QR code said', async (code, sentence) => {
    worker.answer = code
    const panel = await bring()
    const told = panel.locator('.partial')
    await expect.poll(() => told.innerText(), { timeout: 90_000 }).toContain(sentence)
    expect(await panel.locator('[data-field=invoiceNumber] .sources').innerText()).toContain('二维码')
    expect(await panel.locator('.picture img').count()).toBe(1)
    await panel.close()
  })
})

test('a login page in the worker’s place is told apart from a worker', async () => {
  worker.answer = 'html'
  const panel = await bring()
  await expect.poll(() => panel.locator('.partial').innerText(), { timeout: 90_000 }).toContain('这个地址不是识别服务')
  await panel.close()
})

test('without a network the picture waits, and a retry goes on from there', async () => {
  await browser.storeSettings({ workerAddress: 'http://127.0.0.1:9', cloudConsent: 'http://127.0.0.1:9' })
  const panel = await bring()
  const told = panel.locator('.partial')
  await expect.poll(() => told.innerText(), { timeout: 90_000 }).toContain('连接不上识别服务')
  worker.answer = 'quota'
  await browser.storeSettings({ workerAddress: worker.origin, cloudConsent: worker.origin })
  await told.getByRole('button', { name: '重试' }).click()
  await expect.poll(() => told.innerText(), { timeout: 90_000 }).toContain('额度已用完')
  await panel.close()
})

test('nothing is sent before the person agreed, and then once for good', async () => {
  worker.answer = 'quota'
  await browser.storeSettings({ cloudConsent: '' })
  const panel = await bring()
  await panel.getByRole('heading', { name: '发送图片前，请先确认' }).waitFor()
  expect(await panel.locator('.consent').innerText()).toContain(new URL(worker.origin).host)
  await panel.getByRole('button', { name: '同意并识别' }).click()
  await expect.poll(() => panel.locator('.partial').innerText(), { timeout: 90_000 }).toContain('额度已用完')
  await panel.close()
  const again = await bring()
  await expect.poll(() => again.locator('.partial').innerText(), { timeout: 90_000 }).toContain('额度已用完')
  await again.close()
})

test('with the cloud switched off nothing leaves the computer, and the panel says why fields are missing', async () => {
  await browser.storeSettings({ cloudUse: 'never' })
  const panel = await bring()
  await expect.poll(() => panel.locator('.partial').innerText(), { timeout: 90_000 }).toContain('云端识别已关闭')
  await browser.storeSettings({ cloudUse: 'doubt' })
  await panel.close()
})

test('a slow worker leaves the panel usable, and the wait can be ended', async () => {
  worker.answer = 'silence'
  const panel = await bring('test/fixtures/invoices/e-normal-misread.png')
  await expect
    .poll(() => panel.locator('[role=status]').allInnerTexts(), { timeout: 90_000 })
    .toContainEqual(expect.stringContaining('向云端识别'))
  await panel.locator('[data-field=invoiceNumber] .value').click()
  expect(await panel.locator('[data-field=invoiceNumber] input').inputValue()).not.toBe('')
  await panel.close()
})

test('a file of an unknown kind says so', async () => {
  const panel = await bring('package.json')
  await panel.getByRole('heading', { name: '不支持这种文件' }).waitFor({ timeout: 90_000 })
  await panel.close()
})
