import * as v from 'valibot'
import { problemSchema } from '../../shared/api/problem.ts'
import { newTokenSchema, tokenListSchema } from '../../shared/api/tokens.ts'
import type { TokenAccess } from './token-access.ts'

/** The tokens of a running worker, by an administrator's token. What is changed there holds at once. */
export function workerTokens(address: string, token: string, send: typeof fetch = fetch): TokenAccess {
  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await send(new URL(path, address), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.ok) return text === '' ? undefined : JSON.parse(text)
    const problem = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), text)
    const { title, detail } = problem.success ? problem.output : { title: `HTTP ${response.status}`, detail: address }
    throw new Error(`${title}：${detail}`)
  }
  return {
    takesEffect: '立刻生效 (holds at once)',
    list: async () => v.parse(tokenListSchema, await ask('GET', '/v1/tokens')).tokens,
    // Whether there is one of this name has been asked before.
    create: async (client) =>
      v.parse(newTokenSchema, await ask('POST', '/v1/tokens', { daily: null, ...client, another: true })).token,
    edit: async (id, terms) => void (await ask('PATCH', `/v1/tokens/${id}`, terms)),
    rotate: async (id) => v.parse(newTokenSchema, await ask('POST', `/v1/tokens/${id}/rotate`)).token,
    revoke: async (id) => void (await ask('DELETE', `/v1/tokens/${id}`)),
  }
}
