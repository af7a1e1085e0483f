import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import {
  type RequestChanges as HuaweiChanges,
  signedRequest as huaweiRequest,
  projectId,
} from './huawei/signed-request.ts'
import { sampleKeys } from './sample-keys.ts'
import { plainPng, plainPngOf, tinyPdf } from './sample-pictures.ts'
import { type RequestChanges as TencentChanges, signedRequest as tencentRequest } from './tencent/signed-request.ts'
import {
  type RequestChanges as LegacyChanges,
  signedRequest as legacyRequest,
  signedAt,
  signedText,
} from './tencent-legacy/signed-request.ts'

/**
 * A request that is wrong in every way is repaired one thing at a time: each repair must uncover the refusal that comes
 * next in the documented order.
 */
const { fetch } = createEmulator({
  now: () => signedAt * 1000,
  fixtures: { identify: async () => undefined, reply: () => undefined },
  switches: { 'tencent.rate': 'off', 'legacy.bucket': 'check', 'huawei.lock-after': 0, 'huawei.rate-per-minute': 0 },
})

type Headers = { headers?: Record<string, string | null> }
/** Everything repaired up to each step, with the refusal expected there. */
function walk<Changes extends Headers, Refusal>(steps: readonly [Changes, Refusal][]): [Changes, Refusal][] {
  let sum: Changes | undefined
  return steps.map(([repair, refusal]) => {
    sum = sum ? { ...sum, ...repair, headers: { ...sum.headers, ...repair.headers } } : repair
    return [sum, refusal]
  })
}

const fault = (kind: string) => ({ 'x-emulator-fault': kind })
const base64 = plainPng.toString('base64')
const huge = (length: number) => 'x'.repeat(length)

test('Tencent v3', async () => {
  const [key, temporary] = sampleKeys.tencent
  const steps = walk<TencentChanges, string>([
    [
      {
        method: 'PUT',
        body: huge(10 * 1024 * 1024 + 1),
        service: 'cvm',
        key: { secretId: 'AKIDnobody', secretKey: 'x' },
        timestamp: signedAt - 86_400,
        headers: {
          'x-tc-timestamp': null,
          'x-tc-action': null,
          'x-tc-version': null,
          'x-tc-region': 'mars',
          'x-tc-token': 'forged',
          authorization: null,
          ...fault('unauthorized'),
        },
      },
      'UnsupportedProtocol',
    ],
    [{ method: 'POST' }, 'RequestSizeLimitExceeded'],
    [{ body: '{' }, 'MissingParameter'],
    [{ headers: { 'x-tc-timestamp': 'yesterday' } }, 'InvalidParameter'],
    [{ headers: { 'x-tc-timestamp': String(signedAt - 86_400) } }, 'MissingParameter'],
    [{ headers: { 'x-tc-action': 'ReadMyInvoice' } }, 'InvalidAction'],
    [{ headers: { 'x-tc-action': 'QuotaInvoiceOCR' } }, 'MissingParameter'],
    [{ headers: { 'x-tc-version': '2017-03-12' } }, 'NoSuchVersion'],
    [{ headers: { 'x-tc-version': '2018-11-19' } }, 'ActionOffline'],
    [{ headers: { 'x-tc-action': 'VatInvoiceOCR' } }, 'AuthFailure.InvalidAuthorization'],
  ])
  const unsigned = steps.at(-1)?.[0] ?? {}
  const { authorization: _, ...headers } = unsigned.headers ?? {}
  const signed = walk<TencentChanges, string>([
    [{ ...unsigned, headers }, 'AuthFailure.SignatureExpire'],
    [{ timestamp: signedAt, headers: { 'x-tc-timestamp': String(signedAt) } }, 'AuthFailure.SignatureFailure'],
    [{ service: 'ocr' }, 'AuthFailure.SecretIdNotFound'],
    [{ key: { secretId: temporary?.secretId ?? '', secretKey: 'wrong' } }, 'AuthFailure.SignatureFailure'],
    [{ key: temporary }, 'AuthFailure.TokenFailure'],
    [{ headers: { 'x-tc-token': temporary?.token ?? '' } }, 'AuthFailure.UnauthorizedOperation'],
    [{ headers: fault('rate') }, 'InvalidParameterValue'],
    [{ headers: { 'x-tc-region': 'ap-beijing' } }, 'RequestLimitExceeded'],
    [{ headers: fault('quota') }, 'InvalidParameter'],
    [{ body: { IsPdf: 'no', lsPdf: true } }, 'UnknownParameter'],
    [{ body: { IsPdf: 'no' } }, 'InvalidParameter'],
    [{ body: {} }, 'ResourceUnavailable.ResourcePackageRunOut'],
    [{ headers: fault('FailedOperation.ImageBlur') }, 'FailedOperation.EmptyImageError'],
    [{ body: { ImageBase64: '***' } }, 'FailedOperation.ImageDecodeFailed'],
    [{ body: { ImageBase64: plainPngOf(5, 5).toString('base64') } }, 'FailedOperation.ImageSizeTooLarge'],
    [{ body: { ImageBase64: tinyPdf(1).toString('base64'), PdfPageNumber: 9 } }, 'FailedOperation.ImageDecodeFailed'],
    [
      { body: { ImageBase64: tinyPdf(1).toString('base64'), IsPdf: true, PdfPageNumber: 9 } },
      'InvalidParameterValue.InvalidParameterValueLimit',
    ],
    [{ body: { ImageBase64: base64 } }, 'FailedOperation.ImageBlur'],
    [{ headers: { 'x-emulator-fault': null } }, 'FailedOperation.ImageNoText'],
    [{ key, headers: { 'x-tc-token': null } }, 'FailedOperation.ImageNoText'],
  ])
  const met: unknown[] = []
  for (const [changes] of [...steps, ...signed])
    met.push((await (await fetch(tencentRequest(changes))).json()).Response.Error.Code)
  expect(met).toEqual([...steps, ...signed].map(([, code]) => code))
})

test('Tencent legacy', async () => {
  const [, other] = sampleKeys['tencent-legacy']
  const text = (pairs: Record<string, string | number>) => signedText({ b: 'nobody', ...pairs })
  const steps = walk<LegacyChanges, [number, number]>([
    [
      {
        path: '/ocr/idcard',
        body: huge(6 * 1024 * 1024 + 1),
        text: text({ a: '1', k: 'AKIDnobody', e: signedAt - 1 }),
        secretKey: 'wrong',
        headers: { 'transfer-encoding': 'chunked', authorization: null, ...fault('rate') },
      },
      [404, 21],
    ],
    [{ path: '/ocr/invoice' }, [411, 21]],
    [{ headers: { 'transfer-encoding': null } }, [413, 23]],
    [{ body: '{' }, [400, 21]],
    [{ body: { appid: '1250000000' } }, [401, 4]],
    [{ headers: { authorization: 'Bearer x' } }, [401, 5]],
  ])
  const { authorization: _, ...headers } = steps.at(-1)?.[0].headers ?? {}
  const signed = walk<LegacyChanges, [number, number]>([
    [{ ...steps.at(-1)?.[0], headers }, [401, 10]],
    [{ text: text({ k: 'AKIDnobody', e: signedAt - 1 }) }, [401, 11]],
    [{ text: text({ k: other?.secretId ?? '', e: signedAt - 1 }) }, [401, 12]],
    [{ text: text({ e: signedAt - 1 }) }, [403, 14]],
    [{ secretKey: sampleKeys['tencent-legacy'][0]?.secretKey ?? '' }, [401, 9]],
    [{ text: text({ e: 0 }) }, [403, 5]],
    [{ text: text({}) }, [403, 6]],
    [{ body: {} }, [200, 16]],
    [{ text: signedText() }, [200, 15]],
    [{ headers: fault('quota') }, [200, 25]],
    [{ headers: fault('-9018') }, [200, -1301]],
    [{ body: { appid: '200001' } }, [200, -1300]],
    [{ body: { appid: '200001', url: `http://127.0.0.1:1/${huge(2000)}` } }, [200, -1304]],
    [{ body: { appid: '200001', url: 'http://127.0.0.1:1/' } }, [200, -1308]],
    [{ body: { appid: '200001', image: '***' } }, [200, -1102]],
    [{ body: { appid: '200001', image: base64 } }, [200, -9018]],
  ])
  const met: unknown[] = []
  for (const [changes] of [...steps, ...signed]) {
    const response = await fetch(legacyRequest(changes))
    met.push([response.status, (await response.json()).code])
  }
  expect(met).toEqual([...steps, ...signed].map(([, refusal]) => refusal))
})

test('Huawei', async () => {
  const [key] = sampleKeys.huawei.keys
  const steps = walk<HuaweiChanges, string>([
    [
      {
        path: '/v2/ffff/ocr/idcard',
        body: huge(12 * 1024 * 1024 + 1),
        key: { ak: 'NOBODY', sk: 'x' },
        sdkDate: '20200101T000000Z',
        headers: { authorization: null, ...fault('rate') },
      },
      'APIG.0101',
    ],
    [{ path: '/v2/ffff/ocr/quota-invoice' }, 'APIG.0201'],
    [{ body: huge(10 * 1024 * 1024 + 1) }, 'x-auth-token not found'],
    [{ headers: { authorization: 'Bearer x' } }, 'authorization header is malformed'],
  ])
  const { authorization: _, ...headers } = steps.at(-1)?.[0].headers ?? {}
  const signed = walk<HuaweiChanges, string>([
    [{ ...steps.at(-1)?.[0], headers }, 'signature expired'],
    [{ sdkDate: '20260101T000000Z' }, 'ak not exist'],
    [{ key: { ak: key?.ak ?? '', sk: 'wrong' } }, 'verify aksk signature fail'],
    [{ key }, 'APIG.0308'],
    [{ headers: fault('arrears') }, 'APIG.0310'],
    [{ path: `/v2/${projectId}/ocr/quota-invoice` }, 'ModelArts.4104'],
    [{ body: '{' }, 'ModelArts.4105'],
    [{ body: {} }, 'ModelArts.6201'],
    [{ headers: fault('AIS.0105') }, 'AIS.0101'],
    [{ body: { url: 'http://127.0.0.1:1/' } }, 'ModelArts.4603'],
    [{ body: { image: tinyPdf(1).toString('base64') } }, 'AIS.0102'],
    [{ body: { image: plainPngOf(5, 5).toString('base64') } }, 'AIS.0103'],
    [{ body: { image: base64 } }, 'AIS.0105'],
    [{ headers: { 'x-emulator-fault': null } }, 'AIS.0104'],
  ])
  for (const [changes, words] of [...steps, ...signed])
    expect(await (await fetch(huaweiRequest(changes))).text()).toContain(words)
})
