import * as v from 'valibot'
import { newToken, type TokenStore } from '../token/token-store.ts'
import { clouds } from './secrets.ts'

/** Everything the set-up does to the world, so that a test can watch. */
export interface Hands {
  wrangler: (args: readonly string[], input?: string) => string
  /** Asks the person; what they type is not shown. */
  ask: (question: string) => Promise<string>
  say: (line: string) => void
  readConfig: () => string
  writeConfig: (text: string) => void
  tokens: TokenStore
  fetch: typeof fetch
}

/**
 * Makes a deployment from nothing, or finishes one: every step looks first whether it is done. Gives the address.
 * @throws {Error} in words for the person when a step fails
 */
export async function setUpWorker(hands: Hands): Promise<string> {
  checkLogin(hands)
  createTokenStore(hands)
  const address = deploy(hands)
  await putSecrets(hands)
  mintFirstToken(hands)
  await checkHealth(address, hands)
  return address
}

function checkLogin({ wrangler }: Hands): void {
  if (/not authenticated|not logged in/i.test(wrangler(['whoami'])))
    throw new Error('请先登录 Cloudflare：npm run wrangler -- login (log in to Cloudflare first)')
}

/** The namespace's id goes into wrangler.jsonc, which is how the next run knows. */
function createTokenStore({ wrangler, say, readConfig, writeConfig }: Hands): void {
  const config = readConfig()
  const bare = '{ "binding": "TOKEN_STORE" }'
  if (!config.includes(bare)) {
    say('✓ 令牌库已存在 (token store exists)')
    return
  }
  const id = /"?id"?\s*[:=]\s*"([0-9a-f]{32})"/.exec(wrangler(['kv', 'namespace', 'create', 'fapiao-fill-tokens']))?.[1]
  if (!id) throw new Error('没有得到令牌库的 id (no id for the token store)')
  writeConfig(config.replace(bare, `{ "binding": "TOKEN_STORE", "id": "${id}" }`))
  say('✓ 已创建令牌库 (token store created)')
}

function deploy({ wrangler, say }: Hands): string {
  const address = /https:\/\/\S+\.workers\.dev/.exec(wrangler(['deploy']))?.[0]
  if (!address) throw new Error('部署没有给出地址 (the deployment gave no address)')
  say(`✓ 已部署 (deployed): ${address}`)
  return address
}

const secretsSchema = v.array(v.object({ name: v.string() }))

async function putSecrets({ wrangler, ask, say }: Hands): Promise<void> {
  const printed = wrangler(['secret', 'list'])
  const known = v.parse(secretsSchema, JSON.parse(printed.slice(printed.indexOf('[')))).map(({ name }) => name)
  const secrets: Record<string, string> = {}
  for (const { title, secrets: questions } of clouds) {
    say(title)
    for (const { name, question } of questions) {
      const hint = known.includes(name) ? '已设置，回车保留 (set; Enter keeps it)' : '回车跳过 (Enter skips it)'
      const value = (await ask(`  ${question} [${hint}]: `)).trim()
      if (value) secrets[name] = value
    }
  }
  const names = Object.keys(secrets)
  if (names.length > 0) wrangler(['secret', 'bulk'], JSON.stringify(secrets))
  say(names.length > 0 ? `✓ 已设置 (set): ${names.join(', ')}` : '✓ 密钥未改动 (keys unchanged)')
}

function mintFirstToken({ tokens, say }: Hands): void {
  if (tokens.list().length > 0) {
    say('✓ 已有访问令牌 (there are tokens)')
    return
  }
  const { token, hash } = newToken()
  tokens.add({ client: 'admin', admin: true }, hash)
  say(`✓ 管理员令牌，只显示这一次 (the administrator's token, shown only once): ${token}`)
}

async function checkHealth(address: string, { fetch, say }: Hands): Promise<void> {
  const response = await fetch(new URL('/healthz', address))
  if (!response.ok) throw new Error(`${address}/healthz: HTTP ${response.status}`)
  say('✓ 服务正常 (healthy)')
}
