import { characterWeight } from '../../../shared/layout-text/text-item.ts'

/** A sign and where its middle stands along its line. */
export interface Placed {
  character: string
  middle: number
}

/** Figures of a typewriter stand at most so much further apart than set ones; what stands further is in columns. */
const widest = 2.1
/** Fewer distances tell nothing of how a line is set. */
const fewest = 3

const isFigure = ({ character }: Placed) => characterWeight(character) === 1

/**
 * How much further apart than set ones (1) the figures of a line stand, as its printer has one width for all of them.
 * `unit` is the width of a set figure, in what `middle` is told in.
 */
export function pitchOf(line: readonly Placed[], unit: number): number {
  const distances = line.slice(1).flatMap((one, at) => {
    const before = line[at]
    return before && isFigure(one) && isFigure(before) ? [(one.middle - before.middle) / unit] : []
  })
  const ordered = distances.toSorted((one, other) => one - other)
  const middle = ordered.length < fewest ? 1 : (ordered[Math.floor((ordered.length - 1) / 2)] ?? 1)
  return middle > widest ? 1 : Math.max(1, middle)
}
