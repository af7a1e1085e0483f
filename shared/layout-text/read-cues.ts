import { cellBelow, piecesBelow } from './cell-below.ts'
import { type Cue, type CueField, kindOf, readField } from './cue.ts'
import { type Finding, finding } from './finding.ts'
import { joinLines } from './join-lines.ts'
import { findLabels, type Label, type LabelTable, labelTable } from './labels.ts'
import type { PageParts } from './page-parts.ts'
import { createSheet, piecesInside, type Sheet } from './sheet.ts'
import { bottom, boxAround, isOnLine, middleY, overlap, right, type Span } from './text-item.ts'

type CueKey = `${CueField}:${number}`
const keyOf = (cue: Cue, index: number): CueKey => `${cue.field}:${index}`

/** The cues of a kind of document, their words compiled once. */
export interface CueTable {
  cues: readonly Cue[]
  labels: LabelTable<CueKey>
}

export const cueTable = (cues: readonly Cue[]): CueTable => ({
  cues,
  labels: labelTable(cues.map((cue, index) => ({ key: keyOf(cue, index), words: cue.words }))),
})

/** Reads a document that is a table of labels and values, each cue by itself. */
export function readCues({ rows, anchors, size }: PageParts, table: CueTable): Finding<CueField>[] {
  const labels = wholeLabels(findLabels(rows, table.labels))
  const sheet = createSheet<CueKey>({ rows, anchors, labels, size })
  return table.cues.flatMap((cue, index) =>
    cue.field === 'nothing'
      ? []
      : labels.filter((label) => label.key === keyOf(cue, index)).flatMap((label) => readCue(sheet, label, cue)),
  )
}

function readCue(sheet: Sheet<CueKey>, label: Label<CueKey>, cue: Cue): Finding<CueField>[] {
  for (const span of candidates(sheet, label, cue)) {
    const value = readField(cue, span)
    if (value !== undefined) return [...finding(cue.field, value, span), ...readSecond(sheet, span, cue)]
  }
  return []
}

/** How far, in its heights, the second value of a cell may stand behind the first. */
const behind = 16

/** The second value of a cell: behind the first or on the line below it. */
function readSecond(sheet: Sheet<CueKey>, { box, ...first }: Span, cue: Cue): Finding<CueField>[] {
  if (!cue.with) return []
  const line = { x: right(box), y: box.y - box.height * 0.3, width: box.height * behind, height: box.height * 1.6 }
  const below = { x: box.x - box.height, y: bottom(box), width: box.width + box.height * 2, height: box.height * 1.6 }
  for (const span of [{ box, ...first }, ...[line, below].flatMap((region) => piecesInside(sheet, region).flat())]) {
    const value = readField(cue.with, span)
    if (value !== undefined) return finding(cue.with.field, value, span)
  }
  return []
}

/** A label printed on two or three lines (增值税税率 / 或征收率) is one label as high as both. */
function wholeLabels(labels: readonly Label<CueKey>[]): Label<CueKey>[] {
  const whole: Label<CueKey>[] = []
  for (const label of labels) {
    const index = whole.findIndex((other) => other.key === label.key && stacked(other, label))
    const other = whole[index]
    if (other) whole[index] = { ...other, box: boxAround([other.box, label.box]) }
    else whole.push(label)
  }
  return whole
}

const stacked = ({ box }: Label, { box: next }: Label) =>
  overlap(box.x, box.width, next.x, next.width) > 0.3 && next.y - bottom(box) < next.height

function candidates(sheet: Sheet<CueKey>, label: Label<CueKey>, cue: Cue): Span[] {
  const beside = piecesBeside(sheet, label)
  if (cue.below === true || (cue.below && isOfHeads(sheet, label))) return [...cellBelow(sheet, label), ...beside]
  const under = piecesBelow(sheet, label)
  // Text of any form below a label is as likely the next label's; a form of its own gives a value away.
  if (kindOf(cue.field) === 'text' && !cue.form) return beside
  const [first] = beside
  return first && cue.field === 'sellerName'
    ? [
        ...beside,
        ...wrapped(
          sheet,
          label,
          beside.filter(({ box }) => isOnLine(box, first.box)),
        ),
      ]
    : [...beside, ...under.slice(0, 1)]
}

/** A name with its next line, which begins below the label or below the name: a roll is narrow. */
function wrapped(sheet: Sheet, { box: { x } }: Label, beside: readonly Span[]): Span[] {
  const line = beside.toSorted((one, other) => one.box.x - other.box.x)
  const box = boxAround(line.map((span) => span.box))
  const region = { x, y: bottom(box), width: sheet.size.width, height: box.height * 2.2 }
  const [next] = piecesInside(sheet, region).flat()
  return next ? [joinLines([...line, next]) ?? next] : []
}

/** Whether a line is of several labels and nothing else but their units. */
function isOfHeads({ labels, labelled }: Sheet, { row }: Label): boolean {
  const rest = row.glyphs.filter((glyph) => !labelled.has(glyph)).map(({ character }) => character)
  return labels.filter((other) => other.row === row).length > 1 && /^(?:\(元\)|[:|/])*$/.test(rest.join(''))
}

/** How much of a colon's width, in heights of its label, a value may stand under: half of it is empty. */
const overhang = 0.4

/** Pieces in the cell right of a label, which may be two printed lines high. */
function piecesBeside(sheet: Sheet, label: Label): Span[] {
  const { box } = label
  const line = label.row.box.height
  const ends = [...sheet.labels, ...sheet.anchors]
    .map((other) => other.box)
    .filter((other) => other.x > right(box) - 1e-6 && isOnLine(other, box))
    .map((other) => other.x)
  const end = Math.min(...ends, sheet.size.width * 2)
  const endsInColon = label.row.text[label.end - 1] === ':'
  const start = right(box) - (endsInColon ? box.height * overhang : 0)
  const region = { x: start, y: box.y - line * 0.35, width: end - start, height: box.height + line * 0.7 }
  const lines = piecesInside(sheet, region, 2)
  return lines.flat().sort((one, other) => nearness(one, label) - nearness(other, label))
}

const nearness = (span: Span, { box }: Label) =>
  span.box.x - right(box) + Math.abs(middleY(span.box) - middleY(box)) * 2
