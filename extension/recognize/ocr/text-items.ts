import {
  characterWeight,
  overlap,
  right,
  type SecondReading,
  type TextItem,
} from '../../../shared/layout-text/text-item.ts'
import type { CharacterReading } from './decode.ts'
import type { LevelPage } from './level.ts'
import { mendLabel } from './mend-labels.ts'
import { mendSigns, sureness } from './mend-signs.ts'
import { pitchOf } from './pitch.ts'
import type { ReadStrip } from './read-strips.ts'
import { pointOf, type Strip } from './strip.ts'

/** Detected strips reach beyond their text; its characters are this share of their height. */
const inkOfStrip = 0.68
/** An empty space this many character heights wide parts two pieces of text. */
const widestSpace = 0.7

/** Where the middle of a character stands along its strip, in the strip's own unit, and how wide a set figure is there. */
const middleOf = ({ start, end }: CharacterReading, strip: Strip) => ((start + end) / 2) * strip.width
const figureOf = (strip: Strip) => (strip.height * inkOfStrip) / 2

/** Where a character stands: the model says where it saw it, not how wide it is. */
function extentOf(reading: CharacterReading, strip: Strip, pitch = 1): { left: number; right: number } {
  const middle = middleOf(reading, strip)
  const weight = characterWeight(reading.character)
  const half = (figureOf(strip) * weight * (weight === 1 ? pitch : 1)) / 2
  return { left: middle - half, right: middle + half }
}

/** The characters of a line in pieces that a wide space parts. */
function piecesOf({ strip, characters }: ReadStrip): CharacterReading[][] {
  const printed = characters.filter(({ character }) => character.trim() !== '')
  const pitch = pitchOf(
    printed.map((one) => ({ character: one.character, middle: middleOf(one, strip) })),
    figureOf(strip),
  )
  const pieces: CharacterReading[][] = []
  let last = -Infinity
  for (const character of printed) {
    const { left, right } = extentOf(character, strip, pitch)
    if (left - last > strip.height * inkOfStrip * widestSpace) pieces.push([character])
    else pieces.at(-1)?.push(character)
    last = right
  }
  return pieces
}

/** From here on a character is sure enough to offer nothing else. */
const plain = 0.9
/** What is this unlikely is no second reading. */
const leastLikely = 0.02

/** What a doubtful character may be instead; nothing where it may be none, or the same in another form. */
function secondOf(reading: CharacterReading): SecondReading | undefined {
  const { second } = reading
  const isOffered = second.character.trim().length === 1 && second.confidence >= leastLikely
  return isOffered && sureness(reading) < plain ? second : undefined
}

function itemOf(piece: readonly CharacterReading[], strip: Strip, page: LevelPage): TextItem[] {
  const [first, last] = [piece[0], piece.at(-1)]
  if (!first || !last) return []
  const [left, right] = [Math.max(0, extentOf(first, strip).left), Math.min(strip.width, extentOf(last, strip).right)]
  const middle = page.level(pointOf(strip, (left + right) / 2 / strip.width, 0.5))
  const [width, height] = [Math.max(right - left, 1), strip.height * inkOfStrip]
  const read = piece.map(({ character }) => character).join('')
  const text = mendLabel(mendSigns(read))
  return [
    {
      text,
      box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height },
      confidence: Math.min(1, ...piece.map(sureness)),
      // What was mended is known by its words, not by its characters.
      ...(text === read && read.length === piece.length ? { seconds: piece.map(secondOf) } : {}),
    },
  ]
}

/** What of a sign's width and height lies on a longer text that has the sign, too, where it was found twice. */
const onText = 0.5

/** Whether a sign by itself is one of a longer text it stands on: the finder marked it once more. */
const isEcho = ({ text, box }: TextItem, items: readonly TextItem[]) =>
  text.length === 1 &&
  items.some(
    (other) =>
      other.text.length > 2 &&
      (other.text.startsWith(text) || other.text.endsWith(text)) &&
      overlap(box.x, box.width, other.box.x, other.box.width) > onText &&
      overlap(box.y, box.height, other.box.y, other.box.height) > onText,
  )

/** Whether a figure at the end of a label is the first one of the number beside it: two strips found it. */
const endsInNext = ({ text, box }: TextItem, items: readonly TextItem[]) =>
  /[^\d]\d$/.test(text) &&
  items.some(
    (other) =>
      other.text.length > 2 &&
      other.text[0] === text.at(-1) &&
      right(box) - other.box.x > (figureShare * other.box.height) / 2 &&
      right(box) - other.box.x < other.box.height &&
      overlap(box.y, box.height, other.box.y, other.box.height) > onText,
  )

/** A set figure is half as wide as it is high. */
const figureShare = 0.5

function withoutEnd(item: TextItem): TextItem {
  const width = item.box.width - item.box.height * figureShare
  const seconds = item.seconds && { seconds: item.seconds.slice(0, -1) }
  return { ...item, text: item.text.slice(0, -1), box: { ...item.box, width }, ...seconds }
}

/** What was read as pieces of text on the level page. */
export function textItems(lines: readonly ReadStrip[], page: LevelPage): TextItem[] {
  const items = lines.flatMap((line) => piecesOf(line).flatMap((piece) => itemOf(piece, line.strip, page)))
  const single = items.filter((item) => !isEcho(item, items))
  return single.map((item) => (endsInNext(item, single) ? withoutEnd(item) : item))
}
