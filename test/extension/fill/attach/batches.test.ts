import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOf, mostAtOnce } from '../../../../extension/fill/attach/batches.ts'
import type { AttachStep } from '../../../../extension/fill/attach/plan-attach.ts'

const step = (box: string, megabytes: number, name = `${megabytes}.jpg`): AttachStep => ({
  box,
  file: { id: name, name, mediaType: 'image/jpeg', size: megabytes << 20 },
  entry: { invoice: 0, file: name, where: box },
})
const sizes = (steps: AttachStep[]) => batchesOf(steps).map((batch) => batch.map(({ file }) => file.size >> 20))

test('photographs that are too many for one message go in several, in their order', () => {
  expect(sizes([12, 12, 12, 12, 5].map((size) => step('0/a', size)))).toEqual([
    [12, 12, 12],
    [12, 5],
  ])
})

test('files of different boxes never share a message', () => {
  expect(sizes([step('0/a', 1), step('0/b', 2), step('0/a', 3)])).toEqual([[1, 3], [2]])
})

test('every file goes once, and no message but one of a single file is too large', () => {
  const steps = fc.array(fc.record({ box: fc.constantFrom('0/a', '0/b'), size: fc.nat({ max: 60 }) }))
  fc.assert(
    fc.property(steps, (given) => {
      const made = given.map(({ box, size }, index) => step(box, size, String(index)))
      const batches = batchesOf(made)
      expect(batches.flat().toSorted((a, b) => Number(a.file.id) - Number(b.file.id))).toEqual(made)
      for (const batch of batches.filter(({ length }) => length > 1))
        expect(batch.reduce((all, { file }) => all + file.size, 0)).toBeLessThanOrEqual(mostAtOnce)
    }),
  )
})
