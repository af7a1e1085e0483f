import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ConnectionReset } from './disturb.ts'

export interface EmulatorServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string
  close: () => Promise<void>
}

/** Serves one handler on loopback. Port 0 takes a free one. When the handler throws ConnectionReset, the connection is cut. */
export async function serve(handler: (request: Request) => Promise<Response>, port = 0): Promise<EmulatorServer> {
  const server = createServer(async (incoming, outgoing) => {
    try {
      await send(await answer(handler, incoming, outgoing), outgoing)
    } catch {
      // A fault asked for it, or the client left.
      incoming.socket.destroy()
    }
  })
  // A connection closed while a request is on its way is a call that one side counts and the other never saw.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  handler: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Response> {
  const host = incoming.headers.host ?? 'localhost'
  const target = `http://${host}${incoming.url}`
  if (!URL.canParse(target)) return new Response(`No address: ${target}`, { status: 400 })
  const request = requestOf(target, incoming, outgoing)
  const response = await handler(request).catch((error) => {
    if (error instanceof ConnectionReset || outgoing.destroyed) throw error
    return new Response(`The emulator failed: ${error}`, { status: 500 })
  })
  // What nobody read stands before the next request of the same connection: Node would never get to it.
  if (!request.bodyUsed) await request.arrayBuffer()
  return response
}

function requestOf(target: string, incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const { method = 'GET', headers } = incoming
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming)
  return new Request(target, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((each): [string, string] => [name, each]),
    ),
    signal: gone.signal,
    ...(body && { body: body as ReadableStream<Uint8Array>, duplex: 'half' }),
  })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) return void outgoing.end()
  await pipeline(Readable.fromWeb(response.body as import('node:stream/web').ReadableStream), outgoing)
}
