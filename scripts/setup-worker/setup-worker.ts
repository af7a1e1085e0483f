import * as v from 'valibot'
import type { TokenAccess } from '../token/token-access.ts'
import { clouds } from './secrets.ts'

/** Everything the set-up does to the world, so that a test can watch. */
export interface SetUpTools {
  wrangler: (args: readonly string[], input?: string) => string
  /** Asks the person; what they type is shown only where it is no secret. */
  ask: (question: string, isShown?: boolean) => Promise<string>
  say: (line: string) => void
  readConfig: () => string
  writeConfig: (text: string) => void
  tokens: Pick<TokenAccess, 'list' | 'create'>
  fetch: typeof fetch
}

/**
 * Makes a deployment from nothing, or finishes one: every step looks first whether it is done, also from a fresh clone.
 * Gives the address.
 * @throws {Error} in words for the person when a step fails
 */
export async function setUpWorker(tools: SetUpTools): Promise<string> {
  checkLogin(tools)
  findTokenStore(tools)
  await chooseDomain(tools)
  const address = deploy(tools)
  await putSecrets(tools)
  await mintFirstToken(tools)
  await checkHealth(address, tools)
  return address
}

function checkLogin({ wrangler }: SetUpTools): void {
  if (/not authenticated|not logged in/i.test(wrangler(['whoami'])))
    throw new Error('请先登录 Cloudflare：npm run wrangler -- login (log in to Cloudflare first)')
}

const storeTitle = 'fapiao-fill-tokens'
const namespacesSchema = v.array(v.object({ id: v.string(), title: v.string() }))

/** The namespace's id goes into wrangler.jsonc; a fresh clone finds it by its name. */
function findTokenStore({ wrangler, say, readConfig, writeConfig }: SetUpTools): void {
  const config = readConfig()
  const bare = '{ "binding": "TOKEN_STORE" }'
  if (!config.includes(bare)) {
    say('✓ 令牌库已存在 (token store exists)')
    return
  }
  const known = v
    .parse(namespacesSchema, jsonIn(wrangler(['kv', 'namespace', 'list'])))
    .find(({ title }) => title === storeTitle)
  const id = known?.id ?? createdId(wrangler(['kv', 'namespace', 'create', storeTitle]))
  writeConfig(config.replace(bare, `{ "binding": "TOKEN_STORE", "id": "${id}" }`))
  say(known ? '✓ 已找到令牌库 (token store found)' : '✓ 已创建令牌库 (token store created)')
}

function createdId(printed: string): string {
  const id = /"?id"?\s*[:=]\s*"([0-9a-f]{32})"/.exec(printed)?.[1]
  if (!id) throw new Error('没有得到令牌库的 id (no id for the token store)')
  return id
}

const domainIn = (config: string) => /"pattern": "([^"]+)", "custom_domain": true/.exec(config)?.[1]
const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/

/** From mainland China workers.dev is often not reached. */
async function chooseDomain({ ask, say, readConfig, writeConfig }: SetUpTools): Promise<void> {
  const config = readConfig()
  const chosen = domainIn(config)
  if (chosen) {
    say(`✓ 自定义域名 (custom domain): ${chosen}`)
    return
  }
  say('workers.dev 在中国大陆常常打不开，建议用自己的域名（须已托管在这个 Cloudflare 账号）。')
  say(
    '(workers.dev is often unreachable from mainland China: better a domain of your own, in this Cloudflare account.)',
  )
  const domain = (await ask('  自定义域名，如 fapiao.example.com [回车跳过 (Enter skips it)]: ', true))
    .trim()
    .toLowerCase()
  if (!domain) return
  if (!domainPattern.test(domain)) throw new Error(`${domain} 不是域名 (not a domain)`)
  const line = '"workers_dev": true,'
  const routes = `"routes": [{ "pattern": "${domain}", "custom_domain": true }],`
  writeConfig(config.replace(line, `${line}\n  ${routes}`))
}

function deploy({ wrangler, say, readConfig }: SetUpTools): string {
  const printed = wrangler(['deploy'])
  const domain = domainIn(readConfig())
  const address = domain ? `https://${domain}` : /https:\/\/\S+\.workers\.dev/.exec(printed)?.[0]
  if (!address) throw new Error('部署没有给出地址 (the deployment gave no address)')
  say(`✓ 已部署 (deployed): ${address}`)
  return address
}

const secretsSchema = v.array(v.object({ name: v.string() }))

async function putSecrets({ wrangler, ask, say }: SetUpTools): Promise<void> {
  const known = v.parse(secretsSchema, jsonIn(wrangler(['secret', 'list']))).map(({ name }) => name)
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

async function mintFirstToken({ tokens, say }: SetUpTools): Promise<void> {
  if ((await tokens.list()).length > 0) {
    say('✓ 已有访问令牌 (there are tokens)')
    return
  }
  const token = await tokens.create({ client: 'admin', admin: true })
  say(`✓ 管理员令牌，只显示这一次 (the administrator's token, shown only once): ${token}`)
}

async function checkHealth(address: string, { fetch, say }: SetUpTools): Promise<void> {
  const response = await fetch(new URL('/healthz', address))
  if (!response.ok)
    throw new Error(`${address}/healthz: HTTP ${response.status}；新域名要等几分钟 (a new domain takes some minutes)`)
  say(`✓ 服务正常，管理页 (healthy; the administrator's page): ${address}/`)
}

/** wrangler prints JSON, at times below a line of its own. */
const jsonIn = (printed: string): unknown => JSON.parse(printed.slice(printed.indexOf('[')))
