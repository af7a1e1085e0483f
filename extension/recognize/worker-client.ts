import { type ProductsReply, productsReplySchema } from '../../shared/api/products.ts'
import { type RecognizeReply, recognizeReplySchema } from '../../shared/api/recognize.ts'
import { type UsageReply, usageReplySchema } from '../../shared/api/usage.ts'
import { type VerifyReply, verifyReplySchema } from '../../shared/api/verify.ts'
import type { InvoiceDocument } from '../../shared/document.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import type { VerifiedInvoice } from '../../shared/verification/told.ts'
import { askWorker, type WorkerAccess } from './ask-worker.ts'

interface RecognizeCall {
  document: InvoiceDocument
  /** What kind of invoice the file itself says it is; the worker then asks a product made for it. */
  type?: InvoiceType | undefined
  /** The same key on a repeated call lets the worker give the answer it already has instead of paying twice. */
  idempotencyKey: string
}

/** One prepared document in, what the cloud read out of it. */
export type RecognizeInCloud = (call: RecognizeCall, signal: AbortSignal) => Promise<RecognizeReply>

/** One invoice in, what the tax bureau says of it out; the key as for a recognition. */
export type VerifyInCloud = (
  call: { invoice: VerifiedInvoice; idempotencyKey: string },
  signal: AbortSignal,
) => Promise<VerifyReply>

/** The worker's ways in; each throws as `askWorker` does. */
export interface WorkerClient {
  recognize: RecognizeInCloud
  verify: VerifyInCloud
  /** What this deployment has keys for. */
  products(): Promise<ProductsReply['products']>
  /** Who verifies; none where the administrator does not want it, or the worker is older. */
  verifiers(): Promise<NonNullable<ProductsReply['verifiers']>>
  /** Today's calls of this token and its limit, as the worker counts them. */
  usage(): Promise<UsageReply>
}

export interface WorkerClientOptions {
  fetch: typeof fetch
  access: () => Promise<WorkerAccess>
  /** The product to ask; '' or absent leaves the choice to the worker. */
  product?: () => Promise<string>
  /** Milliseconds after which an unanswered recognition counts as lost. */
  timeout?: number
}

/** Milliseconds for what is asked by the way. */
const briefly = 5000

function recognizePath({ document: { mediaType, page }, type }: RecognizeCall, product: string): string {
  const query = new URLSearchParams()
  if (type) query.set('type', type)
  if (mediaType === 'application/pdf' && page) query.set('page', String(page))
  if (product) query.set('product', product)
  return query.size > 0 ? `/v1/recognize?${query}` : '/v1/recognize'
}

/** The worker as functions. */
export function createWorkerClient(options: WorkerClientOptions): WorkerClient {
  const { fetch: send, access, product = async () => '', timeout = 60_000 } = options
  const offers = async () =>
    askWorker(send, await access(), { path: '/v1/products', schema: productsReplySchema, timeout: briefly })
  return {
    async recognize(call, signal) {
      const { document, idempotencyKey } = call
      return askWorker(send, await access(), {
        method: 'POST',
        path: recognizePath(call, await product()),
        headers: { 'content-type': document.mediaType, 'idempotency-key': idempotencyKey },
        body: new Uint8Array(document.bytes),
        schema: recognizeReplySchema,
        timeout,
        signal,
      })
    },
    async verify({ invoice, idempotencyKey }, signal) {
      return askWorker(send, await access(), {
        method: 'POST',
        path: '/v1/verify',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: new TextEncoder().encode(JSON.stringify(invoice)),
        schema: verifyReplySchema,
        timeout,
        signal,
      })
    },
    products: async () => (await offers()).products,
    verifiers: async () => (await offers()).verifiers ?? [],
    async usage() {
      return askWorker(send, await access(), { path: '/v1/usage', schema: usageReplySchema, timeout: briefly })
    },
  }
}
