import { expect, test, vi } from 'vitest'
import { hearPasswords, offerPassword, takePassword } from '../../../extension/inbox/passwords.ts'

test('a password is there for one try and then forgotten', () => {
  offerPassword('a', 'secret')
  expect(takePassword('b')).toBeUndefined()
  expect(takePassword('a')).toBe('secret')
  expect(takePassword('a')).toBeUndefined()
})

test('a password typed in one panel reaches the one that works, and is forgotten in both', async () => {
  const stop = new AbortController()
  vi.resetModules()
  const working = await import('../../../extension/inbox/passwords.ts')
  working.hearPasswords(stop.signal)
  hearPasswords(stop.signal)
  offerPassword('c', 'secret')
  await expect.poll(() => working.takePassword('c')).toBe('secret')
  await expect.poll(() => takePassword('c')).toBeUndefined()
  stop.abort()
})
