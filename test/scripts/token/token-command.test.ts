import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readTokenCommand, runTokenCommand } from '../../../scripts/token/token-command.ts'
import { createTokenStore, type TokenStore } from '../../../scripts/token/token-store.ts'
import type { StoredToken } from '../../../worker/tokens/client.ts'

/** A store in memory that answers wrangler's commands as wrangler does. */
function store(): { store: TokenStore; values: Map<string, string>; commands: string[] } {
  const values = new Map<string, string>()
  const commands: string[] = []
  const wrangler = (args: readonly string[]) => {
    commands.push(args.join(' '))
    const [, , verb, key = '', value = ''] = args
    if (verb === 'put') values.set(key, value)
    if (verb === 'delete') values.delete(key)
    if (verb === 'list')
      return `Resource location: local\n\n${JSON.stringify([...values.keys()].map((name) => ({ name })))}\n`
    return values.get(key) ?? ''
  }
  return { store: createTokenStore(['--local'], wrangler), values, commands }
}

describe('npm run token', () => {
  test('shows a new token once and stores its hash and terms', () => {
    const { store: own, values } = store()
    const command = readTokenCommand(['create', 'finance-team', '--daily', '200', '--expires', '2027-12-31'])
    const [, token = ''] = runTokenCommand(command, own)
    const hash = createHash('sha256').update(token).digest('hex')
    expect([...values]).toEqual([
      [
        `token:${hash.slice(0, 16)}`,
        JSON.stringify({ client: 'finance-team', daily: 200, expires: '2027-12-31', hash }),
      ],
    ])
    expect(token).toMatch(/^[\w-]{43}$/)
  })

  test('lists clients and terms, never a token or a whole hash', () => {
    const { store: own, values } = store()
    const [, token = ''] = runTokenCommand(readTokenCommand(['create', 'a', '--daily', '5', '--admin']), own)
    const [line = ''] = runTokenCommand(readTokenCommand(['list']), own)
    expect(line).toMatch(/^[0-9a-f]{8} {2}a {2}每日 5 {2}管理员$/)
    const { hash } = JSON.parse([...values.values()][0] ?? '{}') as StoredToken
    expect(line).not.toContain(token)
    expect(line).not.toContain(hash)
  })

  test('revokes every token of a name, and says when there is none', () => {
    const { store: own, values } = store()
    for (const name of ['a', 'a', 'b']) runTokenCommand(readTokenCommand(['create', name]), own)
    runTokenCommand(readTokenCommand(['revoke', 'a']), own)
    expect(values.size).toBe(1)
    expect(() => runTokenCommand(readTokenCommand(['revoke', 'a']), own)).toThrow('没有 a 的令牌')
  })

  test('revokes by the hash the list shows, and nobody whose hash begins like a name', () => {
    const { store: own, values } = store()
    runTokenCommand(readTokenCommand(['create', 'finance-team']), own)
    const [line = ''] = runTokenCommand(readTokenCommand(['list']), own)
    const shown = line.slice(0, 8)
    runTokenCommand(readTokenCommand(['create', shown.slice(0, 1)]), own)
    runTokenCommand(readTokenCommand(['revoke', shown.slice(0, 1)]), own)
    expect(values.size).toBe(1)
    runTokenCommand(readTokenCommand(['revoke', shown]), own)
    expect(values.size).toBe(0)
  })

  test.each([
    [['create']],
    [['create', 'a', '--daily', 'many']],
    [['create', 'a', '--daily', '0']],
    [['create', 'a', '--expires', 'soon']],
    [['delete', 'a']],
  ])('refuses %j with words', (args) => {
    expect(() => runTokenCommand(readTokenCommand(args), store().store)).toThrow()
  })

  test('means the deployed store only when told so', () => {
    expect(readTokenCommand(['list']).where).toEqual(['--local'])
    expect(readTokenCommand(['list', '--remote']).where).toEqual(['--remote'])
  })
})
