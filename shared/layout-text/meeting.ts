/** How high a piece of text stands, and how high it is. */
export interface Standing {
  y: number
  height: number
}

/** Distances between neighbouring pieces of text, in heights. */
export function distancesBetween(pieces: readonly Standing[]): number[] {
  const ordered = pieces.toSorted((one, other) => one.y - other.y)
  return ordered.slice(1).map(({ y, height }, index) => (y - (ordered[index]?.y ?? y)) / height)
}

/** How well pieces of text stand on common lines: 1 for each pair on one height, less the further they are apart. */
export const meeting = (pieces: readonly Standing[]): number =>
  distancesBetween(pieces).reduce((sum, distance) => sum + Math.max(0, 1 - distance * 2), 0)
