import { parseAmountInWords } from '../amount-in-words.ts'
import type { FieldName } from '../invoice.ts'
import { toFen } from '../money.ts'
import { readTaxId } from '../tax-id.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import type { PageParts } from './page-parts.ts'
import { piecesOf } from './span-of.ts'
import { bottom, isOnLine, middleY, type Span } from './text-item.ts'
import { moneyOf, onlyAmountInWords, textOf } from './values.ts'

/** Form and place speak for a value here, no label. */
const certainty = 0.6

/**
 * On some invoices the labels are a picture and only the values are text. What is still missing then shows itself by
 * its form: tax ids by their check digits, names beside them, the three amounts by their sum, words by being numerals.
 */
export function readUnlabelled({ rows }: PageParts, found: readonly Finding[]): Finding[] {
  const known = new Set(found.map(({ field }) => field))
  const missing = (field: FieldName) => !known.has(field)
  const needed = (['buyerTaxId', 'sellerTaxId', 'totalAmount', 'totalAmountInWords'] as const).filter(missing)
  if (needed.length < 2) return []
  const pieces = piecesOf(rows, gaps.values)
  const amounts = readAmounts(pieces)
  // Two lines without tax may add up to the total as net and tax do.
  const isDenied = amounts.some(({ field, value }) => found.some((one) => one.field === field && one.value !== value))
  const seen = [...readParties(pieces), ...amounts.filter(({ field }) => !isDenied || field === 'totalAmountInWords')]
  return seen.filter(({ field }) => missing(field))
}

const isTaxId = (text: string) => /^[0-9A-Z]{15,20}$/.test(text) && readTaxId(text).valid === true

/** Two tax ids: the left or the upper one is the buyer's, as on every template. One alone says not whose it is. */
function readParties(pieces: readonly Span[]): Finding[] {
  const [first, second, ...others] = pieces.filter(({ text }) => isTaxId(text.replace(/\s/g, '')))
  if (!first || !second || others.length > 0) return []
  const isBeside = isOnLine(first.box, second.box)
  const inOrder = isBeside ? first.box.x < second.box.x : first.box.y < second.box.y
  const [buyer, seller] = inOrder ? [first, second] : [second, first]
  return [
    ...finding('buyerTaxId', buyer.text.replace(/\s/g, ''), buyer, certainty),
    ...finding('sellerTaxId', seller.text.replace(/\s/g, ''), seller, certainty),
    ...nameAbove('buyerName', buyer, pieces),
    ...nameAbove('sellerName', seller, pieces),
  ]
}

const isName = ({ text }: Span) => /^[\u4e00-\u9fff()A-Za-z0-9 ·]{2,40}$/.test(text) && /[\u4e00-\u9fff]{2}/.test(text)

/** The text right above a tax id, in its column. */
function nameAbove(field: 'buyerName' | 'sellerName', { box }: Span, pieces: readonly Span[]): Finding[] {
  const above = pieces
    .filter((span) => isName(span) && bottom(span.box) <= middleY(box) && box.y - bottom(span.box) < box.height * 2.5)
    .filter((span) => Math.abs(span.box.x - box.x) < box.height * 6)
    .toSorted((one, other) => bottom(other.box) - bottom(one.box))[0]
  return finding(field, textOf(above?.printed ?? ''), above, certainty)
}

/** Net and tax that make up the largest amount, or the one in words; smaller ones may add up by chance. */
function readAmounts(pieces: readonly Span[]): Finding[] {
  const words = pieces.flatMap((span) =>
    finding('totalAmountInWords', onlyAmountInWords(span.printed), span, certainty),
  )[0]
  const spoken = words && parseAmountInWords(words.value)
  const amounts = pieces.filter(({ text }) => /^[¥Y]?-?\d[\d,]*\.\d{2}$/.test(text.replace(/\s/g, ''))).slice(0, 60)
  const fen = amounts.map(({ text }) => toFen(moneyOf(text) ?? '') ?? Number.NaN)
  const largest = Math.max(...fen.map(Math.abs))
  for (const [at, amount] of fen.entries()) {
    const isTotal = spoken === undefined ? Math.abs(amount) === largest : amount === spoken
    const pair = isTotal ? partsOf(fen, at) : undefined
    if (!pair) continue
    const [net, tax] = pair.map((index) => amounts[index])
    const gross = amounts[at]
    return [
      ...(words ? [words] : []),
      ...finding('totalAmount', moneyOf(gross?.text ?? ''), gross, certainty),
      ...finding('amountExcludingTax', moneyOf(net?.text ?? ''), net, certainty),
      ...finding('taxAmount', moneyOf(tax?.text ?? ''), tax, certainty),
    ]
  }
  return words ? [words] : []
}

/** Two amounts, the larger first, whose sum is the one at `total`. */
function partsOf(fen: readonly number[], total: number): [number, number] | undefined {
  for (const [one, larger] of fen.entries()) {
    const other = fen.findIndex((smaller, index) => index !== total && index !== one && larger + smaller === fen[total])
    if (one !== total && other !== -1 && Math.abs(larger) >= Math.abs(fen[other] ?? 0)) return [one, other]
  }
  return undefined
}
