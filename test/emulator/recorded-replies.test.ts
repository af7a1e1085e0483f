import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import { signedRequest as huaweiRequest } from './huawei/signed-request.ts'
import { sampleKeys } from './sample-keys.ts'
import { signedRequest as tencentRequest } from './tencent/signed-request.ts'
import { signedRequest as legacyRequest } from './tencent-legacy/signed-request.ts'

/** The made-up invoices themselves, sent as a client would send them. */
const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const emulator = createEmulator({
  now: () => Date.parse('2026-01-01T00:00:00Z'),
  switches: { 'tencent.rate': 'off', 'huawei.rate-per-minute': 0 },
})

const image = (file: string) => readFileSync(`${folder}invoices/${file}`).toString('base64')
const tencent = (action: string, file: string, flag: object) =>
  tencentRequest({ action, body: { ImageBase64: image(file), ...flag } })
const { access_token: token } = await (
  await emulator.fetch(new Request(tokenAddress(sampleKeys.baidu[0]), { method: 'POST' }))
).json()
function baidu(service: string, file: string) {
  const body = new URLSearchParams({ [file.endsWith('.pdf') ? 'pdf_file' : 'image']: image(file) })
  return new Request(`https://aip.baidubce.com/rest/2.0/ocr/v1/${service}?access_token=${token}`, {
    method: 'POST',
    body,
  })
}
function tokenAddress({ apiKey = '', secretKey = '' }: { apiKey?: string; secretKey?: string } = {}) {
  const query = new URLSearchParams({ grant_type: 'client_credentials', client_id: apiKey, client_secret: secretKey })
  return `https://aip.baidubce.com/oauth/2.0/token?${query}`
}
const products: Record<string, (file: string) => Request> = {
  'tencent/VatInvoiceOCR': (file) => tencent('VatInvoiceOCR', file, { IsPdf: true }),
  'tencent/CarInvoiceOCR': (file) => tencent('CarInvoiceOCR', file, {}),
  'tencent/RecognizeGeneralInvoice': (file) => tencent('RecognizeGeneralInvoice', file, {}),
  'tencent-legacy/invoice': (file) => legacyRequest({ body: { appid: '200001', image: image(file) } }),
  'tencent-legacy/general': (file) =>
    legacyRequest({ path: '/ocr/general', body: { appid: '200001', image: image(file) } }),
  'baidu/vat_invoice': (file) => baidu('vat_invoice', file),
  'baidu/multiple_invoice': (file) => baidu('multiple_invoice', file),
  'huawei/quota-invoice': (file) => huaweiRequest({ body: { image: image(file) } }),
}
const takesPdf = (product: string) => /^(tencent|baidu)\//.test(product)

const files = readdirSync(`${folder}invoices`).filter((file) => /\.(png|jpg|pdf)$/.test(file))
const cases = Object.entries(products).flatMap(([product, request]) => {
  const recorded = readdirSync(`${folder}replies/${product}`)
  return files
    .filter((file) => takesPdf(product) || !file.endsWith('.pdf'))
    .map((file) => {
      const name = file.replace(/\.\w+$/, '')
      const replies = [`${name}.named.json`, `${name}.json`].filter((reply) => recorded.includes(reply))
      return { product, request, file, reply: replies[0] }
    })
})

test.each(cases.filter(({ reply }) => reply))(
  '$product answers $file with $reply',
  async ({ product, request, file, reply }) => {
    const response = await emulator.fetch(request(file))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(JSON.parse(readFileSync(`${folder}replies/${product}/${reply}`, 'utf8')))
  },
)

const refusals: Record<string, RegExp> = {
  tencent: /FailedOperation\.(OcrFailed|ImageNoText)/,
  'tencent-legacy': /"code":-90(18|21)/,
  huawei: /AIS\.0104/,
  baidu: /"error_code":282103/,
}

test.each(cases.filter(({ reply }) => !reply))(
  '$product has no words for $file',
  async ({ product, request, file }) => {
    const text = await (await emulator.fetch(request(file))).text()
    expect(text).toMatch(refusals[product.replace(/\/.*/, '')] ?? /never/)
  },
)
