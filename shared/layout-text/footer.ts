import type { FieldName } from '../invoice.ts'
import type { Box } from '../recognition.ts'
import { redOriginalOf } from '../red-original.ts'
import { type Finding, finding } from './finding.ts'
import { readAccounts } from './remark-accounts.ts'
import { cutAtGaps, spanOf } from './rows.ts'
import { isInside, joinLines, piecesRight, type Sheet } from './sheet.ts'
import { bottom, right, type Span } from './text-item.ts'
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

const sums = new Set<VatLabel>(['gross', 'figures', 'total', 'subtotal'])

/** The part of the page right of 备注: below 价税合计, above the line of names. */
export function remarkRegion(sheet: Pick<Sheet<VatLabel>, 'anchors' | 'labels' | 'size'>): Box | undefined {
  const anchor = sheet.anchors.findLast(({ kind }) => kind === 'remark')?.box
  const label = sheet.labels.findLast(({ key }) => key === 'remark')?.box
  const box = anchor ?? label
  if (!box) return undefined
  const tops = sheet.labels
    .filter(({ key }) => sums.has(key))
    .map(({ box: other }) => bottom(other))
    .filter((other) => other <= bottom(box))
  const below = sheet.labels.filter(({ key }) => people.some(([name]) => name === key))
  const floors = below.map(({ box: other }) => other.y).filter((other) => other >= box.y)
  // A page that goes on overleaf has a remark without sums above it.
  const top = tops.length > 0 ? Math.max(...tops) : box.y - box.height
  const floor = Math.min(...floors, sheet.size.height * 2)
  return { x: right(box), y: top, width: sheet.size.width * 2, height: floor - top }
}

function readRemark(sheet: Sheet<VatLabel>): Finding[] {
  const region = remarkRegion(sheet)
  if (!region) return []
  const lines = sheet.rows.flatMap((row) => spanOf(row.glyphs.filter((glyph) => isInside(region, glyph))) ?? [])
  const remark = joinLines(lines.filter(isRemark), '\n')
  const original = redOriginalOf(remark?.text ?? '')
  return [
    ...finding('remark', textOf(remark?.printed ?? ''), remark),
    ...readAccounts(remark),
    ...finding('redOriginalCode', original.redOriginalCode, remark),
    ...finding('redOriginalNumber', original.redOriginalNumber, remark),
  ]
}

/** A seal often lies over the remark: its words, and single characters of its rim. */
const isRemark = ({ text }: Span) => text.length > 1 && !/专用章$/.test(text)

/** 密码区: four lines of digits and signs, told by their characters. */
function readCipher(sheet: Sheet): Finding[] {
  const lines = sheet.rows
    .filter(({ text }) => text.length >= 20 && /[+*/<>].*[+*/<>]/.test(text))
    .flatMap((row) => cutAtGaps(row.glyphs, 1.6))
    .flatMap((glyphs) => spanOf(glyphs) ?? [])
    .map((span) => ({ ...span, text: span.text.replace(/\s/g, '') }))
    .filter(({ text }) => /^[\d+*/<>-]{20,}$/.test(text) && /[+*/<>]/.test(text))
  const cipher = joinLines(lines, '\n')
  return finding('cipher', cipher?.text, cipher)
}
