import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** One connection, kept, as a browser keeps it. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
/** What a network card takes at once, more or less. */
const part = 32 * 1024

export interface Upload {
  headers: Record<string, string>
  body: Uint8Array
  /** Bytes a millisecond; without it all of it goes at once. */
  pace?: number | undefined
}

/**
 * Milliseconds from the first byte of an upload sent to the last of its answer received.
 * @throws {Error} with the answer when it is not 200
 */
export async function upload(url: string, { headers, body, pace = Infinity }: Upload): Promise<number> {
  const started = performance.now()
  const sending = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } })
  const answered = new Promise<IncomingMessage>((resolve, reject) =>
    sending.on('response', resolve).on('error', reject),
  )
  answered.catch(() => {}) // told below, once everything is sent or nothing more can be
  let sent = 0
  while (sent < body.length) {
    const due = Math.min(body.length, (performance.now() - started) * pace + part)
    for (; sent < due; sent += part) sending.write(body.subarray(sent, sent + part))
    if (sent < body.length) await new Promise(setImmediate)
  }
  sending.end()
  const answer = await answered
  const words = await text(answer)
  const took = performance.now() - started
  if (answer.statusCode !== 200) throw new Error(`${url}: HTTP ${answer.statusCode} ${words}`)
  return took
}
