import { describe, expect, test } from 'vitest'
import { baiduFault } from '../../../worker/providers/baidu/errors.ts'
import { huaweiFault } from '../../../worker/providers/huawei/errors.ts'
import type { ProviderCode, ProviderFault } from '../../../worker/providers/provider-error.ts'
import { tencentFault } from '../../../worker/providers/tencent/errors.ts'
import { verdictOfCode } from '../../../worker/providers/tencent/verify-errors.ts'
import { legacyFault } from '../../../worker/providers/tencent-legacy/errors.ts'
import { messages } from '../../emulator/baidu/refusal.ts'
import { refusalCodes as huaweiCodes } from '../../emulator/huawei/refusal.ts'
import { refusalCodes as tencentCodes } from '../../emulator/tencent/refusal.ts'

/** What a code means, with `again` where the same call may succeed a little later. */
type Meaning = ProviderCode | `${ProviderCode} again`
type Table = Partial<Record<Meaning, string>>

const meaningOf = ({ code, retryable }: ProviderFault): Meaning => (retryable ? `${code} again` : code)
const rows = (table: Table) => Object.entries(table).map(([meaning, codes]) => [meaning, codes.split(' ')] as const)
const codesOf = (table: Table) => rows(table).flatMap(([, codes]) => codes)

/** https://cloud.tencent.com/document/api/866/34937, /33526, /36210, /73674 and what is billed: /document/product/866/45470 */
const tencent: Table = {
  credentials:
    'AuthFailure.InvalidAuthorization AuthFailure.InvalidSecretId AuthFailure.MFAFailure AuthFailure.SecretIdNotFound AuthFailure.SignatureExpire AuthFailure.SignatureFailure AuthFailure.TokenFailure AuthFailure.UnauthorizedOperation UnauthorizedOperation IpInBlacklist IpNotInWhitelist',
  quota:
    'LimitExceeded FailedOperation.ArrearsError FailedOperation.UnOpenError FailedOperation.UserQuotaError ResourceUnavailable.InArrears ResourceUnavailable.ResourcePackageRunOut ResourcesSoldOut.ChargeStatusException',
  document:
    'FailedOperation.DownLoadError FailedOperation.EmptyImageError FailedOperation.ImageBlur FailedOperation.ImageDecodeFailed FailedOperation.ImageSizeTooLarge InvalidParameter.EngineImageDecodeFailed InvalidParameterValue.InvalidParameterValueLimit LimitExceeded.TooLargeFileError RequestSizeLimitExceeded',
  'no-invoice': 'FailedOperation.DetectFailed FailedOperation.ImageNoText FailedOperation.OcrFailed',
  unavailable: 'ActionOffline',
  unexpected:
    'DryRunOperation FailedOperation InvalidAction InvalidParameter InvalidParameterValue InvalidRequest MissingParameter NoSuchProduct NoSuchVersion ResourceNotFound ResponseSizeLimitExceeded UnknownParameter UnsupportedOperation UnsupportedProtocol UnsupportedRegion',
  'rate again':
    'RequestLimitExceeded RequestLimitExceeded.GlobalRegionUinLimitExceeded RequestLimitExceeded.IPLimitExceeded RequestLimitExceeded.UinLimitExceeded',
  'unavailable again':
    'InternalError ServiceUnavailable ResourceUnavailable ResourceUnavailable.TaxNetworkError ResourceInsufficient ResourceInUse FailedOperation.EngineRecognizeTimeout FailedOperation.UnKnowError',
}

/** Codes of 增值税发票核验（新版） that say something of the invoice: https://cloud.tencent.com/document/api/866/73674 */
const verdicts: Record<string, string> = {
  differs: 'FailedOperation.InvoiceMismatch',
  'not-found': 'ResourceNotFound.NoInvoice ResourceNotFound.NotSupportCurrentInvoiceQuery',
  'limit-reached': 'FailedOperation.CountLimitError',
  'not-applicable':
    'ResourceNotFound.NoAreaCode InvalidParameterValue.InvalidParameterValueLimit InvalidParameterValue.PriceOrVerificationParameterValueLimit InvalidParameterValue.TicketCodeParameterValueLimit InvalidParameterValue.TicketDateParameterValueLimit InvalidParameterValue.TicketSnParameterValueLimit',
}

/** https://cloud.tencent.com/document/product/866/17600 and its sister pages */
const legacy: Table = {
  credentials: '4 5 6 9 10 11 12 13 14 16 24',
  quota: '3 25',
  document: '17 18 19 20 23 -1102 -1300 -1308',
  'no-invoice': '-9003 -9018 -9021',
  unexpected: '21 -1301 -1304',
  'rate again': '15',
  'unavailable again': '7 8 107 108 200 201 202 203 213 -5208',
}

/** https://support.huaweicloud.com/api-ocr/ocr_03_0028.html and the gateway's own table */
const huawei: Table = {
  document:
    'AIS.0101 AIS.0102 AIS.0103 AIS.0104 AIS.0122 ModelArts.4104 ModelArts.4601 ModelArts.4603 ModelArts.4702 ModelArts.4703 ModelArts.4704 ModelArts.4705 ModelArts.4706',
  'no-invoice': 'AIS.0105 AIS.0119 AIS.0120 AIS.0121',
  credentials:
    'ModelArts.0203 ModelArts.0212 ModelArts.4101 ModelArts.4102 ModelArts.4103 ModelArts.4107 ModelArts.4203 APIG.0301 APIG.0302 APIG.0303 APIG.0304 APIG.0305 APIG.0306 APIG.0307 APIG.0310 APIG.0401 APIG.0402 APIG.0404 APIG.0802 APIGW.0301',
  quota: 'ModelArts.4106 ModelArts.4204 ModelArts.6201 APIG.0501 APIG.0502',
  unexpected:
    'AIS.0117 ModelArts.4105 ModelArts.4201 ModelArts.4202 APIG.0101 APIG.0106 APIG.0201 APIG.0204 APIG.0602 APIG.0607',
  'rate again': 'ModelArts.4401 APIG.0308 APIGW.0308',
  'unavailable again':
    'AIS.0118 ModelArts.4301 ModelArts.4302 ModelArts.4402 ModelArts.4403 ModelArts.4502 ModelArts.4503 ModelArts.4504 ModelArts.4505 ModelArts.4506 ModelArts.4508 APIG.0601 APIG.0613',
}

/** https://ai.baidu.com/ai-doc/OCR/dk3h7y5vr and https://ai.baidu.com/ai-doc/OCR/3kibizyl9 */
const baidu: Table = {
  credentials: '6 13 14 15 100 110 111 216110 216111',
  quota: '17 19 216102',
  document: '216200 216201 216202 216203 216205 216306 216307 216308 282100 282101 282114',
  'no-invoice': '216630 216631 216632 216633 216634 282102 282103 282809 282810',
  unavailable: '216015',
  unexpected: '3 216100 216101 216103 216600 282003 282004 282110 282111 282808',
  'rate again': '4 18 282006',
  'unavailable again': '1 2 216300 216400 216401 216500 282000 282005 282112 282113',
}

const vendors: Record<
  string,
  { table: Table; faultOf: (code: string) => ProviderFault; emulated?: readonly string[] }
> = {
  tencent: {
    table: tencent,
    faultOf: tencentFault,
    emulated: tencentCodes.filter((code) => !verdictOfCode(code)),
  },
  'tencent-legacy': { table: legacy, faultOf: (code) => legacyFault(Number(code)) },
  huawei: { table: huawei, faultOf: (code) => huaweiFault(code, 400), emulated: huaweiCodes },
  baidu: { table: baidu, faultOf: (code) => baiduFault(Number(code)), emulated: Object.keys(messages) },
}

describe.each(Object.entries(vendors))('of every code in the tables of %s', (_, { table, faultOf, emulated = [] }) => {
  test.each(rows(table))('the meaning is known: %s', (meaning, codes) => {
    expect(codes.map((code) => [code, meaningOf(faultOf(code))])).toEqual(codes.map((code) => [code, meaning]))
  })

  test('none stands twice, and the emulator answers no other', () => {
    const known = codesOf(table)
    expect(new Set(known).size).toBe(known.length)
    expect(emulated.filter((code) => !known.includes(code))).toEqual([])
  })
})

test.each(Object.entries(verdicts))('codes that say something of an invoice: %s', (outcome, codes) => {
  for (const code of codes.split(' ')) expect(verdictOfCode(code)?.verification).toMatchObject({ outcome })
})

test('the vendor bills what it asked the bureau, and nothing it refused itself', () => {
  const billed = Object.values(verdicts).flatMap((codes) =>
    codes.split(' ').filter((code) => verdictOfCode(code)?.billed),
  )
  expect(billed).toEqual(['FailedOperation.InvoiceMismatch', 'ResourceNotFound.NoInvoice'])
})
