import { cutAtGaps, type Glyph } from './glyphs.ts'
import { boxAround, type SecondReading, type Span } from './text-item.ts'

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

/** The pieces of text on some lines, one after another, where empty space wider than one of the `gaps` parts them. */
export const piecesOf = (lines: readonly { glyphs: readonly Glyph[] }[], gap: number): Span[] =>
  lines.flatMap(({ glyphs }) => cutAtGaps(glyphs, gap)).flatMap((part) => spanOf(part) ?? [])

/** A text is as sure as its least sure part. */
export function leastConfidence(parts: readonly { confidence?: number | undefined }[]): number | undefined {
  let least: number | undefined
  for (const { confidence } of parts) {
    if (confidence !== undefined && (least === undefined || confidence < least)) least = confidence
  }
  return least
}
