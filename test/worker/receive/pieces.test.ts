import { expect, test } from 'vitest'
import { piecesOf } from '../../../worker/receive/pieces.ts'

/** An upload of ten bytes, one every so many milliseconds; `stop` of them come. */
function arriving(apart: number, stop = 10): ReadableStream<Uint8Array> {
  const { readable, writable } = new IdentityTransformStream()
  const writer = writable.getWriter()
  async function send(): Promise<void> {
    for (let sent = 0; sent < stop; sent += 1) {
      await scheduler.wait(apart)
      await writer.write(new Uint8Array([sent]))
    }
    if (stop === 10) await writer.close()
  }
  send().catch(() => {})
  return readable
}

async function read(stream: ReadableStream<Uint8Array>, silence: number, whole: number) {
  let bytes = new Uint8Array()
  for await (const piece of piecesOf(stream, undefined, { silence, whole })) bytes = piece.slice()
  return bytes
}

test('what comes slowly arrives, though all of it takes longer than a silence may', async () => {
  expect((await read(arriving(200), 1_500, 60_000)).length).toBe(10)
})

test.each([0, 3])('an upload that stands still after %i bytes ends', async (stop) => {
  await expect(read(arriving(1, stop), 200, 60_000)).rejects.toThrow()
})

test('an upload that never ends does', async () => {
  await expect(read(arriving(100), 60_000, 300)).rejects.toThrow()
})
