import * as v from 'valibot'
import { type UsageReply, usageReplySchema } from '../../shared/api.ts'
import type { CloudAccess } from './cloud.ts'

const patience = 5000

/** Today's calls of this token and its limit, as the worker counts them; undefined when it cannot be asked. */
export async function workerUsage(
  { address, token }: CloudAccess,
  send: typeof fetch,
): Promise<UsageReply | undefined> {
  if (!address || !token) return undefined
  try {
    const response = await send(new URL('/v1/usage', address), {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const usage = v.safeParse(usageReplySchema, await response.json())
    return usage.success ? usage.output : undefined
  } catch {
    return undefined
  }
}
