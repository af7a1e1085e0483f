import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkCloud } from '../../../scripts/check-cloud/check-cloud.ts'
import { type LocalWorker, startLocalWorker } from '../../../scripts/demo/worker.ts'
import { type EmulatedClouds, startEmulatedClouds } from '../../../scripts/emulated-clouds.ts'
import type { UsageTable } from '../../../shared/api.ts'

const run = promisify(execFile)
let clouds: EmulatedClouds
let worker: LocalWorker
beforeAll(async () => {
  clouds = await startEmulatedClouds()
  const { HUAWEI_SK: _, ...variables } = clouds.variables
  worker = await startLocalWorker({ ...variables, TENCENT_LEGACY_SECRET_KEY: 'wrong-key-of-somebody' })
}, 60_000)
afterAll(async () => {
  await worker.close()
  await clouds.close()
})

async function check(product: string, file: string) {
  const said: string[] = []
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/invoices/${file}`, import.meta.url)))
  const code = await checkCloud({ product, bytes }, { worker, say: (line) => void said.push(line) })
  return { code, said: said.join('\n') }
}

describe('npm run check-cloud', () => {
  test.each([
    ['tencent/VatInvoiceOCR', 'e-normal.png'],
    ['tencent/RecognizeGeneralInvoice', 'taxi.jpg'],
    ['tencent/CarInvoiceOCR', 'vehicle.jpg'],
  ])('shows the fields %s read', async (product, file) => {
    const { code, said } = await check(product, file)
    expect(said).toMatch(new RegExp(`^${product} {2}\\d+ ms {2}仿真`))
    expect(said).toMatch(/invoiceNumber: \d{8,20}/)
    expect(code).toBe(0)
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
    const { stdout } = await usage('--token', worker.token, '--json')
    const { calls } = JSON.parse(stdout) as UsageTable
    expect(calls).toContainEqual({ client: 'local', product: 'tencent/VatInvoiceOCR', calls: expect.any(Number) })
  })

  test('says in words when the token is not an administrator’s', async () => {
    await expect(usage('--token', 'not-a-token-of-anybody')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('访问令牌无效'),
    })
  })
})
