import type { Target } from '../targets.ts'
import type { ControlWords } from './signals.ts'

/** One meaning a control may have, 0–1, with the reasons in the order of their weight. */
export interface Candidate {
  target: Target
  score: number
  because: string[]
}

export interface Vote extends Candidate {
  place: ControlWords['place']
}

export const vote = ({ place, weight, shown }: ControlWords, target: Target, strength: number, why: string): Vote => ({
  target,
  score: weight * strength,
  because: [`${place} “${shown.trim()}” ${why}`],
  place,
})
