import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import { signedRequest as huaweiRequest } from './huawei/signed-request.ts'
import { logLine } from './log-line.ts'
import { sampleKeys } from './sample-keys.ts'
import { signedRequest } from './tencent/signed-request.ts'

const now = Date.parse('2026-01-01T00:00:00Z')

async function logged(request: Request): Promise<string> {
  const lines: string[] = []
  const emulator = createEmulator({ now: () => now, onAnswer: (id, answer) => lines.push(logLine(id, answer, true)) })
  await emulator.fetch(request)
  return lines.join('\n')
}

test('a wrong signature is explained by what should have been signed, without the key', async () => {
  const { secretId = '', secretKey = '' } = sampleKeys.tencent[0] ?? {}
  const text = await logged(signedRequest({ key: { secretId, secretKey: 'wrong' }, body: { ImageUrl: 'x' } }))
  expect(text).toContain('tencent VatInvoiceOCR 200 AuthFailure.SignatureFailure')
  expect(text).toContain('host:ocr.tencentcloudapi.com')
  expect(text).not.toContain(secretKey)
})

test('Huawei’s too', async () => {
  const text = await logged(huaweiRequest({ key: { ak: sampleKeys.huawei.keys[0]?.ak ?? '', sk: 'wrong' } }))
  expect(text).toContain('huawei quota-invoice 401 APIG.0301')
  expect(text).toContain('/ocr/quota-invoice/')
})

test('so are a clock that is off and a scope made from a loopback address', async () => {
  expect(await logged(signedRequest({ timestamp: now / 1000 - 3600 }))).toContain('signed at 2025-12-31T23:00:00.000Z')
  const text = await logged(signedRequest({ service: '127' }))
  expect(text).toContain('expected scope 2026-01-01/ocr/tc3_request')
  expect(text).toContain('tencent.scope-service')
})
