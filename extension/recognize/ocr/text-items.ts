import { characterWeight, type TextItem } from '../../../shared/layout-text/text-item.ts'
import type { CharacterReading } from './decode.ts'
import type { LevelPage } from './level.ts'
import { mendLabel } from './mend-labels.ts'
import { mendSigns, sureness } from './mend-signs.ts'
import type { ReadStrip } from './read-strips.ts'
import { pointOf, type Strip } from './strip.ts'

/** Detected strips reach beyond their text; its characters are this share of their height. */
const inkOfStrip = 0.68
/** An empty space this many character heights wide parts two pieces of text. */
const widestSpace = 0.7

/** Where a character stands along its strip, in the strip's own unit: the model says where it saw it, not how wide it is. */
function extentOf({ character, start, end }: CharacterReading, strip: Strip): { left: number; right: number } {
  const middle = ((start + end) / 2) * strip.width
  const half = (strip.height * inkOfStrip * characterWeight(character)) / 4
  return { left: middle - half, right: middle + half }
}

/** The characters of a line in pieces that a wide space parts. */
function piecesOf({ strip, characters }: ReadStrip): CharacterReading[][] {
  const pieces: CharacterReading[][] = []
  let last = -Infinity
  for (const character of characters) {
    if (character.character.trim() === '') continue
    const { left, right } = extentOf(character, strip)
    if (left - last > strip.height * inkOfStrip * widestSpace) pieces.push([character])
    else pieces.at(-1)?.push(character)
    last = right
  }
  return pieces
}

function itemOf(piece: readonly CharacterReading[], strip: Strip, page: LevelPage): TextItem[] {
  const [first, last] = [piece[0], piece.at(-1)]
  if (!first || !last) return []
  const [left, right] = [Math.max(0, extentOf(first, strip).left), Math.min(strip.width, extentOf(last, strip).right)]
  const middle = page.level(pointOf(strip, (left + right) / 2 / strip.width, 0.5))
  const [width, height] = [Math.max(right - left, 1), strip.height * inkOfStrip]
  return [
    {
      text: mendLabel(mendSigns(piece.map(({ character }) => character).join(''))),
      box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
      confidence: Math.min(1, ...piece.map(sureness)),
    },
  ]
}

/** What was read as pieces of text on the level page. */
export const textItems = (lines: readonly ReadStrip[], page: LevelPage): TextItem[] =>
  lines.flatMap((line) => piecesOf(line).flatMap((piece) => itemOf(piece, line.strip, page)))
