import type { Box } from '../../../shared/recognition.ts'
import type { Pixels } from '../pixels.ts'
import { sureness } from './mend-signs.ts'
import type { ReadStrip } from './read-strips.ts'
import { isUnder } from './strips-under.ts'
import { redsOf, shadeAt } from './without-red.ts'

/** Print is so much darker than the paper in shades of red, which a seal is not. */
const ofPaper = 0.9
const darkest = 0.7
/** Less dark than this share of a seal's place is dirt, or a rule. */
const leastDark = 0.003
/** All signs of a line at least so sure and none lost between them, and it was read. */
const certain = 0.85
const widest = 1.3

const isRead = ({ characters, strip: { width, height } }: ReadStrip) =>
  characters.every((sign) => sureness(sign) > certain) && width < characters.length * height * widest

/** Whether print stands under a seal that no line of these surely says. */
export function hidesPrint(seal: Box, pixels: Pixels, lines: readonly ReadStrip[]): boolean {
  const read = lines.filter(isRead).map(({ strip }) => strip)
  const reds = redsOf(pixels, seal)
  const print = shadeAt(reds, ofPaper) * darkest
  const unread = reds.reduce((sum, red, at) => {
    if (red > print) return sum
    const point = { x: seal.x + (at % seal.width), y: seal.y + Math.floor(at / seal.width), width: 0, height: 0 }
    return read.some((strip) => isUnder(point, strip)) ? sum : sum + 1
  }, 0)
  return unread > reds.length * leastDark
}
