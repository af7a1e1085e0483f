import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDay } from '../../../shared/beijing-day.ts'
import { createEmulator } from '../emulator.ts'
import { loopbackAgent } from '../loopback-agent.ts'
import { sampleKeys } from '../sample-keys.ts'
import { plainPng } from '../sample-pictures.ts'
import { type EmulatorServer, serve } from '../server.ts'

/** Tencent's own SDK as the client: what it accepts is what the vendor's users accept. */
const reply = { Response: { VatInvoiceInfos: [{ Name: '发票号码', Value: 'No12345678' }], RequestId: 'recorded' } }
const carReply = { Response: { CarInvoiceInfos: [], RequestId: 'recorded' } }
const generalReply = { Response: { MixedInvoiceItems: [], TotalPDFCount: 0, RequestId: 'recorded' } }
let server: EmulatorServer
beforeAll(async () => {
  const { clouds } = createEmulator({
    replies: {
      'tencent/VatInvoiceOCR': reply,
      'tencent/CarInvoiceOCR': carReply,
      'tencent/RecognizeGeneralInvoice': generalReply,
    },
    switches: { 'tencent.rate': 'off' },
  })
  server = await serve(clouds.tencent)
})
afterAll(() => server.close())

const right = sampleKeys.tencent[0] ?? { secretId: '', secretKey: '' }
const temporary = sampleKeys.tencent[1] ?? right
const body = { ImageBase64: plainPng.toString('base64') }

interface Choice {
  credential?: { secretId: string; secretKey: string; token?: string }
  endpoint?: string
  reqMethod?: 'GET' | 'POST'
}

const clientOf = ({ credential = right, endpoint, reqMethod = 'POST' }: Choice = {}) =>
  new ocr.v20181119.Client({
    credential,
    region: 'ap-guangzhou',
    profile: {
      httpProfile: {
        protocol: 'http://',
        reqMethod,
        ...(endpoint ? { endpoint } : { agent: loopbackAgent(server.origin) }),
      },
    },
  })

test('the right keys succeed under the cloud’s own name', async () => {
  expect(await clientOf().VatInvoiceOCR(body)).toEqual(reply.Response)
})

test('the other actions succeed too', async () => {
  expect(await clientOf().CarInvoiceOCR(body)).toEqual(carReply.Response)
  expect(await clientOf().RecognizeGeneralInvoice({ ...body, Types: [3] })).toEqual(generalReply.Response)
})

test('the right keys succeed under the loopback address, which the SDK signs without its port', async () => {
  expect(await clientOf({ endpoint: server.origin.replace('http://', '') }).VatInvoiceOCR(body)).toEqual(reply.Response)
})

test('a GET signed by the SDK is accepted', async () => {
  const url = `${server.origin}/no-picture.png`
  await expect(clientOf({ reqMethod: 'GET' }).VatInvoiceOCR({ ImageUrl: url })).rejects.toMatchObject({
    code: 'FailedOperation.ImageDecodeFailed',
  })
})

test('temporary keys succeed with their token and fail with another', async () => {
  expect(await clientOf({ credential: temporary }).VatInvoiceOCR(body)).toEqual(reply.Response)
  const forged = clientOf({ credential: { ...temporary, token: 'forged' } })
  await expect(forged.VatInvoiceOCR(body)).rejects.toMatchObject({ code: 'AuthFailure.TokenFailure' })
})

test.each([
  ['a wrong key', { ...right, secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
  ['an unknown id', { secretId: 'AKIDnobody', secretKey: 'x' }, 'AuthFailure.SecretIdNotFound'],
])('%s comes out as the SDK’s own exception', async (_, credential, code) => {
  await expect(clientOf({ credential }).VatInvoiceOCR(body)).rejects.toMatchObject({
    name: 'Error',
    code,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    message: expect.any(String),
  })
})

test('an action’s own error comes out as the SDK’s own exception', async () => {
  await expect(clientOf().VatInvoiceOCR({})).rejects.toMatchObject({ code: 'FailedOperation.EmptyImageError' })
})

test('a retired action that the SDK still knows is offline', async () => {
  await expect(clientOf().TaxiInvoiceOCR(body)).rejects.toMatchObject({ code: 'ActionOffline' })
})

test('an invoice of the vendor’s page is verified five times a day, and one that differs is told so', async () => {
  const asked = { InvoiceCode: '144002288010', InvoiceNo: '04138864', InvoiceDate: '2022-11-16', Amount: '498.90' }
  const client = clientOf()
  for (const _ of [1, 2, 3, 4])
    expect(await client.VatInvoiceVerifyNew(asked)).toMatchObject({ Invoice: { IsAbandoned: 'N', Number: '04138864' } })
  const other = client.VatInvoiceVerifyNew({ ...asked, Amount: '1.00' })
  await expect(other).rejects.toMatchObject({ code: 'FailedOperation.InvoiceMismatch' })
  await expect(client.VatInvoiceVerifyNew(asked)).rejects.toMatchObject({ code: 'FailedOperation.CountLimitError' })
})

test.each([
  ['no date', { InvoiceNo: '04138864', InvoiceDate: '' }, 'MissingParameter'],
  [
    'a number of nine digits',
    { InvoiceNo: '123456789', InvoiceDate: '2025-11-16' },
    'InvalidParameterValue.TicketSnParameterValueLimit',
  ],
  [
    'a date of long ago',
    { InvoiceNo: '04138864', InvoiceDate: '2001-11-16' },
    'InvalidParameterValue.TicketDateParameterValueLimit',
  ],
  [
    'no code',
    { InvoiceNo: '04138864', InvoiceDate: '2025-11-16' },
    'InvalidParameterValue.TicketCodeParameterValueLimit',
  ],
  [
    'neither amount nor check code',
    { InvoiceNo: '12345678901234567890', InvoiceDate: '2025-11-16' },
    'InvalidParameterValue.PriceOrVerificationParameterValueLimit',
  ],
  [
    'a kind nobody knows',
    { InvoiceNo: '12345678901234567890', InvoiceDate: '2025-11-16', InvoiceKind: '77' },
    'InvalidParameterValue.InvalidParameterValueLimit',
  ],
  [
    'one of today where that is not asked for',
    { InvoiceNo: '12345678901234567890', InvoiceDate: beijingDay(Date.now()), Amount: '1.00' },
    'ResourceNotFound.NotSupportCurrentInvoiceQuery',
  ],
  [
    'an invoice nobody issued',
    { InvoiceNo: '12345678901234567890', InvoiceDate: '2025-11-16', Amount: '1.00' },
    'ResourceNotFound.NoInvoice',
  ],
])('verifying %s comes out as the page says', async (_, asked, code) => {
  await expect(clientOf().VatInvoiceVerifyNew(asked)).rejects.toMatchObject({ code })
})
