import { median } from '../../../shared/median.ts'
import type { CharacterReading } from './decode.ts'
import type { ReadStrip } from './read-strips.ts'
import type { Strip } from './strip.ts'

const isHan = ({ character }: CharacterReading) => /^\p{Script=Han}$/u.test(character)
const isColon = ({ character }: CharacterReading) => character === ':' || character === '：'
const middleOf = ({ start, end }: CharacterReading) => (start + end) / 2

/** Fewer steps from sign to sign are no pitch. */
const fewest = 4
/** Neighbours were seen up to 1.3 pitches apart on 242 names read right, two where the sign between them was lost. */
const hole = 1.7

/** The distances from each Chinese character to the one right after it. */
const stepsOf = (signs: readonly CharacterReading[]) =>
  signs.flatMap((sign, index) => {
    const before = signs[index - 1]
    return before && isHan(before) && isHan(sign) ? middleOf(sign) - middleOf(before) : []
  })

/** How far, in heights of its strip, neighbours stand apart at most: 1.08 on 261 short names, 1.33 where one lost its middle. */
const widestStep = 1.2
/** Who has no name is printed widely. */
const isNobody = (signs: readonly CharacterReading[]) => signs.map(({ character }) => character).join('') === '个人'

function hasHole(signs: readonly CharacterReading[], { width, height }: Strip): boolean {
  const steps = stepsOf(signs)
  const widest = Math.max(...steps)
  return steps.length >= fewest
    ? widest > hole * median(steps)
    : (widest * width) / height > widestStep && !isNobody(signs)
}

/**
 * How far, in heights of its strip, the first or the last sign of a name stands from the strip's end or the colon before
 * it: on 208 names read right up to 0.75 and 1.33, on names that lost that sign from 1.2 and 1.6 on.
 */
const widest = { end: 1, colon: 1.5 }

/** A name that ends where another word of its strip begins about a sign further on may be a part of one. */
const cutWithin = { from: 1.75, to: 2.5 }

/** Whether the strip goes on where the reader saw nothing more: it was drawn around print. */
function hasRoom(own: readonly CharacterReading[], strip: Strip, before?: CharacterReading, after?: CharacterReading) {
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return false
  const heights = (share: number) => (share * strip.width) / strip.height
  const colon = before && isColon(before) ? heights(middleOf(first) - middleOf(before)) : 0
  const left = before ? 0 : heights(middleOf(first))
  const right = after ? 0 : heights(1 - middleOf(last))
  const next = after && isHan(after) && isHan(last) ? heights(middleOf(after) - middleOf(last)) : 0
  const isCut = next > cutWithin.from && next < cutWithin.to
  return isCut || colon > widest.colon || Math.max(left, right) > widest.end
}

/** Whether a text of a line has a hole as wide as a sign, or room for one at its ends: the reader may have lost one, and be sure of the rest. */
export function mayLackSign({ characters, strip }: ReadStrip, raw: string): boolean {
  const signs = characters.filter(({ character }) => character.trim() !== '')
  const text = raw.replace(/\s/g, '')
  const all = signs.map(({ character }) => character).join('')
  const at = text.includes(all) ? 0 : all.indexOf(text)
  if (at < 0 || all === '') return false
  const own = signs.slice(at, at + text.length)
  return hasHole(own, strip) || hasRoom(own, strip, signs[at - 1], signs[at + own.length])
}
