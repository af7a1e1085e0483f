import { chained, type Matrix } from './matrix.ts'
import { numbers } from './svg-pen.ts'

const none: Matrix = [1, 0, 0, 1, 0, 0]

/** What transforms one after the other make of a point. */
export function matrixOf(transform = ''): Matrix {
  const steps = [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name, list]): Matrix => {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers(list)
    const turn = (a * Math.PI) / 180
    if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0]
    if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0]
    if (name === 'rotate') return [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]
    return [a, b ?? 0, c, d, e, f]
  })
  return steps.reduceRight((inner, step) => chained(inner, step), none)
}
