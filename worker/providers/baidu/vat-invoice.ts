import * as v from 'valibot'
import type { Product } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { baiduCall, baiduReply } from './call.ts'
import { readTicket } from './ticket.ts'
import { membersSchema } from './words.ts'

const replySchema = v.object({ words_result: v.nullish(v.union([membersSchema, v.array(v.unknown())]), {}) })

/** 增值税发票识别: https://ai.baidu.com/ai-doc/OCR/nk3h7xy2t */
export function vatInvoice(origin: string): Product {
  return {
    request: (document) => baiduCall(origin, 'vat_invoice', document),
    normalize(reply, document) {
      const { words_result: result } = baiduReply(replySchema, reply)
      const members = Array.isArray(result) ? {} : result
      const recognition = readTicket({ source: 'baidu/vat_invoice', kind: 'vat_invoice', members }, document)
      if (!recognition) throw new ProviderError('baidu', { code: 'no-invoice', retryable: false })
      return [recognition]
    },
  }
}
