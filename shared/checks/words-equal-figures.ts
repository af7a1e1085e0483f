import { parseAmountInWords } from '../amount-in-words.ts'
import { fromFen, toFen } from '../money.ts'
import type { Check } from './check.ts'

/** 大写 = 小写: the strongest check a paper invoice carries in itself. Words that cannot be read are a warning. */
export const wordsEqualFigures: Check = ({ totalAmount, totalAmountInWords }) => {
  const fields = ['totalAmount', 'totalAmountInWords'] as const
  if (totalAmountInWords === undefined) return undefined
  const figures = toFen(totalAmount ?? '')
  if (figures === undefined) return { status: 'unknown', fields }
  const words = parseAmountInWords(totalAmountInWords)
  if (words === undefined) return { status: 'warn', fields, details: [totalAmountInWords] }
  if (words === figures) return { status: 'ok', fields }
  return { status: 'fail', fields, details: [fromFen(words), fromFen(figures)] }
}
