import type { Box } from '../recognition.ts'
import { characterWeight, type FoldedItem, right, type SecondReading } from './text-item.ts'

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

/** Adds an item's characters, each with its share of the box. */
export function addGlyphs(glyphs: Glyph[], { text, printed, box, confidence, seconds }: FoldedItem): void {
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

/** What is set this much larger than what stands beside it is another text, however close. */
const otherSize = 1.4

/** Cuts glyphs of one row where the type changes its size. */
export function cutAtSizes(glyphs: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs) {
    const part = parts.at(-1)
    const height = part?.at(-1)?.height ?? 0
    if (part && glyph.height < height * otherSize && height < glyph.height * otherSize) part.push(glyph)
    else parts.push([glyph])
  }
  return parts
}
