import * as v from 'valibot'
import type { TokenList } from '../../shared/api/tokens.ts'
import { bodyOf } from '../receive/body-of.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import { administerTokens } from '../tokens/administer-tokens.ts'
import { type StoredToken, tokenId } from '../tokens/client.ts'

/** Changes told at once. */
const longestAudit = 500

/** Tokens over HTTP, for administrators: list, create, edit, rotate, revoke, and who did what. */
export function tokenRoutes({ now }: Surroundings) {
  const tokensOf = (context: AppContext) => administerTokens(context.env, context.get('client').client, now)
  const id = (context: AppContext) => context.req.param('id') ?? ''
  return {
    async list(context: AppContext): Promise<Response> {
      const reply: TokenList = { tokens: (await tokensOf(context).list()).map(listed) }
      return context.json(reply)
    },
    async create(context: AppContext): Promise<Response> {
      const { another, ...wanted } = await wantedIn(context)
      return context.json(await tokensOf(context).create(wanted, another === true), 201)
    },
    async edit(context: AppContext): Promise<Response> {
      return context.json(listed(await tokensOf(context).edit(id(context), await wantedIn(context))))
    },
    async rotate(context: AppContext): Promise<Response> {
      return context.json(await tokensOf(context).rotate(id(context)), 201)
    },
    async revoke(context: AppContext): Promise<Response> {
      await tokensOf(context).revoke(id(context))
      return context.body(null, 204)
    },
    async audit(context: AppContext): Promise<Response> {
      return context.json({ changes: await tokensOf(context).audit(longestAudit) })
    },
  }
}

const listed = ({ hash, ...terms }: StoredToken) => ({ id: tokenId(hash), ...terms })

const wantedIn = (context: AppContext) =>
  bodyOf(context, (text) => v.parse(v.record(v.string(), v.unknown()), JSON.parse(text)))
