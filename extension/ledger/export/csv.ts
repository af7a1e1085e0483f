import type { Invoice } from '../../../shared/invoice.ts'
import { type Cell, table } from './table.ts'

/** Without it Excel reads UTF-8 as the system's old code page and shows garbage. */
const byteOrderMark = '\uFEFF'

/** What spreadsheets take for a formula, also full-width, and behind spaces or line feeds that they cut off. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u

/** A text that a spreadsheet would run as a formula gets an apostrophe, which it shows as text. */
const guarded = (text: string) => (formula.test(text) ? `'${text}` : text)

/** Long numbers would lose their last digits: as ="…" they stay text in every spreadsheet. */
const written = (text: string) => (/^\d{12,}$|^0\d+$/.test(text) ? `="${text}"` : guarded(text))

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const field = (cell: Cell) => (cell ? quoted(cell.kind === 'number' ? cell.value : written(cell.value)) : '')

/** Invoices as CSV: UTF-8 with byte order mark, CRLF, one row per printed line. */
export function csv(invoices: readonly Invoice[]): string {
  const { titles, rows } = table(invoices)
  return byteOrderMark + [titles, ...rows.map((row) => row.map(field))].map((row) => row.join(',')).join('\r\n')
}
