import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { type Client, clientSchema, type StoredToken } from '../../worker/tokens/client.ts'
import { newToken, type TokenStore } from './token-store.ts'

const tokenHelp = `npm run token -- create NAME [--daily N] [--expires YYYY-MM-DD] [--admin] [--remote]
npm run token -- list [--remote]
npm run token -- revoke NAME [--remote]

Without --remote the store of the local worker is meant. A token is shown once and stored as its hash.
--admin lets the token see everybody's usage (npm run usage).
`

export interface TokenCommand {
  verb: string
  name: string
  client: Client
  /** wrangler's words for where the store is. */
  where: string[]
}

/** Reads the arguments. Throws with words for the person when they make no sense. */
export function readTokenCommand(args: readonly string[]): TokenCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      daily: { type: 'string' },
      expires: { type: 'string' },
      admin: { type: 'boolean' },
      remote: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
    },
  })
  const [verb = '', name = ''] = positionals
  const client = v.safeParse(clientSchema, {
    client: name || 'nobody',
    ...(values.daily && { daily: Number(values.daily) }),
    ...(values.expires && { expires: values.expires }),
    ...(values.admin && { admin: true }),
  })
  if (!client.success) throw new Error(`${v.getDotPath(client.issues[0])}: ${client.issues[0].message}`)
  if (!name && verb !== 'list') throw new Error(tokenHelp)
  const persisted = values['persist-to'] ? ['--persist-to', values['persist-to']] : []
  return { verb, name, client: client.output, where: values.remote ? ['--remote'] : ['--local', ...persisted] }
}

/** Does what was asked and gives the lines to print. */
export function runTokenCommand({ verb, name, client }: TokenCommand, store: TokenStore): string[] {
  switch (verb) {
    case 'create': {
      const { token, hash } = newToken()
      store.add(client, hash)
      return [`令牌只显示这一次，请交给 ${name} (shown only once):`, token]
    }
    case 'list':
      return store.list().map(described)
    case 'revoke':
      return revoke(name, store)
    default:
      throw new Error(tokenHelp)
  }
}

/** As much of a hash as the list shows; fewer characters may be anybody's name. */
const shownOfHash = 8

function revoke(name: string, store: TokenStore): string[] {
  const isHash = name.length >= shownOfHash
  const found = store.list().filter(({ client, hash }) => client === name || (isHash && hash.startsWith(name)))
  if (found.length === 0) throw new Error(`没有 ${name} 的令牌 (no token of this name)`)
  for (const token of found) store.remove(token)
  return [`已撤销 ${found.length} 个，一分钟内生效 (revoked; works within a minute)`]
}

function described({ client, hash, daily, expires, admin }: StoredToken): string {
  const terms = [daily && `每日 ${daily}`, expires && `到期 ${expires}`, admin && '管理员']
  return [hash.slice(0, shownOfHash), client, ...terms.filter(Boolean)].join('  ')
}
