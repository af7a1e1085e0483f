import { median } from '../../../shared/median.ts'

/** Fewer lines than this say how the page lies, and no more. */
const fewest = 8

interface Sample {
  x: number
  y: number
  slope: number
  weight: number
}

/** Solves the three normal equations of a weighted plane fit; undefined where the points do not span a plane. */
function plane(samples: readonly Sample[]): [number, number, number] | undefined {
  const rows = [new Float64Array(4), new Float64Array(4), new Float64Array(4)]
  for (const { x, y, slope, weight } of samples) {
    const terms = [1, x, y, slope]
    for (const [index, row] of rows.entries()) {
      for (let at = 0; at < 4; at += 1) row[at] = (row[at] ?? 0) + weight * (terms[index] ?? 0) * (terms[at] ?? 0)
    }
  }
  for (const [index, row] of rows.entries()) {
    const pivot = row[index] ?? 0
    if (Math.abs(pivot) < 1e-9) return undefined
    for (const other of rows) {
      if (other === row) continue
      const share = (other[index] ?? 0) / pivot
      for (let at = 0; at < 4; at += 1) other[at] = (other[at] ?? 0) - share * (row[at] ?? 0)
    }
  }
  const [slope = 0, bend = 0, fan = 0] = rows.map((row, index) => (row[3] ?? 0) / (row[index] ?? 1))
  return [slope, bend, fan]
}

/** A plane through the slopes, without those that lie far from it. */
export function fitPlane(samples: readonly Sample[]): [number, number, number] {
  let kept = samples
  let best: [number, number, number] = [0, 0, 0]
  for (let round = 0; round < 3 && kept.length >= fewest; round += 1) {
    const found = plane(kept)
    if (!found) return best
    best = found
    const off = ({ x, y, slope }: Sample) => Math.abs(slope - found[0] - found[1] * x - found[2] * y)
    const usual = Math.max(median(kept.map(off)), 0.001)
    kept = kept.filter((sample) => off(sample) < usual * 3)
  }
  return best
}
