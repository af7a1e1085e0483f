import { parseAmountInWords } from '../../shared/amount-in-words.ts'
import { fromFen, moneyText } from '../../shared/money.ts'

/** An amount in figures where it can be had: some quota invoices print theirs in words only. */
export function amountInFigures(amount: string): string {
  const fen = moneyText(amount) === undefined ? parseAmountInWords(amount) : undefined
  return fen === undefined ? amount : fromFen(fen)
}
