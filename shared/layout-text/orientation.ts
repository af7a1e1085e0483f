import type { Box } from '../recognition.ts'
import { middleY, type PageSize, type TextItem } from './text-item.ts'

/** Quarter turns clockwise that bring a page upright. */
export type Turns = 0 | 1 | 2 | 3

/** Words that stand near the top of every kind of invoice, and near its foot. */
const topWords = /发票代码|发票号码|开票日期|电子发票|(?:普通|专用|统一|定额)发票|机器编号|校验码/
const footWords = /价税合计|大写|小写|开票人|收款人|复核|收款单位|[元圆][整正]|电子客票号|合计/

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

const opposite: Record<Turns, Turns> = { 0: 0, 1: 3, 2: 2, 3: 1 }
export const turnBack = (turns: Turns): Turns => opposite[turns]

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** How far what belongs to the top stands above what belongs to the foot after a turn; undefined without such words. */
function uprightness(items: readonly TextItem[], size: PageSize, turns: Turns): number | undefined {
  const top: number[] = []
  const foot: number[] = []
  for (const { text, box } of items) {
    const compact = text.replace(/\s/g, '')
    if (topWords.test(compact)) top.push(middleY(turnBox(box, size, turns)))
    if (footWords.test(compact)) foot.push(middleY(turnBox(box, size, turns)))
  }
  return top.length > 0 && foot.length > 0 ? average(foot) - average(top) : undefined
}

const lengthOf = (items: readonly TextItem[]) => items.reduce((sum, { text }) => sum + text.length, 0)

/** Head and foot that lie closer than this share of the page, as where several slips lie on it, say little. */
const telling = 0.15

/**
 * The turns worth reading a page in, likeliest first: lines that stand on end say a quarter turn, what is printed at
 * the head and the foot says which way round. Without such words both ways are worth trying.
 */
export function likelyTurns(items: readonly TextItem[], size: PageSize): Turns[] {
  const tall = items.filter(({ text, box }) => text.trim().length >= 4 && box.height > box.width)
  const [one, other]: [Turns, Turns] = lengthOf(tall) > lengthOf(items) / 2 ? [1, 3] : [0, 2]
  const upright = uprightness(items, size, one)
  if (upright === undefined) return [one, other]
  const likely: [Turns, Turns] = upright >= 0 ? [one, other] : [other, one]
  return Math.abs(upright) < telling * turnSize(size, one).height ? likely : [likely[0]]
}
