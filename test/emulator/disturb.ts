import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from './fault.ts'

/** The connection broke. In process the call rejects with it; the loopback server cuts the socket. */
export class ConnectionReset extends Error {
  override name = 'ConnectionReset'
}

type Disturbance = (response: Response, fault: Fault, signal: AbortSignal) => Promise<Response>

const html = '<html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>'
const page = (status: number) => new Response(html, { status, headers: { 'content-type': 'text/html' } })

const disturbances: Record<string, Disturbance> = {
  async slow(response, fault, signal) {
    await delay(fault.milliseconds ?? 60_000, undefined, { signal, ref: false })
    return response
  },
  async reset() {
    throw new ConnectionReset('The connection was reset, as the fault asked')
  },
  async drip(response, fault, signal) {
    return new Response(drops(await bytesOf(response), fault.milliseconds ?? 100, signal), response)
  },
  // A gateway's page under a good status is what breaks a careless client.
  html: async () => page(200),
  async truncated(response) {
    const bytes = await bytesOf(response)
    return new Response(bytes.subarray(0, Math.floor(bytes.length / 2)), response)
  },
  async empty({ status, headers }) {
    return new Response(null, { status, headers })
  },
}

const pageStatus = (fault: Fault | undefined) => /^http(\d{3})$/.exec(fault?.kind ?? '')?.[1]

/** True for a request that a gateway turns away: the service never sees it. */
export const isRefusedOnTheWay = (fault: Fault | undefined): boolean => pageStatus(fault) !== undefined

/**
 * What arrives of an answer under a fault in transport. The service has done its work by then, but for a status of a
 * gateway's: what is lost on the way back is paid all the same.
 */
export async function disturb(response: Response, fault: Fault | undefined, signal: AbortSignal): Promise<Response> {
  if (!fault) return response
  const status = pageStatus(fault)
  if (status) return page(Number(status))
  return disturbances[fault.kind]?.(response, fault, signal) ?? response
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
