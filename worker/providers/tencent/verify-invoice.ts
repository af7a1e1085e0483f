import type { Verifier } from '../provider.ts'
import { type TencentAccount, tencentEnvelope, tencentResponse } from './call.ts'
import { refusedVerdict } from './refused-verdict.ts'
import { responseSchema, verdictOf } from './verdict-of.ts'
import { parametersOf } from './verify-parameters.ts'

/** 增值税发票核验（新版）: https://cloud.tencent.com/document/api/866/73674 */
export function verifyInvoice(account: TencentAccount): Verifier {
  return {
    request: (invoice, today) => ({
      ...tencentEnvelope(account, 'VatInvoiceVerifyNew'),
      body: new TextEncoder().encode(JSON.stringify(parametersOf(invoice, today))),
    }),
    normalize(reply, invoice) {
      return refusedVerdict(reply, invoice) ?? verdictOf(tencentResponse(responseSchema, reply), invoice)
    },
  }
}
