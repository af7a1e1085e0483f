import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Invoice } from '../../../shared/invoice.ts'

export interface StubWorker {
  address: string
  /** Idempotency keys in the order of the calls, repeated ones included. */
  calls: string[]
  /** What was sent, in the same order. */
  documents: { mediaType: string; bytes: Buffer }[]
  /** What the next calls get; an answer is sent, `lose` closes the connection. */
  next: { status?: number; body?: unknown; lose?: boolean; delay?: number }
  close(): void
}

const product = 'tencent/VatInvoiceOCR'

/** The reply of a worker that found these invoices. */
export const replyOf = (...invoices: Partial<Invoice>[]) => ({
  requestId: 'r-1',
  product,
  emulated: true,
  recognitions: invoices.map((invoice) => ({ source: product, invoice: { items: [], ...invoice }, evidence: {} })),
})

/** A refusal as the worker words it. */
export const refusalOf = (code: string, retryable: boolean, status = 422) => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail: `told ${code}`, retryable, requestId: 'r-2' },
})

/** What the real worker tells browsers about the extension's pages. */
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
}

/**
 * What is told to answer in a worker's place: for what the extension makes of an answer. It keeps nothing and replays
 * nothing, so it proves nothing about what is paid: for that, `test/served/served-worker.ts`.
 */
export async function startStubWorker(body: unknown): Promise<StubWorker> {
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(openToAll)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (!request.url?.startsWith('/v1/recognize')) {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"products":[]}')
      return
    }
    const key = String(request.headers['idempotency-key'])
    stub.calls.push(key)
    stub.documents.push({ mediaType: String(request.headers['content-type']), bytes: Buffer.concat(chunks) })
    const { status = 200, body: answer, lose, delay = 0 } = stub.next
    await new Promise((resolve) => setTimeout(resolve, delay))
    if (lose) request.socket.destroy()
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stub: StubWorker = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    documents: [],
    next: { body },
    close: () => server.close().closeAllConnections(),
  }
  return stub
}
