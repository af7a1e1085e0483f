import type { AttachStep } from './plan-attach.ts'

/** Bytes of the files in one message to a page; as base64 a third more, and browsers take 64 MB. */
export const mostAtOnce = 40 << 20

/** Files that go into one box in their order, as many at a time as fit into one message. */
function batchesOfBox(steps: readonly AttachStep[]): AttachStep[][] {
  const batches: AttachStep[][] = []
  let room = 0
  for (const step of steps) {
    if (step.file.size > room || batches.length === 0) {
      batches.push([])
      room = mostAtOnce
    }
    batches.at(-1)?.push(step)
    room -= step.file.size
  }
  return batches
}

/** Steps box by box, each batch small enough for one message; a file that is too large for any stands alone. */
export const batchesOf = (steps: readonly AttachStep[]): AttachStep[][] =>
  [...Map.groupBy(steps, ({ box }) => box).values()].flatMap(batchesOfBox)
