import { parseAmountInWords } from '../amount-in-words.ts'
import { toFen } from '../money.ts'
import type { Box } from '../recognition.ts'
import { piecesBelow } from './cell-below.ts'
import type { Column, Table } from './find-tables.ts'
import { type Finding, finding } from './finding.ts'
import { joinLines } from './join-lines.ts'
import { isWholeWord, type Label } from './labels.ts'
import { tableTop } from './lines.ts'
import { piecesInside, type Sheet } from './sheet.ts'
import { bottom, isOnLine, middleX, middleY, right, type Span } from './text-item.ts'
import { amountInWordsOf, moneyOf, onlyAmountInWords } from './values.ts'
import type { VatLabel } from './vat-labels.ts'

/** The band of the page a label's own line takes, from the label to the right edge or to `end`. */
function bandRight(sheet: Sheet, label: Label, end = sheet.size.width * 2): Box {
  const { box } = label
  return { x: right(box), y: box.y - box.height * 0.4, width: end - right(box), height: box.height * 1.8 }
}

const amountsIn = (spans: readonly Span[]) =>
  spans.filter((span) => moneyOf(span.text) && /\d\.\d|^[¥Y]?-?\d/.test(span.text))

/** The 合计 that closes this invoice's lines: the last one above 价税合计; other tables on the sheet have their own. */
function totalLabel({ labels }: Sheet<VatLabel>, table: Table | undefined): Label<VatLabel> | undefined {
  const top = table ? tableTop(table) : Number.NEGATIVE_INFINITY
  const gross = labels.find(({ key, box }) => key === 'gross' && box.y > top)
  const floor = gross ? bottom(gross.box) : Number.POSITIVE_INFINITY
  const totals = labels.filter((label) => label.key === 'total' && isWholeWord(label))
  return totals.findLast(({ box }) => box.y > top && middleY(box) < floor) ?? totals.at(-1)
}

/** Net and tax on the 合计 line: by the column each stands under, else the first and the second amount. */
function readNetAndTax(sheet: Sheet<VatLabel>, table: Table | undefined): Finding[] {
  const label = totalLabel(sheet, table)
  if (!label) return []
  const spans = piecesInside(sheet, bandRight(sheet, label)).flat()
  const amounts = amountsIn(spans)
  const masked = spans.some((span) => /^\*{2,}$/.test(span.text))
  const columns = table?.columns.filter(({ head }) => head === 'amount' || head === 'taxAmount') ?? []
  const byColumn = columns.length === 2 && (amounts.length > 2 || (amounts.length === 1 && !masked))
  const [net, tax] = byColumn ? underColumns(amounts, columns) : amounts.slice(-2)
  return [
    ...finding('amountExcludingTax', moneyOf(net?.text ?? ''), net),
    ...finding('taxAmount', moneyOf(tax?.text ?? ''), tax),
  ]
}

/** The amount that stands under 金额 and the one under 税额; one amount is nearer to one of them. */
function underColumns(amounts: readonly Span[], columns: Table['columns']): (Span | undefined)[] {
  const away = (span: Span, { box }: Column) => Math.abs(middleX(box) - middleX(span.box))
  return (['amount', 'taxAmount'] as const).map((head) => {
    const [own, other] = columns.toSorted((one) => (one.head === head ? -1 : 1))
    if (!own || !other) return undefined
    const under = amounts.filter((span) => away(span, own) < away(span, other))
    return under.toSorted((one, next) => away(one, own) - away(next, own))[0]
  })
}

/** On a roll the words stand below their label, alone on their line. */
const lineBelow = (sheet: Sheet, label: Label) =>
  piecesBelow(sheet, label, 1).find(({ printed }) => onlyAmountInWords(printed) !== undefined)

/** Words and figures of 价税合计; when they say the same, both are certain. */
function readGross(sheet: Sheet<VatLabel>): Finding[] {
  const figuresLabel = sheet.labels.find(({ key }) => key === 'figures')
  const grossLabels = sheet.labels.filter(({ key }) => key === 'gross')
  const words = grossLabels.flatMap((label) => {
    const end =
      figuresLabel && figuresLabel.box.x > label.box.x && isOnLine(figuresLabel.box, label.box)
        ? figuresLabel.box.x
        : undefined
    const line = joinLines(piecesInside(sheet, bandRight(sheet, label, end)).flat()) ?? lineBelow(sheet, label)
    return finding('totalAmountInWords', amountInWordsOf(line?.printed ?? ''), line)
  })
  const figures = [...(figuresLabel ? [figuresLabel] : []), ...grossLabels].flatMap((label, index) =>
    amountsIn(piecesInside(sheet, bandRight(sheet, label)).flat()).flatMap((span) =>
      finding('totalAmount', moneyOf(span.text), span, index === 0 ? 1 : 0.9),
    ),
  )
  const spoken = parseAmountInWords(words[0]?.value ?? '')
  const agreeing = figures.find(({ value }) => toFen(value) === spoken)
  return [...words.slice(0, 1), ...(agreeing ? [{ ...agreeing, certainty: 1 }] : figures.slice(0, 1))]
}

/** Net, tax and gross of a VAT invoice, as printed; nothing is calculated. */
export function readTotals(sheet: Sheet<VatLabel>, table: Table | undefined): Finding[] {
  return [...readNetAndTax(sheet, table), ...readGross(sheet)]
}
