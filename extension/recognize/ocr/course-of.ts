import { median } from '../../../shared/median.ts'
import { fitPlane } from './fit-plane.ts'
import type { Point, Strip } from './strip.ts'

/**
 * How lines run on a photograph: all of them turned by `angle`, and on top of that with a slope that grows to the right
 * (paper that is bent) and downwards (a camera that looked askew).
 */
interface Course {
  angle: number
  slope: number
  bend: number
  fan: number
}

/** Strips long enough for their own angle to mean something. */
const isLong = ({ width, height }: Strip) => width > height * 4

export function courseOf(strips: readonly Strip[], middle: Point, unit: number): Course {
  const lines = strips.filter(isLong)
  const angle = median((lines.length > 0 ? lines : strips).map((strip) => strip.angle))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const samples = lines.map((strip) => {
    const [x, y] = [strip.x - middle.x, strip.y - middle.y]
    return {
      x: (x * cosine + y * sine) / unit,
      y: (y * cosine - x * sine) / unit,
      slope: Math.tan(strip.angle - angle),
      weight: strip.width / strip.height,
    }
  })
  const [slope, bend, fan] = fitPlane(samples.filter((sample) => Math.abs(sample.slope) < 0.2))
  return { angle, slope, bend: bend / unit, fan: fan / unit }
}
