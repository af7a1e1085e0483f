import type { Point, Strip } from './strip.ts'

const cross = (origin: Point, one: Point, other: Point) =>
  (one.x - origin.x) * (other.y - origin.y) - (one.y - origin.y) * (other.x - origin.x)

/** One side of the hull, over points sorted from left to right (Andrew's monotone chain). */
function chain(points: readonly Point[]): Point[] {
  const side: Point[] = []
  for (const point of points) {
    for (let last = side.length - 1; last > 0; last -= 1) {
      const [before, corner] = [side[last - 1], side[last]]
      if (!before || !corner || cross(before, corner, point) > 0) break
      side.pop()
    }
    side.push(point)
  }
  return side.slice(0, -1)
}

/** The corners of the smallest convex outline around the points. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y)
  return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.toReversed())]
}

function stripAlong(hull: readonly Point[], angle: number): Strip {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  let [left, right, top, floor] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of hull) {
    const [along, down] = [x * cosine + y * sine, y * cosine - x * sine]
    left = Math.min(left, along)
    right = Math.max(right, along)
    top = Math.min(top, down)
    floor = Math.max(floor, down)
  }
  const [along, down] = [(left + right) / 2, (top + floor) / 2]
  const middle = { x: along * cosine - down * sine, y: along * sine + down * cosine }
  return { ...middle, width: right - left, height: floor - top, angle }
}

/** The strip of least area around the points (one of its sides lies on the hull), its angle within ±45°. */
export function smallestStrip(points: readonly Point[]): Strip {
  const hull = hullOf(points)
  let best = stripAlong(hull, 0)
  for (const [index, point] of hull.entries()) {
    const next = hull[(index + 1) % hull.length] ?? point
    const edge = Math.atan2(next.y - point.y, next.x - point.x)
    const angle = edge - Math.round(edge / (Math.PI / 2)) * (Math.PI / 2)
    const strip = stripAlong(hull, angle)
    if (strip.width * strip.height < best.width * best.height) best = strip
  }
  return best
}
