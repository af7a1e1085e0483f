import { expect, test } from 'vitest'
import { readLimited } from '../../../worker/receive/read-limited.ts'

/** A body without a length, in pieces that come in the same memory. */
function dripping(text: string, length: number): Response {
  const bytes = new TextEncoder().encode(text)
  const memory = new Uint8Array(length)
  let at = 0
  return new Response(
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (at >= bytes.length) return controller.close()
          const piece = bytes.subarray(at, at + length)
          memory.set(piece)
          controller.enqueue(memory.subarray(0, piece.length))
          at += length
        },
      },
      { highWaterMark: 0 },
    ),
  )
}

const text = '电子发票'.repeat(6_000)

test.each([5, 1024])(
  'a body that comes %i bytes at a time is whole, and none of its pieces is kept',
  async (length) => {
    const read = await readLimited(dripping(text, length), 1_000_000)
    expect(new TextDecoder().decode(read)).toBe(text)
    expect(read.buffer.byteLength).toBeLessThanOrEqual(2 * read.length)
  },
)

test('a body is refused as soon as it is longer than it may be', async () => {
  await expect(readLimited(dripping(text, 4096), 50_000)).rejects.toThrow()
  expect(await readLimited(dripping('abc', 1), 3)).toHaveLength(3)
})
