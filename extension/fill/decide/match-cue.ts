import type { Target } from '../targets.ts'
import { isAnother } from './adjuncts.ts'
import { bilingual, withoutEcho } from './bilingual.ts'
import { cues } from './cues.ts'
import { labelWords } from './label-words.ts'
import { neutralWords } from './neutral-words.ts'
import { remembered } from './remembered.ts'
import { vetoWords } from './veto-words.ts'

/** How well a label means a target: 0–1, and the cue it was read by. */
export interface CueMatch {
  target: Target
  strength: number
  cue: string
}

interface Cue {
  word: string
  weight: number
}
const isLatin = (word: string) => /^[a-z0-9 ]+$/.test(word)
const byLength = (a: Cue, b: Cue) => b.word.length - a.word.length

const table: [Target, Cue[]][] = Object.entries(cues).map(([target, words]) => [
  target as Target,
  Object.entries(words)
    .map(([word, weight]) => ({ word: labelWords(word).words, weight }))
    .sort(byLength),
])

/** Index of a cue in a label; Latin words only as whole words. */
function placeOf(word: string, label: string): number {
  if (!isLatin(word)) return label.indexOf(word)
  const place = ` ${label.replace(/\p{Script=Han}+/gu, (run) => ' '.repeat(run.length))} `.indexOf(` ${word} `)
  return place
}

const without = (word: string, label: string) => {
  const place = placeOf(word, label)
  return place < 0 ? label : `${label.slice(0, place)} ${label.slice(place + word.length)}`
}
const withoutAll = (words: readonly string[], label: string) => words.reduce((rest, word) => without(word, rest), label)
const vetoed = (rest: string) => isAnother(rest) || vetoWords.some((word) => placeOf(word, rest) >= 0)

/** How much of a label its cue explains: 1 for all, 0 when the rest turns it into something else. */
function explained(rest: string, cue: string, whole: boolean): number {
  if (rest.trim() === '') return 1
  if (vetoed(rest)) return 0
  const unknown = withoutAll(neutralWords, rest).replace(/ /g, '')
  if (unknown === '') return 0.96
  if (whole) return 0.4
  return 0.45 + (0.45 * cue.length) / (cue.length + unknown.length)
}

function bestCue(label: string, words: Cue[], whole: boolean): { strength: number; cue: string } {
  let best = { strength: 0, cue: '' }
  for (const { word, weight } of words) {
    if (weight <= best.strength || placeOf(word, label) < 0) continue
    const others = words.filter((other) => other.word !== word).map((other) => other.word)
    const strength = weight * explained(withoutAll(others, without(word, label)), word, whole)
    if (strength > best.strength) best = { strength, cue: word }
  }
  return best
}

/** Somebody beside a word we do not know is asked for something else: 卖方传真, 乘车人工号. */
const alone: readonly Target[] = ['sellerName', 'buyerName', 'passengerName']

function cuesIn(label: string): CueMatch[] {
  return table.flatMap(([target, words]) => {
    const { strength, cue } = bestCue(label, words, alone.includes(target))
    return strength > 0 ? [{ target, strength, cue }] : []
  })
}

/** What both halves mean, as surely as the surer says it. */
function agreed([chinese, latin]: [string, string]): CueMatch[] {
  const other = new Map(cuesIn(latin).map((match) => [match.target, match]))
  return cuesIn(chinese).flatMap((match) => {
    const same = other.get(match.target)
    return same ? [same.strength > match.strength ? same : match] : []
  })
}

/** All targets a label may mean, each with the strength of its best cue. */
export const matchCues = remembered((label): readonly CueMatch[] => {
  if (!label) return []
  const halves = bilingual(label)
  const both = halves ? agreed(halves) : []
  const named = new Set(both.map(({ target }) => target))
  return [...both, ...cuesIn(withoutEcho(label)).filter(({ target }) => !named.has(target))]
})
