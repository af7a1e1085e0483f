/** What is read of a request. Node's own Request is one, and so is the one workerd's outbound service is given. */
export interface IncomingRequest {
  url: string
  method: string
  headers: Iterable<[string, string]> & { get: (name: string) => string | null }
  signal: AbortSignal
  arrayBuffer: () => Promise<ArrayBuffer>
}

/** One request as it arrived, read whole. */
export interface Exchange {
  method: string
  url: URL
  headers: Headers
  body: Uint8Array<ArrayBuffer>
  /** Every name the client may rightly have signed as its host: as received, without the port, the public name. */
  hosts: string[]
}

/** Reads a request into plain data. `publicName` is the host the emulated service has on the internet. */
export async function readExchange(request: IncomingRequest, publicName: string): Promise<Exchange> {
  const url = new URL(request.url)
  const received = request.headers.get('host') ?? url.host
  const withoutPort = received.replace(/:\d+$/, '')
  return {
    method: request.method,
    url,
    headers: new Headers([...request.headers]),
    body: new Uint8Array(await request.arrayBuffer()),
    hosts: [...new Set([received, withoutPort, url.host, url.hostname, publicName])],
  }
}
