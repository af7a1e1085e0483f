import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface EmulatorServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string
  close: () => Promise<void>
}

/** Serves one handler on loopback. Port 0 takes a free one. When the handler throws, the connection is cut. */
export async function serve(handler: (request: Request) => Promise<Response>, port = 0): Promise<EmulatorServer> {
  const server = createServer(async (incoming, outgoing) => {
    try {
      await send(await handler(requestOf(incoming, outgoing)), outgoing)
    } catch {
      incoming.socket.destroy()
    }
  })
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

function requestOf(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const body = method === 'GET' || method === 'HEAD' ? undefined : Readable.toWeb(incoming)
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
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
