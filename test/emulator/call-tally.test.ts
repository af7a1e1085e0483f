import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import { plainPng } from './sample-pictures.ts'
import { signedRequest } from './tencent/signed-request.ts'

const replies = { 'tencent/VatInvoiceOCR': { Response: { VatInvoiceInfos: [], RequestId: 'recorded' } } }
const picture = { ImageBase64: plainPng.toString('base64') }

async function billedUnder(fault: string): Promise<unknown> {
  const { clouds, calls } = createEmulator({ replies, switches: { 'tencent.rate': 'off' }, nextFault: () => fault })
  const timestamp = Math.floor(Date.now() / 1000)
  const signal = AbortSignal.timeout(50)
  const request = new Request(signedRequest({ url: 'https://ocr.tencentcloudapi.com/', timestamp, body: picture }), {
    signal,
  })
  await clouds.tencent(request).catch(() => {})
  return calls()['tencent/VatInvoiceOCR']
}

test.each(['slow:60000', 'reset', 'drip:1', 'html', 'truncated', 'empty', 'FailedOperation.EmptyImageError'])(
  'a call is billed although the caller never gets its reply: %s',
  async (fault) => expect(await billedUnder(fault)).toEqual({ calls: 1, billed: 1 }),
)

test.each(['http503', 'rate', 'quota', 'busy', 'FailedOperation.ImageBlur'])(
  'a call that failed at the vendor’s is not billed: %s',
  async (fault) => expect(await billedUnder(fault)).toEqual({ calls: 1, billed: 0 }),
)

test('GET /calls of any cloud tells the calls of all of them', async () => {
  const { clouds } = createEmulator({ replies })
  const timestamp = Math.floor(Date.now() / 1000)
  await clouds.tencent(signedRequest({ url: 'https://ocr.tencentcloudapi.com/', timestamp, body: picture }))
  const told = await clouds.huawei(new Request('http://127.0.0.1/calls'))
  expect(await told.json()).toEqual({ 'tencent/VatInvoiceOCR': { calls: 1, billed: 1 } })
})
