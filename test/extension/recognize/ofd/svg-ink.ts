import { parseXml, type XmlElement } from '../../../../extension/recognize/xml/parse-xml.ts'

type Matrix = readonly [number, number, number, number, number, number]
const none: Matrix = [1, 0, 0, 1, 0, 0]

/** One line of text where an SVG puts its ink: base line's ends in the unit of its view box. */
export interface TextInk {
  text: string
  from: { x: number; y: number }
  to: { x: number; y: number }
  size: number
  fill: string | undefined
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

function matrixOf(transform = ''): Matrix {
  let matrix = none
  for (const [, name, list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = list.split(' ').map(Number)
    const turn = (a * Math.PI) / 180
    if (name === 'translate') matrix = times(matrix, [1, 0, 0, 1, a, b ?? 0])
    else if (name === 'scale') matrix = times(matrix, [a, 0, 0, b ?? a, 0, 0])
    else if (name === 'rotate')
      matrix = times(matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0])
    else matrix = times(matrix, [a, b ?? 0, c, d, e, f])
  }
  return matrix
}

const at = (m: Matrix, x: number, y: number) => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] })
const listOf = (list = '0') => list.split(' ').map(Number)

/** Every text of an SVG, its transforms applied; what the definitions hold is not seen. */
export function textInk(svg: string): TextInk[] {
  const found: TextInk[] = []
  const walk = (element: XmlElement, around: Matrix, size: number, fill: string | undefined) => {
    if (element.name === 'defs') return
    const matrix = times(around, matrixOf(element.attributes.transform))
    const own = Number(element.attributes['font-size'] ?? size)
    const paint = element.attributes.fill ?? fill
    if (element.name === 'text') {
      const [xs, ys] = [listOf(element.attributes.x), listOf(element.attributes.y)]
      const last = [...element.text].at(-1) ?? ''
      const end = (xs.at(-1) ?? 0) + own * (last.charCodeAt(0) < 127 ? 0.5 : 1)
      found.push({
        text: element.text,
        from: at(matrix, xs[0] ?? 0, ys[0] ?? 0),
        to: at(matrix, end, ys.at(-1) ?? 0),
        size: own * Math.hypot(matrix[2], matrix[3]),
        fill: paint,
      })
    }
    for (const child of element.children) walk(child, matrix, own, paint)
  }
  for (const root of parseXml(svg).roots) walk(root, none, 3, undefined)
  return found
}
