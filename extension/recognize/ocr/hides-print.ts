import { median } from '../../../shared/median.ts'
import type { Box } from '../../../shared/recognition.ts'
import type { Pixels } from '../pixels.ts'
import { sureness } from './mend-signs.ts'
import type { ReadStrip } from './read-strips.ts'
import { pointOf, type Strip } from './strip.ts'
import { isUnder } from './strips-under.ts'
import { printAndPaper, redsOf } from './without-red.ts'

/** Print is so much darker than the paper in shades of red, which a seal is not. */
const darkest = 0.7
/** A sign and the space around it, by how far signs are apart. */
const aroundSign = 1.3
/** Less dark than this share of a seal's place is dirt, or a rule. */
const leastDark = 0.003
/** All signs of a line are at least so sure, and it was read. */
const certain = 0.85

const isRead = ({ characters }: ReadStrip) => characters.every((sign) => sureness(sign) > certain)

/** Each sign of a line in its own part of the strip: between two that stand farther apart another may be lost. */
function signsOf({ strip, characters }: ReadStrip): Strip[] {
  const middles = characters.map(({ start, end }) => (start + end) / 2)
  const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0))
  const width = steps.length > 0 ? median(steps) * strip.width * aroundSign : strip.height
  return middles.map((middle) => ({ ...strip, ...pointOf(strip, middle, 0.5), width }))
}

/** Whether print stands under a seal that no line of these surely says. */
export function hidesPrint(seal: Box, pixels: Pixels, lines: readonly ReadStrip[]): boolean {
  const read = lines.filter(isRead).flatMap(signsOf)
  const reds = redsOf(pixels, seal)
  const [, paper] = printAndPaper(reds)
  const print = paper * darkest
  const unread = reds.reduce((sum, red, at) => {
    if (red > print) return sum
    const point = { x: seal.x + (at % seal.width), y: seal.y + Math.floor(at / seal.width), width: 0, height: 0 }
    return read.some((strip) => isUnder(point, strip)) ? sum : sum + 1
  }, 0)
  return unread > reds.length * leastDark
}
