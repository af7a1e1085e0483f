import { canBeWritten, writeAmountInWords } from '../../../shared/amount-in-words.ts'
import { formatMoney, toFen } from '../../../shared/money.ts'
import { sumOf } from '../sums.ts'
import type { CoverFacts } from './cover-facts.ts'
import { left, rule, width } from './cover-grid.ts'
import { sums } from './cover-sums.ts'
import type { Pen } from './pen.ts'
import type { Say } from './say.ts'

function signatures(pen: Pen, y: number, say: Say): void {
  const roles = ['print_sign_person', 'print_sign_head', 'print_sign_finance', 'print_sign_approver'] as const
  const room = width / roles.length
  for (const [index, role] of roles.entries()) {
    const x = left + room * index
    pen.text(say(role), x, y, { size: 9 })
    const start = x + pen.width(say(role), { size: 9 }) + 1
    pen.line({ from: { x: start, y: y + 1 }, to: { x: x + room - 3, y: y + 1 } }, { gray: 0.4 })
  }
}

/** The words of a sum; none where it is more than words are known for, which only misread amounts come to. */
function inWords(total: string): string {
  const fen = toFen(total)
  return fen !== undefined && canBeWritten(fen) ? writeAmountInWords(fen) : ''
}

/** Head, sums and signatures. Out: where the table may begin. */
export function head(pen: Pen, { name, day, rows, sheets }: CoverFacts, say: Say): number {
  const invoices = rows.map(({ invoice }) => invoice)
  const { total, withoutAmount } = sumOf(invoices)
  pen.text(name || say('print_cover_title'), left, 24, { size: 18, width, align: 'center' })
  pen.text(say('print_cover_day', day), left, 36, { size: 9.5, gray: 0.35 })
  pen.text(say('print_cover_count', rows.length, sheets), left, 36, { size: 9.5, gray: 0.35, width, align: 'right' })
  rule(pen, 39, 0)
  pen.text(say('print_cover_total'), left, 47, { size: 11 })
  pen.text(formatMoney(total) ?? total, left, 47, { size: 14, bold: true, width, align: 'right' })
  pen.text(inWords(total), left, 54, { size: 11, width, align: 'right' })
  if (withoutAmount > 0) pen.text(say('ledger_without_amount', withoutAmount), left, 54, { size: 8.5, gray: 0.35 })
  rule(pen, 58)
  const end = sums(pen, 65, invoices, say)
  signatures(pen, end + 12, say)
  return end + 26
}
