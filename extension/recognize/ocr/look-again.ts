import { foldText } from '../../../shared/layout-text/fold-text.ts'
import type { Pixels } from '../pixels.ts'
import type { CharacterReading } from './decode.ts'
import type { OcrEngine } from './engine.ts'
import { sureness } from './mend-signs.ts'
import { type ReadStrip, readBatch } from './read-strips.ts'
import { pyramidOf } from './shrink.ts'
import type { Strip } from './strip.ts'

/** A larger and a closer crop, by the strip's own height: what noise or a rule makes of a sign changes with its place. */
const larger = (strip: Strip): Strip => ({
  ...strip,
  width: strip.width + strip.height * 0.15,
  height: strip.height * 1.15,
})
const closer = (strip: Strip): Strip => ({ ...strip, height: strip.height * 0.9 })

/** From here on a reading speaks for another; below it, it is a guess that a second guess may repeat. */
const speaks = 0.7
/** Nobody is surer than this of a sign that is another one when it is looked at again. */
export const contested = 0.8

const foldedOf = ({ character }: CharacterReading) => foldText(character).text
const textOf = (characters: readonly CharacterReading[]) => characters.map(foldedOf).join('')

/** Three looks are wrong together only where each is. */
function held(character: CharacterReading, others: readonly CharacterReading[]): CharacterReading {
  const all = [character, ...others].map(sureness)
  if (all.some((sure) => sure < speaks)) return character
  return { ...character, confidence: 1 - all.reduce((doubt, sure) => doubt * (1 - sure), 1) }
}

/** The other look's sign is what this one may be instead. */
function doubted(character: CharacterReading, other: CharacterReading): CharacterReading {
  if (foldedOf(character) === foldedOf(other)) return character
  const second = { character: other.character, confidence: Math.min(other.confidence, 1 - contested) }
  return { ...character, second, confidence: Math.min(character.confidence, contested) }
}

const leastOf = ({ characters }: ReadStrip) => Math.min(1, ...characters.map(sureness))

/** Two looks that say the same and are the surer ones; all the same a doubt, for they may err alike. */
function isOutvoted(line: ReadStrip, large: ReadStrip, close: ReadStrip): boolean {
  const [own, meant] = [textOf(line.characters), textOf(close.characters)]
  const isSurer = leastOf(large) + leastOf(close) > 2 * leastOf(line)
  return meant !== '' && meant !== own && meant === textOf(large.characters) && isSurer
}

/** One line of three looks at it: what all say is surer, what two say counts, what one says otherwise is a doubt. */
export function ofThreeLooks(line: ReadStrip, large: ReadStrip, close: ReadStrip): ReadStrip {
  const [own, others] = [textOf(line.characters), [large.characters, close.characters]]
  const same = others.filter((characters) => textOf(characters) === own)
  if (same.length === others.length) {
    const characters = line.characters.map((one, at) =>
      held(
        one,
        others.flatMap((other) => other[at] ?? []),
      ),
    )
    return { ...line, characters, ...(characters.every((one) => sureness(one) >= speaks) && { held: true }) }
  }
  if (isOutvoted(line, large, close)) {
    const capped = close.characters.map((one) => ({ ...one, confidence: Math.min(one.confidence, contested) }))
    return { ...line, characters: capped }
  }
  const alike = others.filter((characters) => characters.length === line.characters.length)
  return {
    ...line,
    characters: line.characters.map((one, at) => alike.reduce((now, other) => doubted(now, other[at] ?? now), one)),
  }
}

/** Reads some lines of a picture twice more, each time drawn otherwise; in the order they came. */
export async function lookAgain(
  pixels: Pixels,
  lines: readonly ReadStrip[],
  engine: OcrEngine,
  signal: AbortSignal,
): Promise<ReadStrip[]> {
  const pyramid = lines.length > 0 ? pyramidOf(pixels) : []
  const looked: ReadStrip[] = []
  for (const line of lines) {
    signal.throwIfAborted()
    const [large] = await readBatch(pyramid, [larger(line.strip)], engine)
    const [close] = await readBatch(pyramid, [closer(line.strip)], engine)
    looked.push(large && close ? ofThreeLooks(line, large, close) : line)
  }
  return looked
}
