import type { Box } from '../../../shared/recognition.ts'
import type { Point, Strip } from './strip.ts'

/** Whether a point of the picture lies on a strip, whichever way that is turned. */
function holds({ x, y, width, height, angle }: Strip, point: Point): boolean {
  const [right, down] = [point.x - x, point.y - y]
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  return Math.abs(right * cosine + down * sine) <= width / 2 && Math.abs(down * cosine - right * sine) <= height / 2
}

const boxHolds = (box: Box, { x, y }: Point) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** Whether a value with this box, in the picture's pixels, stands on the strip, or the strip is a part of it. */
export const isUnder = (box: Box, strip: Strip): boolean =>
  holds(strip, { x: box.x + box.width / 2, y: box.y + box.height / 2 }) || boxHolds(box, strip)
