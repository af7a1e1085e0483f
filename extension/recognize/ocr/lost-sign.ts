import { median } from '../../../shared/median.ts'
import type { CharacterReading } from './decode.ts'
import type { ReadStrip } from './read-strips.ts'

const isHan = ({ character }: CharacterReading) => /^\p{Script=Han}$/u.test(character)
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

/** Whether a text of a line, set evenly, has a hole as wide as a sign: the reader may have lost one, and be sure of the rest. */
export function mayLackSign({ characters }: ReadStrip, text: string): boolean {
  const signs = characters.filter(({ character }) => character.trim() !== '')
  const at = signs
    .map(({ character }) => character)
    .join('')
    .indexOf(text)
  const steps = at < 0 ? [] : stepsOf(signs.slice(at, at + text.length))
  return steps.length >= fewest && Math.max(...steps) > hole * median(steps)
}
