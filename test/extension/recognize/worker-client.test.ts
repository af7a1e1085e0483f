import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createWorkerClient } from '../../../extension/recognize/worker-client.ts'

const document = { bytes: new Uint8Array([1, 2, 3]), mediaType: 'application/pdf', page: 2 } as const
const reply = {
  requestId: 'r-1',
  product: 'tencent/VatInvoiceOCR',
  emulated: true,
  recognitions: [{ source: 'tencent/VatInvoiceOCR', invoice: { invoiceNumber: '00880890', items: [] }, evidence: {} }],
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A worker on loopback that answers as told and remembers what it was asked. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: { method: string; url: string; headers: IncomingMessage['headers']; body: number[] }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    asked.push({
      method: request.method!,
      url: request.url!,
      headers: request.headers,
      body: [...Buffer.concat(chunks)],
    })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close().closeAllConnections())
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const json = (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const ask = (address: string, { token = 'fp_token', timeout = 5000, signal = new AbortController().signal } = {}) =>
  createWorkerClient({ fetch, access: async () => ({ address, token }), timeout }).recognize(
    { document, idempotencyKey: 'job-1/2' },
    signal,
  )

describe('recognize', () => {
  it('sends the raw bytes with type, page, token and key, and gives the reply', async () => {
    const { address, asked } = await serve(json(200, reply))
    expect(await ask(address)).toEqual(reply)
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: '/v1/recognize?page=2',
        headers: { authorization: 'Bearer fp_token', 'content-type': 'application/pdf', 'idempotency-key': 'job-1/2' },
        body: [1, 2, 3],
      },
    ])
  })

  it('names no page of a picture: it is one already', async () => {
    const { address, asked } = await serve(json(200, reply))
    const cloud = createWorkerClient({ fetch, access: async () => ({ address, token: 'fp_token' }) })
    const picture = { ...document, mediaType: 'image/png' } as const
    await cloud.recognize({ document: picture, idempotencyKey: 'job-1/2' }, new AbortController().signal)
    expect(asked).toMatchObject([{ url: '/v1/recognize', headers: { 'content-type': 'image/png' } }])
  })

  it('says what kind of invoice the file is, where it says so itself', async () => {
    const { address, asked } = await serve(json(200, reply))
    const cloud = createWorkerClient({ fetch, access: async () => ({ address, token: 'fp_token' }) })
    const picture = { ...document, mediaType: 'image/png' } as const
    await cloud.recognize({ document: picture, type: 'quota', idempotencyKey: 'job-1/2' }, new AbortController().signal)
    expect(asked).toMatchObject([{ url: '/v1/recognize?type=quota' }])
  })

  it("passes on the worker's refusal in its own words", async () => {
    const refusal = {
      type: 'about:blank',
      title: 'Out of calls',
      status: 402,
      code: 'quota',
      detail: '余额不足',
      retryable: false,
      requestId: 'r-9',
    }
    const { address } = await serve(json(402, refusal))
    const { code, detail, retryable, requestId } = refusal
    await expect(ask(address)).rejects.toMatchObject({ problem: { code, detail, retryable, requestId } })
  })

  it.each([
    ['a login page', 200, '<html>login</html>', false],
    ["a proxy's error page", 502, '<h1>Bad gateway</h1>', true],
    ['JSON of another service', 200, '{"hello":"world"}', false],
    ['an error of another service', 404, '{"message":"no"}', false],
    ['nothing', 200, '', false],
  ])('says of %s that it is not the worker', async (_, status, body, retryable) => {
    const { address } = await serve((_request, response) => response.writeHead(status).end(body))
    await expect(ask(address)).rejects.toMatchObject({ problem: { code: 'not-a-worker', retryable } })
  })

  it('does not follow a redirect, which would carry the token elsewhere', async () => {
    const other = await serve(json(200, reply))
    const { address } = await serve((_, response) => response.writeHead(307, { location: other.address }).end())
    await expect(ask(address)).rejects.toMatchObject({ problem: { code: 'offline' } })
    expect(other.asked).toEqual([])
  })

  it('says when nobody answers', async () => {
    const { address } = await serve((request) => request.socket.destroy())
    await expect(ask(address)).rejects.toMatchObject({ problem: { code: 'offline', retryable: true } })
  })

  it('gives up after the deadline, also in the middle of an answer', async () => {
    const silent = await serve(() => undefined)
    await expect(ask(silent.address, { timeout: 60 })).rejects.toMatchObject({ problem: { code: 'timeout' } })
    const halting = await serve((_, response) => void response.writeHead(200).write('{'))
    await expect(ask(halting.address, { timeout: 60 })).rejects.toMatchObject({ problem: { code: 'timeout' } })
  })

  it.each([
    ['', 'fp_token'],
    ['https://worker.example', ''],
  ])('asks nobody while address %j or token %j is missing', async (address, token) => {
    await expect(ask(address, { token })).rejects.toMatchObject({ problem: { code: 'no-worker' } })
  })

  it("stops with the caller's own reason", async () => {
    const { address } = await serve(() => undefined)
    const stop = new AbortController()
    const asking = ask(address, { signal: stop.signal })
    stop.abort(new Error('panel closed'))
    await expect(asking).rejects.toThrow('panel closed')
  })
})

describe('products and usage', () => {
  const client = (address: string, token = 'fp_token') =>
    createWorkerClient({ fetch, access: async () => ({ address, token }) })

  it('are asked for with the person’s token', async () => {
    const usage = { client: 'finance', day: '2026-11-21', used: 13, limit: 200 }
    const { address, asked } = await serve(json(200, usage))
    expect(await client(address).usage()).toEqual(usage)
    expect(asked).toMatchObject([{ method: 'GET', url: '/v1/usage', headers: { authorization: 'Bearer fp_token' } }])
  })

  it('come as a list of what the worker has keys for', async () => {
    const { address, asked } = await serve(json(200, { products: [] }))
    expect(await client(address).products()).toEqual([])
    expect(asked).toMatchObject([{ url: '/v1/products' }])
  })

  it.each([
    ['refuses', json(401, { code: 'unauthorized' })],
    ['answers a web page', (_: IncomingMessage, response: ServerResponse) => response.end('<html>')],
  ])('a worker that %s is none of ours', async (_, answer) => {
    const { address } = await serve(answer)
    await expect(client(address).usage()).rejects.toMatchObject({ problem: { code: 'not-a-worker' } })
  })

  it('nobody is asked without a worker', async () => {
    await expect(client('').usage()).rejects.toMatchObject({ problem: { code: 'no-worker' } })
  })
})
