import { expect, test } from 'vitest'
import { createBytesInFlight } from '../../../worker/receive/bytes-in-flight.ts'

const never = new AbortController().signal

test('a large picture that waited in vain lets in the small one behind it', async () => {
  const { enter } = createBytesInFlight(10, 200)
  await enter(8, never)
  const large = enter(5, never)
  large.catch(() => {})
  await scheduler.wait(100)
  const small = enter(1, never)
  await expect(large).rejects.toMatchObject({ code: 'busy' })
  expect(await small).toBeTypeOf('function')
})

test('a large picture whose sender leaves lets in the small one behind it', async () => {
  const { enter } = createBytesInFlight(10, 200)
  await enter(8, never)
  const leaving = new AbortController()
  const large = enter(5, leaving.signal)
  const small = enter(1, never)
  leaving.abort()
  await expect(large).rejects.toThrow()
  expect(await small).toBeTypeOf('function')
})
