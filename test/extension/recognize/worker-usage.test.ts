import { expect, test, vi } from 'vitest'
import { workerUsage } from '../../../extension/recognize/worker-usage.ts'

const access = { address: 'https://fapiao.example.com', token: 'secret' }
const usage = { client: 'finance', day: '2026-11-21', used: 13, limit: 200 }

test('the worker is asked with the person’s token', async () => {
  const send = vi.fn(async () => Response.json(usage))
  expect(await workerUsage(access, send)).toEqual(usage)
  expect(send).toHaveBeenCalledWith(
    new URL('https://fapiao.example.com/v1/usage'),
    expect.objectContaining({ headers: { authorization: 'Bearer secret' } }),
  )
})

test.each([
  ['refuses', async () => Response.json({ code: 'unauthorized' }, { status: 401 })],
  ['answers a web page', async () => new Response('<html>')],
  ['is down', async () => Promise.reject(new TypeError('Failed to fetch'))],
])('a worker that %s leaves it unknown', async (_, send) => {
  expect(await workerUsage(access, send)).toBeUndefined()
})

test('without a worker nobody is asked', async () => {
  const send = vi.fn()
  expect(await workerUsage({ address: '', token: '' }, send)).toBeUndefined()
  expect(send).not.toHaveBeenCalled()
})
