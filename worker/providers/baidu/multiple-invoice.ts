import * as v from 'valibot'
import type { Product } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { baiduCall, baiduReply } from './call.ts'
import { readTicket } from './ticket.ts'
import { membersSchema } from './words.ts'

const ticketSchema = v.object({ type: v.nullish(v.string(), ''), result: v.nullish(membersSchema, {}) })
const replySchema = v.object({ words_result: v.nullish(v.union([v.array(ticketSchema), membersSchema]), []) })

/** 智能财务票据识别, thirteen kinds and several on one picture: https://ai.baidu.com/ai-doc/OCR/7ktb8md0j */
export function multipleInvoice(origin: string): Product {
  return {
    request: (document) => baiduCall(origin, 'multiple_invoice', document, { probability: 'true', location: 'true' }),
    normalize(reply, document) {
      const { words_result: tickets } = baiduReply(replySchema, reply)
      const recognitions = (Array.isArray(tickets) ? tickets : []).flatMap(({ type, result }) => {
        const ticket = { source: 'baidu/multiple_invoice' as const, kind: type, members: result }
        return readTicket(ticket, document) ?? []
      })
      if (recognitions.length === 0) throw new ProviderError('baidu', { code: 'no-invoice', retryable: false })
      return recognitions
    },
  }
}
