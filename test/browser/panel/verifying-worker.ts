import type { BrowserContext } from 'playwright-core'
import type { ProblemCode } from '../../../shared/api/problem-codes.ts'
import type { ProductsReply } from '../../../shared/api/products.ts'
import type { VerifiedInvoice } from '../../../shared/verification/told.ts'
import type { Verification } from '../../../shared/verification.ts'

const address = 'https://verify.example.com'
const product = 'tencent/VatInvoiceVerifyNew'

/** What the tax bureau says of an invoice, why nobody could ask it, or nothing as long as anybody looks. */
export type Bureau = (invoice: VerifiedInvoice) => Omit<Verification, 'at'> | ProblemCode | 'silence'

/** Settings of somebody whose worker verifies, and who wants that. */
export const verifying = {
  workerAddress: address,
  workerToken: 'fp_0123456789',
  cloudConsent: address,
  verification: true,
}

const offer: ProductsReply = {
  products: [],
  verifiers: [{ id: product, emulated: false, ratePerSecond: 20, checksADay: 5, years: 5, price: 0.3 }],
}
const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

const refusal = (code: string) => ({
  type: 'about:blank',
  title: code,
  status: 503,
  code,
  detail: code,
  retryable: true,
  requestId: '6f2c9a1e-40d7-4b0e-9c55-2f6f7b1d8e03',
})

/** Puts a worker that verifies behind the address of `verifying`; the one before is gone. */
export async function answerVerifications(context: BrowserContext, bureau: Bureau): Promise<void> {
  await context.unroute(`${address}/**`)
  await context.route(`${address}/**`, async (route) => {
    const request = route.request()
    if (!request.url().endsWith('/v1/verify')) return route.fulfill({ json: offer, headers })
    const said = bureau(request.postDataJSON() as VerifiedInvoice)
    if (said === 'silence') return
    if (typeof said === 'string') return route.fulfill({ status: 503, json: refusal(said), headers })
    const verification = { ...said, at: '2026-11-20T08:30:00Z' }
    return route.fulfill({ json: { requestId: 'r', product, emulated: false, cost: 0.3, verification }, headers })
  })
}
