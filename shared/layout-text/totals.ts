import { parseAmountInWords } from '../amount-in-words.ts'
import { toFen } from '../money.ts'
import type { Box } from '../recognition.ts'
import type { Table } from './columns.ts'
import { type Finding, finding } from './finding.ts'
import type { Label } from './labels.ts'
import { joinLines, piecesInside, type Sheet } from './sheet.ts'
import { middleX, right, type Span } from './text-item.ts'
import { amountInWordsOf, moneyOf } from './values.ts'
import type { VatLabel } from './vat-labels.ts'

/** The band of the page a label's own line takes, from the label to the right edge or to `end`. */
function bandRight(sheet: Sheet, label: Label, end = sheet.size.width * 2): Box {
  const { box } = label
  return { x: right(box), y: box.y - box.height * 0.4, width: end - right(box), height: box.height * 1.8 }
}

const amountsIn = (spans: readonly Span[]) =>
  spans.filter((span) => moneyOf(span.text) && /\d\.\d|^[¥Y]?-?\d/.test(span.text))

/** Net and tax on the 合计 line: by the column each stands under, else the first and the second amount. */
function readNetAndTax(sheet: Sheet<VatLabel>, table: Table | undefined): Finding[] {
  const label = sheet.labels.findLast(({ key }) => key === 'total')
  if (!label) return []
  const spans = piecesInside(sheet, bandRight(sheet, label)).flat()
  const amounts = amountsIn(spans)
  const masked = spans.some((span) => /^\*{2,}$/.test(span.text))
  const columns = table?.columns.filter(({ head }) => head === 'amount' || head === 'taxAmount') ?? []
  const [net, tax] =
    columns.length === 2 && amounts.length === 1 && !masked ? nearestColumn(amounts, columns) : amounts.slice(-2)
  return [
    ...finding('amountExcludingTax', moneyOf(net?.text ?? ''), net),
    ...finding('taxAmount', moneyOf(tax?.text ?? ''), tax),
  ]
}

function nearestColumn([only]: readonly Span[], columns: Table['columns']): (Span | undefined)[] {
  if (!only) return []
  const distances = columns.map(({ box }) => Math.abs(middleX(box) - middleX(only.box)))
  const isTax = columns[distances.indexOf(Math.min(...distances))]?.head === 'taxAmount'
  return isTax ? [undefined, only] : [only, undefined]
}

/** Words and figures of 价税合计; when they say the same, both are certain. */
function readGross(sheet: Sheet<VatLabel>): Finding[] {
  const figuresLabel = sheet.labels.find(({ key }) => key === 'figures')
  const grossLabels = sheet.labels.filter(({ key }) => key === 'gross')
  const words = grossLabels.flatMap((label) => {
    const end = figuresLabel && figuresLabel.box.x > label.box.x ? figuresLabel.box.x : undefined
    const line = joinLines(piecesInside(sheet, bandRight(sheet, label, end)).flat())
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
