import { request } from 'node:http'
import { text } from 'node:stream/consumers'

export interface LeavingUpload {
  headers: Record<string, string>
  body: Uint8Array
  /** How the caller leaves, and after how many milliseconds; without it, it stays. */
  leaves?: { by: 'fin' | 'reset'; after: number } | undefined
}

/** Status and body of an upload; undefined for a caller who left before there was an answer. */
export function leavingUpload(
  url: string,
  { headers, body, leaves }: LeavingUpload,
): Promise<{ status: number; body: string } | undefined> {
  return new Promise((resolve) => {
    const sending = request(url, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': body.length },
    })
    const leave = () => {
      if (leaves?.by === 'reset') sending.socket?.resetAndDestroy()
      else sending.socket?.destroy()
      sending.destroy()
    }
    const timer = leaves && setTimeout(leave, leaves.after)
    sending.on('error', () => resolve(undefined))
    sending.on('response', async (answer) => {
      const told = await text(answer).catch(() => undefined)
      clearTimeout(timer)
      resolve(told === undefined ? undefined : { status: answer.statusCode ?? 0, body: told })
    })
    sending.end(body)
  })
}
