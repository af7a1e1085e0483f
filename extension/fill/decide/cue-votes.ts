import { matchCues } from './match-cue.ts'
import type { ControlWords } from './signals.ts'
import { vote } from './vote.ts'

export const cueVotes = (reading: ControlWords) =>
  matchCues(reading.words).map(({ target, strength, cue }) => vote(reading, target, strength, `means ${cue}`))
