import type { Box } from '../recognition.ts'
import {
  boxAround,
  characterWeight,
  type FoldedItem,
  middleY,
  overlap,
  right,
  type SecondReading,
  type Span,
} from './text-item.ts'

/** One printed character (a UTF-16 unit, so that positions in a row's text are positions in its glyphs). */
export interface Glyph extends Box {
  character: string
  /** What a person should be shown instead. */
  printed: string
  confidence?: number | undefined
  /** What it may be instead. */
  second?: SecondReading | undefined
  /** Empty space before it in the row, in heights of a character; the first glyph's is infinite. */
  gap: number
  /** Whether the source wrote a space before it, or began a new piece of text with it. */
  starts: boolean
}

/** A printed line: its characters without spaces, so that 单 价 and 单价 are the same word. */
export interface Row {
  text: string
  glyphs: Glyph[]
  box: Box
}

/** Adds an item's characters, each with its share of the box. */
function addGlyphs(glyphs: Glyph[], { text, printed, box, confidence, seconds }: FoldedItem): void {
  let whole = 0
  for (let index = 0; index < text.length; index += 1) whole += characterWeight(text.charAt(index))
  const unit = box.width / Math.max(1, whole)
  let x = box.x
  let starts = true
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const width = characterWeight(character) * unit
    if (character.trim() === '') starts = true
    else {
      const shown = printed[index] ?? character
      const { y, height } = box
      // One shape for all: pages have thousands of them.
      const second = seconds?.[index]
      glyphs.push({ character, printed: shown, confidence, second, x, y, width, height, gap: Infinity, starts })
      starts = false
    }
    x += width
  }
}

/** Fills in the empty space before each glyph but the first. */
export function withGaps(glyphs: Glyph[]): Glyph[] {
  let before: Box | undefined
  for (const glyph of glyphs) {
    if (before) glyph.gap = (glyph.x - right(before)) / Math.min(glyph.height, before.height)
    before = glyph
  }
  return glyphs
}

function rowOf(items: readonly FoldedItem[]): Row {
  const ordered = [...items].sort((one, other) => one.box.x - other.box.x)
  const glyphs: Glyph[] = []
  for (const item of ordered) addGlyphs(glyphs, item)
  let text = ''
  for (const { character } of glyphs) text += character
  return {
    text,
    glyphs: withGaps(glyphs),
    box: boxAround(items.map((item) => item.box)),
  }
}

/** A line may mix sizes (a large amount, small print), but a seal's letters do not belong to the title below them. */
const largestRatio = 2.4

interface OpenRow {
  items: FoldedItem[]
  middle: number
  height: number
}

/** Only text of one size is in each other's way on a line; a seal's letters lie over a title without moving it. */
const isAlike = (one: Box, other: Box) => Math.max(one.height, other.height) < Math.min(one.height, other.height) * 1.6

const fits = (row: OpenRow, { box }: FoldedItem) =>
  Math.abs(middleY(box) - row.middle) < Math.min(row.height, box.height) / 2 &&
  Math.max(row.height, box.height) < Math.min(row.height, box.height) * largestRatio &&
  row.items.every((item) => overlap(item.box.x, item.box.width, box.x, box.width) < 0.4 || !isAlike(item.box, box))

/** How much closer, in heights, a row must be to be preferred to a fuller one: overlapping signs open a second row. */
const noticeable = 0.1

/**
 * Of several rows a character could stand on, the one of its own height, for a seal's letters lie over a title's; of
 * equally good ones the fullest.
 */
function likest(rows: readonly OpenRow[], { box }: FoldedItem): OpenRow | undefined {
  if (rows.length < 2) return rows[0]
  const unlike = (row: OpenRow) => Math.abs(row.middle - middleY(box)) + Math.abs(row.height - box.height)
  const least = Math.min(...rows.map(unlike)) + box.height * noticeable
  const equal = rows.filter((row) => unlike(row) <= least)
  return equal.toSorted((one, other) => other.items.length - one.items.length)[0]
}

function add(row: OpenRow, item: FoldedItem): void {
  const count = row.items.push(item)
  row.middle += (middleY(item.box) - row.middle) / count
  row.height += (item.box.height - row.height) / count
}

/** Items → printed lines from top to bottom. Order of drawing does not matter, only where things stand. */
export function rowsOf(items: readonly FoldedItem[]): Row[] {
  const open: OpenRow[] = []
  const downwards = (one: FoldedItem, other: FoldedItem) =>
    middleY(one.box) - middleY(other.box) || one.box.x - other.box.x
  for (const item of [...items].sort(downwards)) {
    const near = open.slice(-6).filter((candidate) => fits(candidate, item))
    const row = likest(near, item)
    if (row) add(row, item)
    else open.push({ items: [item], middle: middleY(item.box), height: item.box.height })
  }
  return open.map((row) => rowOf(row.items)).filter((row) => row.text !== '')
}

const latin = /[\w.,:;)\]%-]/
/** Chinese is set without spaces, whatever the gaps; a space beside a Latin word or a number is meant. */
const parted = (last: string, next: string) =>
  latin.test(last) ? /[\w([\u4e00-\u9fff]/.test(next) : /[\u4e00-\u9fff]/.test(last) && /\w/.test(next)

/** The text of some glyphs as a person reads it: spaces only where they part Latin words or numbers. */
export function spanOf(glyphs: readonly Glyph[]): Span | undefined {
  if (glyphs.length === 0) return undefined
  let text = ''
  let printed = ''
  let doubted: { at: number; second: SecondReading } | undefined
  for (const glyph of glyphs) {
    const apart = (glyph.starts && glyph.gap > 0.15) || glyph.gap > 0.5
    const last = text.at(-1)
    const space = last && apart && parted(last, glyph.character) ? ' ' : ''
    text += space + glyph.character
    printed += space + glyph.printed
    const { second } = glyph
    if (second && second.confidence > (doubted?.second.confidence ?? 0)) doubted = { at: printed.length - 1, second }
  }
  const otherwise = doubted && printed.slice(0, doubted.at) + doubted.second.character + printed.slice(doubted.at + 1)
  return { text, printed, box: boxAround(glyphs), confidence: leastConfidence(glyphs), ...(otherwise && { otherwise }) }
}

/** A text is as sure as its least sure part. */
export function leastConfidence(parts: readonly { confidence?: number | undefined }[]): number | undefined {
  let least: number | undefined
  for (const { confidence } of parts) {
    if (confidence !== undefined && (least === undefined || confidence < least)) least = confidence
  }
  return least
}

/** Cuts glyphs of one row where the empty space before one is wider than `gap` heights. */
export function cutAtGaps(glyphs: readonly Glyph[], gap: number): Glyph[][] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs) {
    const part = parts.at(-1)
    if (part && glyph.gap <= gap) part.push(glyph)
    else parts.push([glyph])
  }
  return parts
}
