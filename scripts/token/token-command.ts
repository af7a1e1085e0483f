import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { type Client, clientSchema, defaultDaily } from '../../worker/tokens/client.ts'
import type { Listed, Terms, TokenAccess } from './token-access.ts'

const tokenHelp = `npm run token -- create NAME [--daily N|none] [--per-minute N] [--products A,B] [--expires YYYY-MM-DD] [--admin]
npm run token -- list
npm run token -- edit NAME [the same; none takes a limit away]
npm run token -- rotate NAME     a second token; the first works a week longer
npm run token -- revoke NAME     a name, or the beginning of an id as the list shows it

Where: --worker https://… --token ADMIN_TOKEN (or WORKER_ADDRESS and WORKER_TOKEN) asks the running worker, and holds at
once; --remote means the deployed store, through wrangler; without either the store of the local worker is meant.
A token is shown once and stored as its hash. Without --daily it is good for ${defaultDaily} calls a day.
--admin lets the token see everybody's usage and handle tokens. --another makes a second one of a name without asking.
`

export interface TokenCommand {
  verb: string
  name: string
  /** As given: null for a limit that is taken away. */
  terms: Terms
  another: boolean
  worker: { address: string; token: string } | undefined
  /** wrangler's words for where the store is. */
  where: string[]
}

const none = (value: string | undefined) => (value === 'none' || value === 'all' ? null : value)
const numberOf = (value: string | undefined) => (none(value) ? Number(value) : none(value))

/** Reads the arguments. Throws with words for the person when they make no sense. */
export function readTokenCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): TokenCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      daily: { type: 'string' },
      'per-minute': { type: 'string' },
      products: { type: 'string' },
      expires: { type: 'string' },
      admin: { type: 'boolean' },
      another: { type: 'boolean', default: false },
      worker: { type: 'string' },
      token: { type: 'string' },
      remote: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
    },
  })
  const [verb = '', name = ''] = positionals
  const { daily, products, expires, admin } = values
  const given = {
    daily: numberOf(daily),
    perMinute: numberOf(values['per-minute']),
    products: none(products)?.split(',') ?? none(products),
    expires: none(expires),
    admin,
  }
  const terms = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Terms
  clientOf(name || 'nobody', terms)
  if (!name && verb !== 'list') throw new Error(tokenHelp)
  const address = values.worker ?? env.WORKER_ADDRESS
  const token = values.token ?? env.WORKER_TOKEN
  const persisted = values['persist-to'] ? ['--persist-to', values['persist-to']] : []
  return {
    ...{ verb, name, terms, another: values.another },
    worker: address && token && !values.remote ? { address, token } : undefined,
    where: values.remote ? ['--remote'] : ['--local', ...persisted],
  }
}

function clientOf(client: string, terms: Terms): Client {
  const given = Object.entries({ client, ...terms }).filter(([, value]) => value !== null)
  const checked = v.safeParse(clientSchema, Object.fromEntries(given))
  if (!checked.success) throw new Error(`${v.getDotPath(checked.issues[0])}: ${checked.issues[0].message}`)
  return checked.output
}

/** Asks the person, who may say no. */
export type Confirm = (question: string) => Promise<boolean>

/** Does what was asked and gives the lines to print. */
export async function runTokenCommand(command: TokenCommand, tokens: TokenAccess, confirm: Confirm): Promise<string[]> {
  switch (command.verb) {
    case 'create':
      return create(command, tokens, confirm)
    case 'list':
      return (await tokens.list()).map(described)
    case 'edit':
      return each(command, tokens, '已修改 (changed)', ({ id }) => tokens.edit(id, command.terms))
    case 'rotate':
      return rotate(command, tokens)
    case 'revoke':
      return each(command, tokens, '已撤销 (revoked)', ({ id }) => tokens.revoke(id))
    default:
      throw new Error(tokenHelp)
  }
}

async function create({ name, terms, another }: TokenCommand, tokens: TokenAccess, confirm: Confirm) {
  const isTaken = !another && (await tokens.list()).some(({ client }) => client === name)
  if (isTaken && !(await confirm(`${name} 已有令牌，再发一个？ (there is a token of this name; another one?)`)))
    throw new Error('没有新建 (nothing made): --another')
  const client = clientOf(name, { daily: defaultDaily, ...terms })
  return shownOnce(name, await tokens.create(client))
}

async function rotate(command: TokenCommand, tokens: TokenAccess): Promise<string[]> {
  const [newest] = (await found(command, tokens)).toSorted((first, second) =>
    (second.expires ?? '9').localeCompare(first.expires ?? '9'),
  )
  return newest ? shownOnce(command.name, await tokens.rotate(newest.id)) : []
}

const shownOnce = (name: string, token: string) => [`令牌只显示这一次，请交给 ${name} (shown only once):`, token]

/** As much of an id as the list shows; fewer characters may be anybody's name. */
const shownOfId = 8

async function found({ name }: TokenCommand, tokens: TokenAccess): Promise<Listed[]> {
  const isId = name.length >= shownOfId
  const all = (await tokens.list()).filter(({ client, id }) => client === name || (isId && id.startsWith(name)))
  if (all.length === 0) throw new Error(`没有 ${name} 的令牌 (no token of this name)`)
  return all
}

async function each(
  command: TokenCommand,
  tokens: TokenAccess,
  done: string,
  work: (token: Listed) => Promise<void>,
): Promise<string[]> {
  const all = await found(command, tokens)
  for (const token of all) await work(token)
  return [`${done}: ${all.length}，${tokens.takesEffect}`]
}

function described({ client, id, daily, perMinute, products, expires, admin }: Listed): string {
  const terms = [
    daily && `每日 ${daily}`,
    perMinute && `每分钟 ${perMinute}`,
    products?.join(','),
    expires && `到期 ${expires}`,
    admin && '管理员',
  ]
  return [id.slice(0, shownOfId), client, ...terms.filter(Boolean)].join('  ')
}
