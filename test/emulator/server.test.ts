import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from './emulator.ts'
import { plainPng } from './sample-pictures.ts'
import { type EmulatorServer, serve } from './server.ts'
import { signedRequest } from './tencent/signed-request.ts'

const reply = { Response: { VatInvoiceInfos: [], RequestId: 'recorded' } }
let server: EmulatorServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(options: EmulatorOptions = {}) {
  const { clouds } = createEmulator({ replies: { 'tencent/VatInvoiceOCR': reply }, ...options })
  server = await serve(clouds.tencent)
  return server.origin
}

async function call(origin: string, signal?: AbortSignal) {
  const body = { ImageBase64: plainPng.toString('base64') }
  const request = signedRequest({ url: `${origin}/`, timestamp: Math.floor(Date.now() / 1000), body })
  return fetch(request, signal ? { signal } : {})
}

/** By one connection, as long as the agent has no more. */
function post(url: string, agent: Agent, body: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers: { 'content-length': body.length } })
    sending.on('response', (answer) => text(answer).then(resolve, reject)).on('error', reject)
    sending.end(body)
  })
}

test('a request signed for the loopback address, port included, is answered', async () => {
  expect(await (await call(await start())).json()).toEqual(reply)
})

test('a taken port is reported instead of a server that nobody reaches', async () => {
  const port = Number(new URL(await start()).port)
  await expect(serve(async () => new Response(), port)).rejects.toThrow('EADDRINUSE')
})

test('an answer given before the request was read does not hold up the next one on its connection', async () => {
  server = await serve(async () => new Response('early'))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const body = Buffer.alloc(1_000_000)
  const answers = [await post(server.origin, agent, body), await post(server.origin, agent, body)]
  agent.destroy()
  expect(answers).toEqual(['early', 'early'])
})

describe('faults between client and service', () => {
  test('reset cuts the connection', async () => {
    await expect(call(await start({ faults: { tencent: 'reset' } }))).rejects.toThrow('fetch failed')
  })

  test('slow answers after the time asked for', async () => {
    const origin = await start({ faults: { tencent: 'slow:150' } })
    const begun = performance.now()
    expect(await (await call(origin)).json()).toEqual(reply)
    expect(performance.now() - begun).toBeGreaterThan(140)
  })

  test('slow leaves nothing behind when the client gives up', async () => {
    const origin = await start({ faults: { tencent: 'slow:60000' } })
    await expect(call(origin, AbortSignal.timeout(50))).rejects.toThrow('aborted due to timeout')
  })

  test('drip delivers the whole answer byte by byte', async () => {
    const response = await call(await start({ faults: { tencent: 'drip:1' } }))
    const chunks: number[] = []
    for await (const chunk of response.body ?? []) chunks.push(chunk.length)
    expect(chunks.length).toBeGreaterThan(5)
  })

  test('html is a gateway’s page under status 200', async () => {
    const response = await call(await start({ faults: { tencent: 'html' } }))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(await response.text()).toContain('<html>')
  })

  test('truncated stops in the middle of the JSON', async () => {
    const text = await (await call(await start({ faults: { tencent: 'truncated' } }))).text()
    expect(text.length).toBeGreaterThan(0)
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })

  test('empty is a good status with nothing in it', async () => {
    const response = await call(await start({ faults: { tencent: 'empty' } }))
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test('http503 is that status', async () => {
    expect((await call(await start({ faults: { tencent: 'http503' } }))).status).toBe(503)
  })

  test('a fault with a count strikes that often and then no more', async () => {
    const origin = await start({ faults: { tencent: 'http500*2' } })
    const statuses = [await call(origin), await call(origin), await call(origin)].map((response) => response.status)
    expect(statuses).toEqual([500, 500, 200])
  })
})
