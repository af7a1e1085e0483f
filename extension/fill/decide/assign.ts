import type { FieldSnapshot } from '../snapshot.ts'
import { targetKinds } from '../targets.ts'
import type { DatePart } from './date-part.ts'
import type { Signals } from './signals.ts'
import type { Candidate } from './vote.ts'

export interface ScoredControl {
  snapshot: FieldSnapshot
  signals: Signals
  candidates: Candidate[]
}
export interface Match extends Candidate {
  snapshot: FieldSnapshot
  /** Set where the control takes one part of a date. */
  datePart?: DatePart
}
/** A value with no single best control, or a control with no single best meaning. */
export interface Ambiguity extends Match {
  reason: 'close-controls' | 'close-meanings'
}

/** Below this a control is not taken to mean anything. */
export const threshold = 0.55
/** A match must beat its rivals by this much. */
const margin = 0.04

const pairsOf = (controls: readonly ScoredControl[]): Match[] =>
  controls
    .flatMap(({ snapshot, candidates, signals: { datePart } }) =>
      candidates.map((candidate) => ({
        snapshot,
        ...candidate,
        ...(datePart && targetKinds[candidate.target] === 'date' ? { datePart } : {}),
      })),
    )
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score)

/** The form that asks for most; of two forms that ask for the same value it is the one that gets it. */
function strength(pairs: readonly Match[]): Map<string, number> {
  const best = new Map<string, number>()
  for (const [group, members] of Map.groupBy(pairs, ({ snapshot }) => snapshot.group)) {
    best.set(group, new Set(members.map(({ target }) => target)).size)
  }
  return best
}

/** Two controls that are the same line of different forms or rows are no rivals: the first one is meant. */
const comparable = (a: Match, b: Match) =>
  a.snapshot.group === b.snapshot.group && a.snapshot.row?.index === b.snapshot.row?.index

/** Year, month and day of one date are three values. */
const sameValue = (a: Match, b: Match) =>
  a.target === b.target && (a.datePart === b.datePart || !a.datePart || !b.datePart)

/** How well each control fits what it fits best. */
function bestScores(open: readonly Match[]): Map<FieldSnapshot, number> {
  const best = new Map<FieldSnapshot, number>()
  for (const { snapshot, score } of open) best.set(snapshot, Math.max(score, best.get(snapshot) ?? 0))
  return best
}

function doubtOf(match: Match, open: readonly Match[]): Ambiguity['reason'] | undefined {
  const close = open.filter(({ score }) => score > match.score - margin)
  const meaning = close.some((other) => other.snapshot === match.snapshot && other.target !== match.target)
  if (meaning) return 'close-meanings'
  const rivals = close.filter((other) => sameValue(other, match) && other.snapshot !== match.snapshot)
  const best = bestScores(open)
  const isUndecided = (rival: Match) => comparable(rival, match) && rival.score === best.get(rival.snapshot)
  return rivals.some(isUndecided) ? 'close-controls' : undefined
}

/**
 * Gives every target at most one control and every control at most one target, best first. What is too close to call
 * is left to the person. Pure.
 */
export function assign(controls: readonly ScoredControl[]): { matches: Match[]; doubts: Ambiguity[] } {
  const all = pairsOf(controls)
  const forms = strength(all)
  const rank = (match: Match) => forms.get(match.snapshot.group) ?? 0
  const matches: Match[] = []
  const doubts: Ambiguity[] = []
  let open = all.toSorted((a, b) => rank(b) - rank(a) || b.score - a.score)
  for (let match = open[0]; match; match = open[0]) {
    const taken: Match = match
    const reason = doubtOf(taken, open)
    if (reason) doubts.push({ ...taken, reason })
    else matches.push(taken)
    open = open.filter((other) => !sameValue(other, taken) && other.snapshot !== taken.snapshot)
  }
  return { matches, doubts }
}
