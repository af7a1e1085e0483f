import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProblemCode } from '../../../shared/api.ts'

/** What a worker, or something in its place, answers to a picture. */
export type Answer = ProblemCode | 'html' | 'silence'

export interface FakeWorker {
  origin: string
  /** What the next pictures get. */
  answer: Answer
  close(): void
}

const refusal = (code: string) =>
  JSON.stringify({
    type: `https://fapiao.example.com/problems/${code}`,
    title: code,
    status: 400,
    code,
    detail: code,
    retryable: true,
    requestId: 'request-1',
  })

/** Something on loopback that answers like a worker in trouble. */
export async function openFakeWorker(): Promise<FakeWorker> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    if (worker.answer === 'silence') return
    if (worker.answer === 'html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>登录</html>')
    response.writeHead(400, { 'content-type': 'application/problem+json' }).end(refusal(worker.answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const worker: FakeWorker = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: 'internal',
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return worker
}
