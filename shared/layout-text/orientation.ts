import type { Box } from '../recognition.ts'
import type { FoldedItem, PageSize } from './text-item.ts'

/** Quarter turns clockwise that bring a page upright. */
export type Turns = 0 | 1 | 2 | 3

/** Which turns are worth trying: lines of text that stand on end say 90° or 270°, else as it is, then upside down. */
export function likelyTurns(items: readonly FoldedItem[]): Turns[] {
  const long = items.filter((item) => item.text.trim().length >= 4)
  const tall = long.filter(({ box }) => box.height > box.width)
  return tall.length > long.length / 2 ? [1, 3] : [0, 2]
}

/** A box after turning its page clockwise; `size` is the page before the turn. */
export function turnBox(box: Box, size: PageSize, turns: Turns): Box {
  if (turns === 0) return box
  if (turns === 2) return { ...box, x: size.width - box.x - box.width, y: size.height - box.y - box.height }
  const turned = { width: box.height, height: box.width }
  if (turns === 1) return { ...turned, x: size.height - box.y - box.height, y: box.x }
  return { ...turned, x: box.y, y: size.width - box.x - box.width }
}

export const turnSize = ({ width, height }: PageSize, turns: Turns): PageSize =>
  turns % 2 === 0 ? { width, height } : { width: height, height: width }

export const turnBack = (turns: Turns): Turns =>
  [0, 3, 2, 1].map((turn): Turns => (turn === 1 || turn === 2 || turn === 3 ? turn : 0))[turns] ?? 0
