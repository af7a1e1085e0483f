import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from './fault.ts'

/** The connection broke. In process the call rejects with it; the loopback server cuts the socket. */
export class ConnectionReset extends Error {
  override name = 'ConnectionReset'
}

type Disturbance = (answer: () => Promise<Response>, fault: Fault, signal: AbortSignal) => Promise<Response>

const html = '<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>'
const page = (status: number) => new Response(html, { status, headers: { 'content-type': 'text/html' } })

const disturbances: Record<string, Disturbance> = {
  async slow(answer, fault, signal) {
    await delay(fault.milliseconds ?? 60_000, undefined, { signal, ref: false })
    return answer()
  },
  async reset() {
    throw new ConnectionReset('The connection was reset, as the fault asked')
  },
  async drip(answer, fault, signal) {
    const response = await answer()
    return new Response(drops(await bytesOf(response), fault.milliseconds ?? 100, signal), response)
  },
  // A gateway's page under a good status is what breaks a careless client.
  html: async () => page(200),
  async truncated(answer) {
    const response = await answer()
    const bytes = await bytesOf(response)
    return new Response(bytes.subarray(0, Math.floor(bytes.length / 2)), response)
  },
  async empty(answer) {
    const { status, headers } = await answer()
    return new Response(null, { status, headers })
  },
}

/** Answers as the fault wants it; without a transport fault, as the service would. */
export function disturb(
  answer: () => Promise<Response>,
  fault: Fault | undefined,
  signal: AbortSignal,
): Promise<Response> {
  if (!fault) return answer()
  const status = /^http(\d{3})$/.exec(fault.kind)?.[1]
  if (status) return Promise.resolve(page(Number(status)))
  return disturbances[fault.kind]?.(answer, fault, signal) ?? answer()
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

/** One byte at a time. */
function drops(bytes: Uint8Array, milliseconds: number, signal: AbortSignal): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    async pull(controller) {
      if (at === bytes.length) return controller.close()
      await delay(milliseconds, undefined, { signal, ref: false })
      controller.enqueue(bytes.subarray(at, ++at))
    },
  })
}
