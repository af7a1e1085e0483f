import { appendBezierCurve, appendQuadraticCurve, closePath, lineTo, moveTo, type PDFOperator } from '@cantoo/pdf-lib'
import { type Matrix, moved } from './matrix.ts'

type Point = readonly [x: number, y: number]
const origin: Point = [0, 0]

/** A piece of an ellipse no longer than a quarter is this close to a curve of Bézier. */
const quarter = Math.PI / 2

interface Ellipse {
  centre: Point
  radii: Point
  turn: number
}

/** Centre and angles of an elliptical arc between two points (SVG 1.1, F.6.5). */
function ellipseOf(from: Point, to: Point, values: readonly number[]): Ellipse & { start: number; sweep: number } {
  const [rx = 0, ry = 0, degrees = 0, isLarge = 0, isClockwise = 0] = values
  const turn = (degrees * Math.PI) / 180
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)]
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2]
  const [x, y] = [cosine * halfX + sine * halfY, cosine * halfY - sine * halfX]
  const short = Math.max(1, Math.sqrt((x / rx) ** 2 + (y / ry) ** 2))
  const [a, b] = [Math.abs(rx) * short, Math.abs(ry) * short]
  const over = (a * b) ** 2 - (a * y) ** 2 - (b * x) ** 2
  const side = isLarge === isClockwise ? -1 : 1
  const away = side * Math.sqrt(Math.max(0, over / ((a * y) ** 2 + (b * x) ** 2)))
  const [cx, cy] = [(away * a * y) / b, (-away * b * x) / a]
  const start = Math.atan2((y - cy) / b, (x - cx) / a)
  const end = Math.atan2((-y - cy) / b, (-x - cx) / a)
  const full = isClockwise ? 2 * Math.PI : -2 * Math.PI
  const sweep = (end - start + 2 * full) % full
  const centre: Point = [
    cosine * cx - sine * cy + (from[0] + to[0]) / 2,
    sine * cx + cosine * cy + (from[1] + to[1]) / 2,
  ]
  return { centre, radii: [a, b], turn, start, sweep }
}

function onEllipse({ centre, radii, turn }: Ellipse, x: number, y: number): Point {
  const [a, b] = [x * radii[0], y * radii[1]]
  return [centre[0] + a * Math.cos(turn) - b * Math.sin(turn), centre[1] + a * Math.sin(turn) + b * Math.cos(turn)]
}

/** Curves that follow an elliptical arc, each as its two handles and its end. */
function curvesOf(from: Point, to: Point, values: readonly number[]): Point[][] {
  const isFlat = values[0] === 0 || values[1] === 0
  if (isFlat || (from[0] === to[0] && from[1] === to[1])) return [[from, to, to]]
  const { start, sweep, ...ellipse } = ellipseOf(from, to, values)
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / quarter - 1e-9))
  const step = sweep / count
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: count }, (_, index) => {
    const [one, next] = [start + index * step, start + (index + 1) * step]
    const leave = onEllipse(ellipse, Math.cos(one) - reach * Math.sin(one), Math.sin(one) + reach * Math.cos(one))
    const arrive = onEllipse(ellipse, Math.cos(next) + reach * Math.sin(next), Math.sin(next) - reach * Math.cos(next))
    const end = index === count - 1 ? to : onEllipse(ellipse, Math.cos(next), Math.sin(next))
    return [leave, arrive, end]
  })
}

const plain: Matrix = [1, 0, 0, 1, 0, 0]

/** A path of an SVG in absolute commands (M L Q C A Z, as our drawings write them) as PDF builds it, moved by a matrix. */
export function pathOperators(data: string, matrix: Matrix = plain): PDFOperator[] {
  const placed = ([x, y]: Point): Point => {
    const point = moved(matrix, x, y)
    return [point.x, point.y]
  }
  const curve = ([leave = origin, arrive = origin, end = origin]: readonly Point[]) =>
    appendBezierCurve(...placed(leave), ...placed(arrive), ...placed(end))
  let at: Point = origin
  return [...data.matchAll(/([MLQCAZ])([^MLQCAZ]*)/g)].flatMap(([, command, list = '']) => {
    const values = list.trim().split(/\s+/).map(Number)
    const [a = 0, b = 0, c = 0, d = 0] = values
    const from = at
    if (command === 'Z') return [closePath()]
    at = [values.at(-2) ?? 0, values.at(-1) ?? 0]
    switch (command) {
      case 'M':
        return [moveTo(...placed(at))]
      case 'L':
        return [lineTo(...placed(at))]
      case 'Q':
        return [appendQuadraticCurve(...placed([a, b]), ...placed(at))]
      case 'C':
        return [curve([[a, b], [c, d], at])]
      default:
        return curvesOf(from, at, values).map(curve)
    }
  })
}
