import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkCloud } from '../../../scripts/check-cloud/check-cloud.ts'
import { type LocalWorker, startLocalWorker } from '../../../scripts/demo/worker.ts'
import { type EmulatedClouds, startEmulatedClouds } from '../../../scripts/emulated-clouds.ts'
import type { UsageTable } from '../../../shared/api/usage.ts'
import { beijingDay } from '../../../shared/beijing-day.ts'
import type { VerifiedInvoice } from '../../../shared/verification/told.ts'
import type { BureauInvoice } from '../../emulator/bureau.ts'

const run = promisify(execFile)
let clouds: EmulatedClouds
let worker: LocalWorker
const bureau: BureauInvoice[] = []
beforeAll(async () => {
  clouds = await startEmulatedClouds({ bureau })
  const { HUAWEI_SK: _, ...variables } = clouds.variables
  const more = { VERIFY: 'on', REPLAY: 'off', TENCENT_LEGACY_SECRET_KEY: 'wrong-key-of-somebody' }
  worker = await startLocalWorker({ ...variables, ...more })
}, 60_000)
afterAll(async () => {
  await worker.close()
  await clouds.close()
})

async function check(product: string, file = 'e-normal.png', invoice?: VerifiedInvoice) {
  const said: string[] = []
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/invoices/${file}`, import.meta.url)))
  const code = await checkCloud({ product, bytes, invoice }, { worker, say: (line) => void said.push(line) })
  return { code, said: said.join('\n') }
}

const limits = { mediaTypes: [], maximumBytes: 1, minimumSide: 1, maximumSide: 1, reads: 'any', ratePerSecond: 1 }
const realProducts = {
  products: [
    { id: 'vision/invoice', emulated: false, ...limits, price: 0.02 },
    { id: 'baidu/vat_invoice', emulated: false, ...limits },
  ],
  verifiers: [
    { id: 'tencent/VatInvoiceVerifyNew', emulated: false, ratePerSecond: 20, checksADay: 5, years: 5, price: 0.3 },
  ],
}
const refused = { code: 'credentials' }

/** How often the bureau was asked so far, by the emulated vendor's own count. */
async function verifications() {
  const calls = await (await fetch(new URL('/calls', clouds.addresses.tencent))).json()
  return (calls as Record<string, unknown>)['tencent/VatInvoiceVerifyNew']
}

describe('npm run check-cloud', () => {
  test.each([
    ['tencent/VatInvoiceOCR', 'e-normal.png'],
    ['tencent/RecognizeGeneralInvoice', 'taxi.jpg'],
    ['tencent/CarInvoiceOCR', 'vehicle.jpg'],
    ['baidu/vat_invoice', 'e-normal.png'],
    ['baidu/multiple_invoice', 'taxi.jpg'],
    ['vision/invoice', 'e-normal.png'],
  ])('shows the fields %s read', async (product, file) => {
    const { code, said } = await check(product, file)
    expect(said).toMatch(new RegExp(`^${product} {2}\\d+ ms {2}仿真`))
    expect(said).toMatch(/invoiceNumber: \d{8,20}/)
    expect(code).toBe(0)
  })

  test('tries the key of a verification with a question that is not billed', async () => {
    const { code, said } = await check('tencent/VatInvoiceVerifyNew')
    expect(said).toMatch(
      /^tencent\/VatInvoiceVerifyNew {2}\d+ ms {2}仿真.*\n {2}密钥可用.*not-applicable {2}value {2}invoiceNumber/,
    )
    expect(code).toBe(0)
    expect(await verifications()).toEqual({ calls: 1, billed: 0 })
  })

  test('has an invoice verified when one is given, and says what is not the same', async () => {
    const { items: _, ...printed } = JSON.parse(
      readFileSync('test/fixtures/invoices/digital-normal.expected.json', 'utf8'),
    )
    const issueDate = beijingDay(Date.now() - 9 * 86_400_000)
    bureau.push({ state: 'N', invoice: { ...printed, invoiceNumber: '26442000000000000017', issueDate } })
    const told = { ...printed, invoiceNumber: '26442000000000000017', issueDate, sellerName: '另一家样例公司' }
    const { code, said } = await check('tencent/VatInvoiceVerifyNew', undefined, told)
    expect(said).toContain(`differs\n  sellerName: 另一家样例公司 ≠ ${printed.sellerName}`)
    expect(code).toBe(0)
  })

  test.each<[string, VerifiedInvoice | undefined, string]>([
    ['vision/invoice', undefined, '约 ¥0.02'],
    ['baidu/vat_invoice', undefined, '按厂商价目计费一次'],
    ['tencent/VatInvoiceVerifyNew', undefined, '不计费'],
    ['tencent/VatInvoiceVerifyNew', { invoiceNumber: '26442000000000000017' }, '约 ¥0.3'],
  ])('says what a call of a real cloud costs before it is made: %s', async (product, invoice, cost) => {
    const said: string[] = []
    const asked: string[][] = []
    const real = createServer((request, response) => {
      if (request.method === 'POST') asked.push([...said])
      response.end(JSON.stringify(request.method === 'POST' ? refused : realProducts))
    })
    await new Promise<void>((resolve) => real.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(real.address() as AddressInfo).port}`
    const means = { worker: { origin, token: 'any' }, say: (line: string) => void said.push(line) }
    await checkCloud({ product, bytes: new Uint8Array(1), invoice }, means).catch(() => undefined)
    real.close()
    expect(asked).toEqual([[expect.stringContaining(cost)]])
  })

  test('tells a wrong key in words with the remedy, and prints no key', async () => {
    const { code, said } = await check('tencent-legacy/general', 'digital-normal.png')
    expect(code).toBe(1)
    expect(said).toMatch(/credentials {2}14\n云端识别服务拒绝了密钥：请管理员检查/)
    expect(said).not.toContain('wrong-key')
  })

  test('lists what there are keys for when the product is none of them', async () => {
    const { code, said } = await check('huawei/quota-invoice', 'quota.jpg')
    expect(code).toBe(2)
    expect(said).toContain('tencent/VatInvoiceOCR')
    expect(said).not.toContain('huawei')
  })
})

describe('npm run usage', () => {
  const usage = (...more: string[]) => {
    const script = fileURLToPath(new URL('../../../scripts/usage.ts', import.meta.url))
    return run(process.execPath, [script, '--worker', worker.origin, ...more])
  }

  test('shows an administrator the calls of today by client and product', async () => {
    // A client's count reaches the table within a second.
    const calls = async () => {
      const { stdout } = await usage('--token', worker.token, '--json')
      return (JSON.parse(stdout) as UsageTable).calls
    }
    const counted = { client: 'local', product: 'tencent/VatInvoiceOCR', calls: expect.any(Number) }
    await expect.poll(calls, { timeout: 15_000 }).toContainEqual(counted)
  })

  test('says in words when the token is not an administrator’s', async () => {
    await expect(usage('--token', 'not-a-token-of-anybody')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('访问令牌无效'),
    })
  })
})
