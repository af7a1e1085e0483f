import { expect, test, vi } from 'vitest'
import { type Answer, forward } from '../../../worker/forward/forward.ts'

const url = 'https://cloud.test/'
const request = { method: 'POST', url, headers: {}, body: new Uint8Array(1_000_000) } as const

/** A vendor that hears so many bytes of a call, answers when it is told to, and is gone when it is hung up on. */
function vendor(bytes: number) {
  const { promise: answered, resolve } = Promise.withResolvers<void>()
  const fetch = async (_: unknown, { body, signal }: RequestInit) => {
    const reader = (body as ReadableStream<Uint8Array>).getReader()
    for (let heard = 0; heard < bytes; ) heard += (await reader.read()).value?.length ?? bytes
    await Promise.race([answered, new Promise((_, reject) => signal?.addEventListener('abort', reject))])
    return new Response('free')
  }
  return { fetch: fetch as typeof globalThis.fetch, answer: resolve }
}

async function givenUp(heard: number) {
  const { fetch, answer } = vendor(heard)
  const limit = new AbortController()
  const onUnsent = vi.fn()
  const late: Promise<Answer>[] = []
  const never = new AbortController().signal
  const call = forward(request, {
    ...{
      fetch,
      signal: never,
      limit: limit.signal,
      listening: never,
      provider: 'tencent',
      origins: [new URL(url).origin],
    },
    onUnsent,
    onLate: (coming) => void late.push(coming),
  })
  call.catch(() => {})
  await scheduler.wait(10)
  limit.abort()
  return { call, onUnsent, late, answer }
}

test('a call given up while it is being sent cannot be billed', async () => {
  const { call, onUnsent, late } = await givenUp(500_000)
  await expect(call).rejects.toMatchObject({ code: 'unavailable', hung: true, billed: false })
  expect([onUnsent.mock.calls.length, late.length]).toEqual([1, 0])
})

test('a call given up after its last byte may be billed, and what it came to is heard later', async () => {
  const { call, onUnsent, late, answer } = await givenUp(1_000_000)
  await expect(call).rejects.toMatchObject({ code: 'unavailable', hung: true, billed: true })
  answer()
  expect(await late[0]).toMatchObject({ body: 'free' })
  expect(onUnsent).not.toHaveBeenCalled()
})

test('a connection that is refused cannot be billed', async () => {
  const never = new AbortController().signal
  const refused = () => Promise.reject(new TypeError('connection refused'))
  const call = forward(request, { fetch: refused, signal: never, provider: 'tencent', origins: [new URL(url).origin] })
  await expect(call).rejects.toMatchObject({ code: 'unavailable', billed: false })
})
