import type { Cloud, CloudSettings } from '../cloud.ts'
import { createAuthTokens } from './auth-tokens.ts'
import { createQuotaInvoice } from './quota-invoice.ts'
import { refusalCodes } from './refusal.ts'

/** Huawei Cloud: the OCR service of a region, and IAM, which issues the tokens it takes. */
export function createHuawei(settings: CloudSettings): Cloud {
  const quotaInvoice = createQuotaInvoice(settings)
  const authTokens = createAuthTokens(settings)
  return {
    publicName: 'ocr.cn-north-4.myhuaweicloud.com',
    owns: (host) => /^(ocr|iam)\.([a-z0-9-]+\.)?myhuaweicloud\.com$/.test(host),
    products: ['quota-invoice'],
    codes: refusalCodes,
    // By status alone, says the vendor; a token costs nothing.
    bills: ({ product, status }) => product === 'quota-invoice' && status < 300,
    async answer(exchange, fault) {
      const isIam = exchange.url.pathname === '/v3/auth/tokens' && !exchange.url.hostname.startsWith('ocr.')
      return isIam ? authTokens(exchange) : quotaInvoice(exchange, fault)
    },
  }
}
