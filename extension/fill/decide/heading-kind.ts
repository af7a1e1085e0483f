import { expenseKindOf } from './expense-type.ts'
import { simplified } from './simplified.ts'

/** A heading that names a kind of expense says so: 二、住宿费, 机票明细, Hotel expenses; 打印 or Office names none. */
const expenses =
  /费|(机|车|船)票|^(住宿|交通|餐饮)(明细|信息)?$|^(hotel|lodging|accommodation|meals?|transport(ation)?|airfare|flights?|taxi)( (expenses?|costs?|fees?|details))?$/iu
const numbering = /^[\d一二三四五六七八九十]+[、.．)）\s]*|^[（(][\d一二三四五六七八九十]+[)）]/u

/** The kind of expense a heading names, or undefined where it names none or several. */
export function headingKind(heading: string): string | undefined {
  const words = simplified(heading.normalize('NFKC')).trim().replace(numbering, '')
  return expenses.test(words) ? expenseKindOf(words) : undefined
}
