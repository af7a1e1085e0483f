import { expect, test } from 'vitest'
import type { Planes } from '../../../../extension/recognize/ocr/engine.ts'
import { createReaderPool } from '../../../../extension/recognize/ocr/reader-pool.ts'

const lines = (count: number): Planes => ({ data: new Float32Array(count), sides: [count] })

/** A reader that notes what it is given and answers when it is told to. */
function heldReader() {
  const held: { lines: Planes; done: (read: Planes) => void; fail: (error: Error) => void }[] = []
  const read = (given: Planes) =>
    new Promise<Planes>((done, fail) => {
      held.push({ lines: given, done, fail })
    })
  return { read, held }
}

const turn = () => new Promise((done) => setTimeout(done))

test('two batches are read at the same time, a third by whoever is free first', async () => {
  const [one, two] = [heldReader(), heldReader()]
  const pool = createReaderPool(one.read)
  pool.add(two.read)
  const read = [lines(1), lines(2), lines(3)].map(pool.read)
  await turn()
  expect([one.held.length, two.held.length]).toEqual([1, 1])
  two.held[0]?.done(lines(20))
  await turn()
  expect(two.held.map((each) => each.lines.sides)).toEqual([expect.anything(), [3]])
  one.held[0]?.done(lines(10))
  two.held[1]?.done(lines(30))
  expect((await Promise.all(read)).map(({ sides }) => sides[0]).toSorted()).toEqual([10, 20, 30])
})

test('a reader that comes late takes what waits', async () => {
  const [one, two] = [heldReader(), heldReader()]
  const pool = createReaderPool(one.read)
  const read = [lines(1), lines(2)].map(pool.read)
  await turn()
  expect(one.held).toHaveLength(1)
  pool.add(two.read)
  await turn()
  expect(two.held).toHaveLength(1)
  for (const { held } of [one, two]) held[0]?.done(lines(5))
  await Promise.all(read)
})

test('the lines of a second reader that breaks are read by the first, which goes on alone', async () => {
  const [one, two] = [heldReader(), heldReader()]
  const pool = createReaderPool(one.read)
  pool.add(two.read)
  const read = pool.read(lines(7))
  await turn()
  two.held[0]?.fail(new Error('out of memory'))
  await turn()
  expect(one.held[0]?.lines.sides).toEqual([7])
  one.held[0]?.done(lines(70))
  expect((await read).sides).toEqual([70])
})

test('an error of the first reader is told', async () => {
  const one = heldReader()
  const read = createReaderPool(one.read).read(lines(1))
  await turn()
  one.held[0]?.fail(new Error('no memory'))
  await expect(read).rejects.toThrow('no memory')
})
