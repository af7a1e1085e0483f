import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { storedTokens } from '../../../scripts/token/stored-tokens.ts'
import type { TokenAccess } from '../../../scripts/token/token-access.ts'
import { readTokenCommand, runTokenCommand } from '../../../scripts/token/token-command.ts'
import { workerTokens } from '../../../scripts/token/worker-tokens.ts'
import type { StoredToken } from '../../../worker/tokens/client.ts'

/** A store in memory that answers wrangler's commands as wrangler does. */
function store(): { tokens: TokenAccess; values: Map<string, string> } {
  const values = new Map<string, string>()
  const wrangler = (args: readonly string[]) => {
    const [, , verb, key = '', value = ''] = args
    if (verb === 'put') values.set(key, value)
    if (verb === 'delete') values.delete(key)
    if (verb === 'list')
      return `Resource location: local\n\n${JSON.stringify([...values.keys()].map((name) => ({ name })))}\n`
    return values.get(key) ?? ''
  }
  return { tokens: storedTokens(['--local'], wrangler), values }
}

const no = async () => false
const run = (args: string[], tokens: TokenAccess, confirm = no) =>
  runTokenCommand(readTokenCommand(args), tokens, confirm)
const kept = (values: Map<string, string>) => [...values.values()].map((text) => JSON.parse(text) as StoredToken)

describe('npm run token', () => {
  test('shows a new token once and stores its hash and terms', async () => {
    const { tokens, values } = store()
    const [, token = ''] = await run(['create', 'finance-team', '--daily', '50', '--expires', '2027-12-31'], tokens)
    const hash = createHash('sha256').update(token).digest('hex')
    expect([...values]).toEqual([
      [
        `token:${hash.slice(0, 16)}`,
        JSON.stringify({ client: 'finance-team', daily: 50, expires: '2027-12-31', hash }),
      ],
    ])
    expect(token).toMatch(/^[\w-]{43}$/)
  })

  test('gives two hundred calls a day unless told otherwise', async () => {
    const { tokens, values } = store()
    await run(['create', 'a'], tokens)
    await run(['create', 'b', '--daily', 'none'], tokens)
    expect(kept(values).map(({ daily }) => daily)).toEqual([200, undefined])
  })

  test('asks before it makes a second token of one name', async () => {
    const { tokens, values } = store()
    await run(['create', 'a'], tokens)
    await expect(run(['create', 'a'], tokens)).rejects.toThrow('--another')
    expect(values.size).toBe(1)
    await run(['create', 'a'], tokens, async () => true)
    await run(['create', 'a', '--another'], tokens)
    expect(values.size).toBe(3)
  })

  test('changes limits in place and takes them away', async () => {
    const { tokens, values } = store()
    await run(['create', 'a', '--expires', '2027-12-31'], tokens)
    const product = 'tencent/VatInvoiceOCR'
    await run(['edit', 'a', '--daily', '7', '--expires', 'none', '--products', product, '--per-minute', '3'], tokens)
    const hash = expect.any(String)
    expect(kept(values)).toEqual([{ client: 'a', daily: 7, perMinute: 3, products: [product], hash }])
    await run(['edit', 'a', '--products', 'all'], tokens)
    expect(kept(values)[0]?.products).toBeUndefined()
  })

  test('rotates: the new one has the same terms, the old one works a week', async () => {
    const { tokens, values } = store()
    await run(['create', 'a', '--daily', '5'], tokens)
    const [, token] = await run(['rotate', 'a'], tokens)
    expect(token).toMatch(/^[\w-]{43}$/)
    const [old, young] = kept(values)
    expect([old?.daily, young?.daily, young?.expires]).toEqual([5, 5, undefined])
    const days = (Date.parse(old?.expires ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBeGreaterThanOrEqual(6)
    expect(Math.round(days)).toBeLessThanOrEqual(7)
  })

  test('lists clients and terms, never a token or a whole hash', async () => {
    const { tokens, values } = store()
    const [, token = ''] = await run(['create', 'a', '--daily', '5', '--admin'], tokens)
    const [line = ''] = await run(['list'], tokens)
    expect(line).toMatch(/^[0-9a-f]{8} {2}a {2}每日 5 {2}管理员$/)
    expect(line).not.toContain(token)
    expect(line).not.toContain(kept(values)[0]?.hash)
  })

  test('revokes every token of a name, and says when there is none', async () => {
    const { tokens, values } = store()
    for (const name of ['a', 'a', 'b']) await run(['create', name, '--another'], tokens)
    await run(['revoke', 'a'], tokens)
    expect(values.size).toBe(1)
    await expect(run(['revoke', 'a'], tokens)).rejects.toThrow('没有 a 的令牌')
  })

  test('revokes by the id the list shows, and nobody whose id begins like a name', async () => {
    const { tokens, values } = store()
    await run(['create', 'finance-team'], tokens)
    const [line = ''] = await run(['list'], tokens)
    const shown = line.slice(0, 8)
    await run(['create', shown.slice(0, 1)], tokens)
    await run(['revoke', shown.slice(0, 1)], tokens)
    expect(values.size).toBe(1)
    await run(['revoke', shown], tokens)
    expect(values.size).toBe(0)
  })

  test.each([
    [['create']],
    [['create', 'a', '--daily', 'many']],
    [['create', 'a', '--daily', '0']],
    [['create', 'a', '--expires', 'soon']],
    [['create', 'a', '--products', 'nobody/nothing']],
    [['delete', 'a']],
  ])('refuses %j with words', async (args) => {
    await expect((async () => run(args, store().tokens))()).rejects.toThrow()
  })

  test('means the deployed store or the running worker only when told so', () => {
    expect(readTokenCommand(['list'])).toMatchObject({ where: ['--local'], worker: undefined })
    expect(readTokenCommand(['list', '--remote']).where).toEqual(['--remote'])
    const env = { WORKER_ADDRESS: 'https://fapiao.example.com', WORKER_TOKEN: 't' }
    expect(readTokenCommand(['list'], env).worker).toEqual({ address: 'https://fapiao.example.com', token: 't' })
  })

  test('asks the running worker as its interface says, and passes its words on', async () => {
    const asked: string[] = []
    const tokens = workerTokens('https://fapiao.example.com', 'secret', async (address, init) => {
      asked.push(`${init?.method} ${address} ${init?.body ?? ''}`)
      if (init?.method === 'GET') return Response.json({ tokens: [{ id: 'abcdef0123456789', client: 'a' }] })
      if (init?.method === 'POST') return Response.json({ token: 'new', id: '1' }, { status: 201 })
      return new Response(null, { status: 204 })
    })
    expect(await run(['create', 'b'], tokens)).toContain('new')
    expect(await run(['revoke', 'a'], tokens)).toEqual([expect.stringContaining('at once')])
    expect(asked).toEqual([
      'GET https://fapiao.example.com/v1/tokens ',
      'POST https://fapiao.example.com/v1/tokens {"daily":200,"client":"b","another":true}',
      'GET https://fapiao.example.com/v1/tokens ',
      'DELETE https://fapiao.example.com/v1/tokens/abcdef0123456789 ',
    ])
  })
})
