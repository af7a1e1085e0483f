import { signTc3 } from '../../sign/tc3-hmac-sha256.ts'
import { endpoint } from '../endpoint.ts'
import type { Bindings, Cloud, Provider } from '../provider.ts'
import { carInvoice } from './car-invoice.ts'
import { generalInvoice } from './general-invoice.ts'
import { vatInvoice } from './vat-invoice.ts'
import { verifyInvoice } from './verify-invoice.ts'

/** 腾讯云 API 3.0. TENCENT_TOKEN goes with temporary keys only; the token itself is not signed. */
export const tencent: Provider<'tencent'> = {
  id: 'tencent',
  hasKeys: ({ TENCENT_SECRET_ID, TENCENT_SECRET_KEY }) => Boolean(TENCENT_SECRET_ID && TENCENT_SECRET_KEY),
  open: openTencent,
}

function openTencent(bindings: Bindings): Cloud<'tencent'> {
  const { TENCENT_SECRET_ID: secretId = '', TENCENT_SECRET_KEY: secretKey = '', TENCENT_TOKEN: token } = bindings
  const standard = 'https://ocr.tencentcloudapi.com/'
  const { url, emulated } = endpoint('TENCENT_ENDPOINT', bindings.TENCENT_ENDPOINT, standard, 'tencentcloudapi.com')
  const isUnsignedPayload = bindings.TENCENT_UNSIGNED_PAYLOAD === 'on'
  const account = { url: url.href, region: bindings.TENCENT_REGION }
  return {
    origins: [url.origin],
    emulated,
    async sign(request, inputs) {
      const signed = await signTc3(request, { secretId, secretKey, service: 'ocr', isUnsignedPayload }, inputs)
      return token ? { ...signed, headers: { ...signed.headers, 'x-tc-token': token } } : signed
    },
    products: {
      VatInvoiceOCR: vatInvoice(account),
      CarInvoiceOCR: carInvoice(account),
      RecognizeGeneralInvoice: generalInvoice(account),
    },
    verifiers: { VatInvoiceVerifyNew: verifyInvoice(account) },
  }
}
