import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SetUpTools, setUpWorker } from '../../../scripts/setup-worker/setup-worker.ts'
import type { Client } from '../../../worker/tokens/client.ts'

const committed = readFileSync(new URL('../../../worker/wrangler.jsonc', import.meta.url), 'utf8')

/** An account at Cloudflare in memory. */
function account(answers: Record<string, string> = {}) {
  const world = {
    config: committed,
    secrets: {} as Record<string, string>,
    tokens: [] as Client[],
    namespaces: [] as { id: string; title: string }[],
    loggedIn: true,
  }
  const said: string[] = []
  const commands: string[] = []
  const wrangler = (args: readonly string[], input = '') => {
    commands.push(args.join(' '))
    if (args[0] === 'whoami') return world.loggedIn ? 'You are logged in' : 'You are not authenticated.'
    if (args.join(' ') === 'kv namespace list') return JSON.stringify(world.namespaces)
    if (args[0] === 'kv') {
      world.namespaces.push({ id: 'ab'.repeat(16), title: args[3] ?? '' })
      return `Add this:\n{ "kv_namespaces": [{ "binding": "X", "id": "${'ab'.repeat(16)}" }] }`
    }
    if (args[0] === 'deploy') return 'Uploaded\n  https://fapiao-fill.example.workers.dev\n'
    if (args.join(' ') === 'secret list') return JSON.stringify(Object.keys(world.secrets).map((name) => ({ name })))
    if (args.join(' ') === 'secret bulk') Object.assign(world.secrets, JSON.parse(input))
    return ''
  }
  const tools: SetUpTools = {
    wrangler,
    ask: async (question) => Object.entries(answers).find(([word]) => question.includes(word))?.[1] ?? '',
    say: (line) => void said.push(line),
    readConfig: () => world.config,
    writeConfig: (text) => {
      world.config = text
    },
    tokens: {
      create: async (client) => {
        world.tokens.push(client)
        return 'the-first-token'
      },
      list: async () => world.tokens.map((client) => ({ ...client, id: '' })),
    },
    fetch: async () => Response.json({ ok: true }),
  }
  return { world, tools, said, commands }
}

describe('npm run setup-worker', () => {
  test('makes store, deployment, keys and the first token', async () => {
    const { world, tools, said } = account({ 'Access Key Id': 'AKEXAMPLE', 项目: 'project' })
    expect(await setUpWorker(tools)).toBe('https://fapiao-fill.example.workers.dev')
    expect(world.config).toContain(`{ "binding": "TOKEN_STORE", "id": "${'ab'.repeat(16)}" }`)
    expect(world.secrets).toEqual({ HUAWEI_AK: 'AKEXAMPLE', HUAWEI_PROJECT_ID: 'project' })
    expect(world.tokens).toEqual([{ client: 'admin', admin: true }])
    expect(said.join()).toContain('the-first-token')
    expect(said.join()).not.toContain('AKEXAMPLE')
  })

  test('done again changes nothing', async () => {
    const { world, tools, commands } = account()
    await setUpWorker(tools)
    const before = structuredClone(world)
    commands.length = 0
    await setUpWorker(tools)
    expect(world).toEqual(before)
    expect(commands).toEqual(['whoami', 'deploy', 'secret list'])
  })

  test('runs again from a fresh clone: the store is found by its name', async () => {
    const { world, tools, commands } = account()
    await setUpWorker(tools)
    world.config = committed
    commands.length = 0
    await setUpWorker(tools)
    expect(world.config).toContain(`{ "binding": "TOKEN_STORE", "id": "${'ab'.repeat(16)}" }`)
    expect(commands).toEqual(['whoami', 'kv namespace list', 'deploy', 'secret list'])
  })

  test('offers a domain of the administrator’s own, since workers.dev is often not reached', async () => {
    const { world, tools, said } = account({ 自定义域名: 'Fapiao.example.com' })
    expect(await setUpWorker(tools)).toBe('https://fapiao.example.com')
    expect(world.config).toContain('"routes": [{ "pattern": "fapiao.example.com", "custom_domain": true }],')
    expect(said.join()).toContain('unreachable from mainland China')
    const before = world.config
    await setUpWorker(tools)
    expect(world.config).toBe(before)
    const wrong = account({ 自定义域名: 'not a domain' })
    await expect(setUpWorker(wrong.tools)).rejects.toThrow('not a domain')
  })

  test('says what to do when nobody is logged in, and touches nothing', async () => {
    const { world, tools, commands } = account()
    world.loggedIn = false
    await expect(setUpWorker(tools)).rejects.toThrow('wrangler -- login')
    expect(commands).toEqual(['whoami'])
  })

  test('says so when the deployed worker does not answer', async () => {
    const { tools } = account()
    await expect(setUpWorker({ ...tools, fetch: async () => new Response('', { status: 530 }) })).rejects.toThrow(
      'HTTP 530',
    )
  })
})
