import type { InvoiceItem } from '../invoice.ts'
import { toFen } from '../money.ts'

const fenOf = ({ amount }: InvoiceItem) => toFen(amount ?? '') ?? Number.NaN
/** What is left of 合计 between the strokes of a screen or a seal, or nothing. */
const isUnnamed = ({ name }: InvoiceItem) => (name ?? '').replace(/[\s\d]/g, '').length <= 3
const isBare = (line: InvoiceItem) => isUnnamed(line) && line.quantity === undefined && line.unitPrice === undefined

/** One figure and nothing else: of a seal, or a hand's. */
const isStray = (line: InvoiceItem) =>
  isBare(line) && [line.amount, line.taxAmount, line.taxRate, line.unit].filter((cell) => cell !== undefined).length < 2

/**
 * The lines of a photograph without figures that stand alone, and without a last one that is but their sum: where 合计
 * is misread or stands off it, it looks like one of them.
 */
export function withoutSums(lines: readonly InvoiceItem[]): InvoiceItem[] {
  const whole = lines.filter((line) => !isStray(line))
  const kept = whole.length > 0 ? whole : [...lines]
  const [last, others] = [kept.at(-1), kept.slice(0, -1)]
  const isSum = last && others.length > 0 && fenOf(last) === others.reduce((sum, line) => sum + fenOf(line), 0)
  return isSum && isUnnamed(last) && last.taxRate === undefined ? others : kept
}
