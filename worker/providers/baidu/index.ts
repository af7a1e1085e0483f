import { endpoint } from '../endpoint.ts'
import type { Bindings, Cloud, Provider } from '../provider.ts'
import { multipleInvoice } from './multiple-invoice.ts'
import { accountToken } from './token.ts'
import { vatInvoice } from './vat-invoice.ts'

/** 百度智能云文字识别: an access token of API key and secret key stands in the address of each call. */
export const baidu: Provider<'baidu'> = {
  id: 'baidu',
  hasKeys: ({ BAIDU_API_KEY, BAIDU_SECRET_KEY }) => Boolean(BAIDU_API_KEY && BAIDU_SECRET_KEY),
  open: openBaidu,
}

function openBaidu(bindings: Bindings): Cloud<'baidu'> {
  const { BAIDU_API_KEY: apiKey = '', BAIDU_SECRET_KEY: secretKey = '' } = bindings
  const standard = 'https://aip.baidubce.com/'
  const { url, emulated } = endpoint('BAIDU_ENDPOINT', bindings.BAIDU_ENDPOINT, standard, 'baidubce.com')
  const token = accountToken({ endpoint: url.origin, apiKey, secretKey })
  return {
    origins: [url.origin],
    emulated,
    async sign(request, context) {
      const address = new URL(request.url)
      address.searchParams.set('access_token', await token.get(context))
      return { ...request, url: address.href, signed: true }
    },
    refused: token.forget,
    products: { vat_invoice: vatInvoice(url.origin), multiple_invoice: multipleInvoice(url.origin) },
  }
}
