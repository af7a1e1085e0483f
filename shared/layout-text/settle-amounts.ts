import { parseAmountInWords } from '../amount-in-words.ts'
import { fromFen, toFen } from '../money.ts'
import { type Finding, finding } from './finding.ts'
import { isOnLine, middleX, type Span } from './text-item.ts'
import { moneyOf } from './values.ts'

/** An amount on the page, in fen. */
interface Amount {
  fen: number
  span: Span
}

interface Parts {
  net: Amount
  tax: Amount
}

type AmountField = 'amountExcludingTax' | 'taxAmount' | 'totalAmount'

/** No tax has ever been more than a fifth of what it is taken from. */
const mostTax = 0.2
/** More amounts than this are a list whose sums mean nothing. */
const mostAmounts = 80
/** The sum speaks for these, no label. */
const certainty = 0.8

const printedAmount = /^[^\d¥Y-]?[¥Y]?-?\d[\d,]*\.\d{2}$/

/** An amount with its sign, whatever strokes stand beside it. */
const signedAmount = /(?<=^|[\s:])¥-?\d[\d,]*\.\d{2}(?=$|\s)/

/** An amount whose point was not read counts only where a sum holds it up. */
const pointless = /^¥(\d{2,9})(\d{2})$/

function amountIn(text: string): string | undefined {
  const compact = text.replace(/\s/g, '')
  const [, yuan, fen] = pointless.exec(compact) ?? []
  if (yuan) return `${yuan}.${fen}`
  return printedAmount.test(compact) ? compact.replace(/^[^\d¥Y-]/, '') : signedAmount.exec(text)?.[0]
}

const amountsIn = (pieces: readonly Span[]): Amount[] =>
  pieces
    .flatMap((span) => {
      const fen = toFen(moneyOf(amountIn(span.text) ?? '') ?? '')
      return fen === undefined ? [] : [{ fen, span }]
    })
    .slice(0, mostAmounts)

const isBeside = ({ net, tax }: Parts) =>
  isOnLine(net.span.box, tax.span.box) && middleX(net.span.box) < middleX(tax.span.box)

/** Net and tax that make up the total, where only one pair does: those on one line before those that are not, which where no tax is named are two lines. */
function partsOf(total: number, amounts: readonly Amount[], isTaxed: boolean): Parts | undefined {
  const pairs = pairsOf(total, amounts)
  const beside = pairs.filter(isBeside)
  const meant = beside.length > 0 ? beside : isTaxed ? pairs : []
  const last = meant.at(-1)
  return last && meant.every(({ net }) => net.fen === last.net.fen) ? last : undefined
}

/** Whether a line and the sum below it each print the same net and tax of the total. */
function isPrintedTwice(total: number, amounts: readonly Amount[]): boolean {
  const beside = pairsOf(total, amounts).filter(isBeside)
  const heights = new Set(beside.map(({ net }) => net.span.box.y))
  return heights.size > 1 && new Set(beside.map(({ net }) => net.fen)).size === 1
}

const pairsOf = (total: number, amounts: readonly Amount[]): Parts[] =>
  amounts.flatMap((net) =>
    amounts
      .filter((tax) => tax !== net && tax.fen !== 0 && net.fen + tax.fen === total)
      .filter((tax) => Math.abs(tax.fen) <= Math.abs(net.fen) * mostTax && Math.sign(tax.fen) === Math.sign(net.fen))
      .map((tax) => ({ net, tax })),
  )

const valued = (field: AmountField, { fen, span }: Amount, sure = certainty) => finding(field, fromFen(fen), span, sure)

/**
 * Sums settle the amounts of a photograph, where a rule, a seal or a line that leans puts a figure in another's place:
 * of all printed amounts net and tax are the only two that make up the total, which the words or the figure say. What
 * was read before gives way; without such a pair it stays, and only less certain where it contradicts the total.
 */
export function settleAmounts(found: readonly Finding[], pieces: readonly Span[]): Finding[] {
  const of = (field: AmountField | 'totalAmountInWords') => found.find((one) => one.field === field)
  const fenOf = (field: AmountField) => toFen(of(field)?.value ?? '')
  const [net, tax, figure] = [fenOf('amountExcludingTax'), fenOf('taxAmount'), fenOf('totalAmount')]
  const words = of('totalAmountInWords')
  const spoken = parseAmountInWords(words?.value ?? '')
  const amounts = amountsIn(pieces)
  const isTaxed = pieces.some(({ text }) => /[含值]税|税[额率]/.test(text.replace(/\s/g, '')))
  const totals = [...new Set([spoken, figure].filter((fen) => fen !== undefined))]
  const isUntaxed = net !== undefined && tax === undefined && totals.includes(net) && !isPrintedTwice(net, amounts)
  const isSum = net !== undefined && tax !== undefined && totals.length === 1 && net + tax === figure
  if (isUntaxed || (isSum && Math.abs(tax) <= Math.abs(net))) return withSpokenTotal(found, pieces)
  for (const total of totals) {
    const parts = partsOf(total, amounts, isTaxed)
    if (!parts) continue
    const printed = amounts.findLast(({ fen }) => fen === total)
    const gross: Finding[] =
      figure === total
        ? found.filter(({ field }) => field === 'totalAmount')
        : printed
          ? valued('totalAmount', printed)
          : finding('totalAmount', fromFen(total), words?.span, certainty)
    return [...found.filter(({ field }) => !isAmount(field)), ...partsFound(parts, net, tax, found), ...gross]
  }
  return withSpokenTotal(found, pieces)
}

const isAmount = (field: string) => field === 'amountExcludingTax' || field === 'taxAmount' || field === 'totalAmount'

/** What its label already gave keeps its own certainty. */
function partsFound(parts: Parts, net: number | undefined, tax: number | undefined, found: readonly Finding[]) {
  const known = (field: AmountField) => found.filter((one) => one.field === field)
  return [
    ...(net === parts.net.fen ? known('amountExcludingTax') : valued('amountExcludingTax', parts.net)),
    ...(tax === parts.tax.fen ? known('taxAmount') : valued('taxAmount', parts.tax)),
  ]
}

/**
 * A figure that says what the words say is the total, wherever it stands, where no other is known: of an invoice without
 * tax 合计 is all there is.
 */
export function withSpokenTotal(found: readonly Finding[], pieces: readonly Span[]): Finding[] {
  const words = found.find(({ field }) => field === 'totalAmountInWords')
  const spoken = parseAmountInWords(words?.value ?? '')
  const isKnown = spoken === undefined || found.some(({ field }) => field === 'totalAmount')
  if (isKnown) return [...found]
  const printed = amountsIn(pieces).findLast(({ fen }) => fen === spoken)
  const net = found.find(({ field, value }) => field === 'amountExcludingTax' && toFen(value) === spoken)
  const total = printed ? valued('totalAmount', printed) : net ? [{ ...net, field: 'totalAmount' as const }] : []
  return [...found, ...total]
}
