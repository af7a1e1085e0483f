import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProblemCode } from '../../../shared/api/problem-codes.ts'
import type { ProductsReply } from '../../../shared/api/products.ts'
import type { RecognizeReply } from '../../../shared/api/recognize.ts'
import type { UsageReply } from '../../../shared/api/usage.ts'
import { cloudReading } from './made-jobs.ts'

/** What a worker, or something in its place, answers; `fine` reads every picture as the same made-up invoice. */
export type Answer = ProblemCode | 'html' | 'silence' | 'fine'

export interface FakeWorker {
  origin: string
  /** What the next requests get. */
  answer: Answer
  /** Queries of the pictures that were sent so far, in order. */
  asked: URLSearchParams[]
  close(): void
}

/** The made-up invoice that `fine` reads. */
export const readByWorker = 'e-normal-exempt'

const product = 'tencent/VatInvoiceOCR'
const usage: UsageReply = { client: 'li', day: '2026-11-21', used: 12, limit: 50 }
const offer = { mediaTypes: ['image/png', 'image/jpeg'], maximumBytes: 7_000_000, minimumSide: 20, maximumSide: 10_000 }
const products = { products: [{ ...offer, id: product, emulated: false, ratePerSecond: 5, reads: 'any' }] }
const replies: Record<string, UsageReply | ProductsReply> = {
  '/v1/usage': usage,
  '/v1/products': products as ProductsReply,
}

const reading = (): RecognizeReply => ({
  requestId: 'request-2',
  product,
  emulated: false,
  recognitions: [cloudReading(readByWorker)],
})

const refusal = (code: string) => ({
  type: `https://fapiao.example.com/problems/${code}`,
  title: code,
  status: 400,
  code,
  detail: code,
  retryable: true,
  requestId: 'request-1',
})

async function isEmpty(request: IncomingMessage): Promise<boolean> {
  let size = 0
  for await (const chunk of request) size += (chunk as Buffer).length
  return size === 0
}

function answerAs(code: string, response: ServerResponse): void {
  response.writeHead(400, { 'content-type': 'application/problem+json' }).end(JSON.stringify(refusal(code)))
}

async function answerWell(worker: FakeWorker, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', worker.origin)
  const json = (body: object) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const known = replies[pathname]
  if (known) return json(known)
  if (await isEmpty(request)) return answerAs('bad-request', response)
  worker.asked.push(searchParams)
  return json(reading())
}

/** Something on loopback that answers like a worker, well or in trouble. */
export async function openFakeWorker(): Promise<FakeWorker> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    if (worker.answer === 'silence') return
    if (worker.answer === 'fine') return void answerWell(worker, request, response)
    if (worker.answer === 'html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>登录</html>')
    answerAs(worker.answer, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const worker: FakeWorker = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: 'internal',
    asked: [],
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return worker
}
