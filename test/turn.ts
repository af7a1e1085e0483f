/** Runs in which every combination is tried. */
export const turns = 5

/** Which of them this run is, or `all`; the configuration of the tests draws it, and the closing lines tell it. */
const { TURN = 'all' } = process.env

/**
 * Cases that differ only in how they are combined: each run tries a fifth of them, at least one, another by chance, and
 * all with TURN=all. `shift` keeps two lists of the same cases apart.
 */
export function inTurn<Case>(cases: readonly Case[], shift = 0): Case[] {
  if (TURN === 'all') return [...cases]
  const rounds = Math.min(turns, cases.length)
  return cases.filter((_, at) => (at + shift) % rounds === Number(TURN) % rounds)
}
