import type { Box } from '../../../shared/recognition.ts'

/** A rectangle at any angle around a line of text, in the picture's pixels; the line runs along its width. */
export interface Strip {
  /** Its middle. */
  x: number
  y: number
  width: number
  height: number
  /** How far its reading direction is turned clockwise from the picture's rightward, in radians. */
  angle: number
}

export interface Point {
  x: number
  y: number
}

/** The point of a strip that is `along` of its width and `down` of its height away from its upper left corner (0–1). */
export function pointOf({ x, y, width, height, angle }: Strip, along: number, down: number): Point {
  const [right, below] = [(along - 0.5) * width, (down - 0.5) * height]
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  return { x: x + right * cosine - below * sine, y: y + right * sine + below * cosine }
}

/** The same rectangle read in a direction that is quarter turns (clockwise) further on. */
export function turned(strip: Strip, quarters: number): Strip {
  const { width, height, angle } = strip
  const sides = quarters % 2 === 0 ? { width, height } : { width: height, height: width }
  return { ...strip, ...sides, angle: angle + (quarters * Math.PI) / 2 }
}

/** The upright box around it. */
export function boxOf({ x, y, width, height, angle }: Strip): Box {
  const [sine, cosine] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))]
  const [across, down] = [width * cosine + height * sine, width * sine + height * cosine]
  return { x: x - across / 2, y: y - down / 2, width: across, height: down }
}

/** A strip of a part of a picture as one of the picture. */
export const moved = (strip: Strip, { x, y }: Pick<Box, 'x' | 'y'>): Strip => ({
  ...strip,
  x: strip.x + x,
  y: strip.y + y,
})
