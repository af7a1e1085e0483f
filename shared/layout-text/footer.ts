import type { FieldName } from '../invoice.ts'
import type { Box } from '../recognition.ts'
import { redOriginalOf } from '../red-original.ts'
import { isCreditCode } from '../tax-id.ts'
import { type Finding, finding } from './finding.ts'
import { gaps } from './gaps.ts'
import { joinLines } from './join-lines.ts'
import type { Label } from './labels.ts'
import { piecesRight } from './pieces-right.ts'
import { readOriginal } from './red-original-line.ts'
import { readAccounts } from './remark-accounts.ts'
import { readInsured } from './remark-vehicle.ts'
import { isInside, rowsAt, type Sheet } from './sheet.ts'
import { piecesOf, spanOf } from './span-of.ts'
import { bottom, isOnLine, right, type Span } from './text-item.ts'
import { textOf } from './values.ts'
import type { VatLabel } from './vat-labels.ts'

const people: [VatLabel, FieldName][] = [
  ['payee', 'payee'],
  ['reviewer', 'reviewer'],
  ['drawer', 'drawer'],
]

/** Who drew it, checked it and took the money, and the remark above them. */
export function readFooter(sheet: Sheet<VatLabel>): Finding[] {
  const named = people.flatMap(([key, field]) => {
    const label = sheet.labels.findLast((candidate) => candidate.key === key)
    const span = label && piecesRight(sheet, label)[0]
    return finding(field, textOf(span?.printed ?? ''), span)
  })
  return [...named, ...readRemark(sheet), ...readCipher(sheet)]
}

type Labelled = Pick<Sheet<VatLabel>, 'anchors' | 'labels' | 'size'>

/** The cell right of 备注: below 价税合计, above the line of names; what its own lines say opens and closes no cell. */
export function remarkRegion(sheet: Labelled): Box | undefined {
  const anchor = sheet.anchors.findLast(({ kind }) => kind === 'remark')?.box
  const label = sheet.labels.find(({ key }) => key === 'remark')?.box
  const box = anchor ?? label
  if (!box) return unnamedRegion(sheet)
  const top = topOf(sheet, box)
  return { x: right(box), y: top, width: sheet.size.width * 2, height: floorOf(sheet, box) - top }
}

const ofParties: readonly VatLabel[] = ['name', 'taxId', 'address', 'bank', 'buyerName', 'sellerName']

/** Where 备注 was not made out: on a digital invoice nothing else stands between the sum and who drew it. */
function unnamedRegion({ labels, size }: Labelled): Box | undefined {
  const [gross] = labels.filter(({ key }) => isSum(key))
  const drawer = labels.findLast(({ key }) => key === 'drawer')
  if (!gross || !drawer) return undefined
  const line = labels.filter(({ key, box }) => isSum(key) && isOnLine(box, gross.box))
  const top = Math.max(...line.map(({ box }) => bottom(box)))
  // A remark has sums of its own.
  const isOther = ({ key, box }: Label<VatLabel>) =>
    !isSum(key) && key !== 'total' && box.y > top && box.y < drawer.box.y
  const hasParties = labels.some(({ key, box }) => ofParties.includes(key) && box.y < gross.box.y)
  if (!hasParties || labels.some(isOther)) return undefined
  return { x: 0, y: top, width: size.width * 2, height: Math.max(0, drawer.box.y - top) }
}

/** Bottom of the first line of 价税合计, or of the last 合计 or 小计 above the word; a page that goes on has neither. */
function topOf({ labels }: Labelled, box: Box): number {
  const bottoms = (keys: readonly VatLabel[], floor: number) =>
    labels
      .filter(({ key }) => keys.includes(key))
      .map((label) => bottom(label.box))
      .filter((other) => other <= floor)
  const sums = labels.filter(({ key, box: { y, height } }) => isSum(key) && y + height <= bottom(box))
  const [gross] = sums
  if (gross) return bottom((sums.find((next) => isRightBelow(gross.box, next.box)) ?? gross).box)
  return bottoms(['total', 'subtotal'], box.y).at(-1) ?? box.y - box.height
}

const isSum = (key: VatLabel) => key === 'gross' || key === 'figures'

/** Some forms print the sum in words on one line and in figures on the next, from one margin on. */
const isRightBelow = (box: Box, next: Box) =>
  Math.abs(next.x - box.x) < box.height &&
  next.y > bottom(box) - box.height / 2 &&
  next.y < bottom(box) + box.height * 2

/** Top of the line of names: the lowest 开票人 and what stands beside it, else the first name below the word. */
function floorOf({ labels, size }: Labelled, box: Box): number {
  const below = labels.filter((label) => people.some(([name]) => name === label.key) && label.box.y >= box.y)
  const drawer = below.findLast(({ key }) => key === 'drawer')
  if (!drawer) return Math.min(...below.map((label) => label.box.y), size.height * 2)
  const line = below.filter((label) => isOnLine(label.box, drawer.box))
  return Math.min(...line.map((label) => label.box.y))
}

function readRemark(sheet: Sheet<VatLabel>): Finding[] {
  const region = remarkRegion(sheet)
  if (!region) return readOriginal(sheet)
  const lines = rowsAt(sheet, region).flatMap(
    (row) => spanOf(row.glyphs.filter((glyph) => isInside(region, glyph))) ?? [],
  )
  const remark = joinLines(lines.filter(isRemark), '\n')
  const original = redOriginalOf(remark?.text ?? '')
  return [
    ...finding('remark', textOf(remark?.printed ?? ''), remark),
    ...readAccounts(remark),
    ...readInsured(remark),
    ...finding('redOriginalCode', original.redOriginalCode, remark),
    ...finding('redOriginalNumber', original.redOriginalNumber, remark),
  ]
}

/** A seal often lies over the remark: its words, the id in its middle, and single characters of its rim. */
const isRemark = ({ text, confidence }: Span) =>
  text.length > 1 && !/专用章$/.test(text) && !(confidence !== undefined && isCreditCode(text))

/** 密码区: four lines of digits and signs, told by their characters. */
function readCipher(sheet: Sheet): Finding[] {
  const rows = sheet.rows.filter(({ text }) => text.length >= 20 && /[+*/<>].*[+*/<>]/.test(text))
  const lines = piecesOf(rows, gaps.values)
    .map((span) => ({ ...span, text: span.text.replace(/\s/g, '') }))
    .filter(({ text }) => /^[\d+*/<>-]{20,}$/.test(text) && /[+*/<>]/.test(text))
  const cipher = joinLines(lines, '\n')
  return finding('cipher', cipher?.text, cipher)
}
