import type { Box } from '../recognition.ts'
import type { ColumnHead } from './column-heads.ts'
import type { Column } from './find-tables.ts'
import { middleX, right, type Span } from './text-item.ts'

const decimal = /^-?[\d,]*\.?\d+$/
const money = /^[¥Y]?-?[¥Y]?[\d,]*\.\d{1,2}$/

/** What a column's text looks like; heads that are not here take any text. */
const shapes: Partial<Record<ColumnHead, RegExp>> = {
  quantity: decimal,
  unitPrice: decimal,
  amount: money,
  taxRate: /^(?:\d{1,2}(?:\.\d+)?%|0?\.\d+|免税|不征税|出口零税率|普通零税率|\*+|差额.*|-+)$/,
  taxAmount: /^(?:[¥Y]?-?[¥Y]?[\d,]*\.\d{1,2}|\*+|-+|免税|不征税|0)$/,
  passageStart: /^\d{8}$|^\d{4}-\d\d-\d\d$/,
  passageEnd: /^\d{8}$|^\d{4}-\d\d-\d\d$/,
  unit: /^\D/,
  number: /^\d{1,3}$/,
}

/** Columns whose text begins at the left; figures end at the right. */
export const fromLeft = new Set<ColumnHead>([
  'name',
  'spec',
  'unit',
  'plateNumber',
  'constructionPlace',
  'constructionName',
])

/** A piece of text, without spaces, and what may be seen in it whatever column it runs into. */
export interface Piece {
  box: Box
  compact: string
  /** `*category*name`: the name of what is sold. */
  isName: boolean
  /** 0.13 may be a rate and is likelier an amount. */
  isFraction: boolean
}

export function pieceOf({ box, text }: Span): Piece {
  const compact = text.replace(/\s/g, '')
  return { box, compact, isName: /^\*[^*]+\*/.test(compact), isFraction: /^0?\.\d+$/.test(compact) }
}

/** What putting a piece of text into a column costs: how much of it stands outside, and whether it looks like one. */
export function cost({ box, compact, isName, isFraction }: Piece, column: Column): number {
  const { head } = column
  const edge = fromLeft.has(head) ? box.x : right(box)
  const held =
    Math.max(0, Math.min(right(box), column.right) - Math.max(box.x, column.left)) / Math.max(box.width, 1e-9)
  const outside = edge >= column.left && edge <= column.right ? Math.min(0.2, 1 - held) : 1 - Math.min(held, 1)
  const away = Math.min(1, Math.abs(middleX(box) - middleX(column.box)) / Math.max(column.box.width * 8, 1e-9))
  const mismatch = (shapes[head]?.test(compact) ?? true) ? 0 : 1.2
  const doubt = isFraction && head === 'taxRate' ? 0.6 : 0
  const category = isName && head !== 'name' ? 1.2 : 0
  return outside + (held > 0 ? 0 : 0.5) + away * 0.5 + mismatch + doubt + category
}
