/** Runs in which every combination is tried. */
export const turns = 3

/** Which of them this run is, or `all`; the configuration of the tests draws it, and the closing lines tell it. */
const { TURN = 'all' } = process.env

/**
 * Cases that differ only in how they are combined: each run tries a third of them, another one by chance, and all with
 * TURN=all. `shift` keeps two lists of the same cases apart.
 */
export const inTurn = <Case>(cases: readonly Case[], shift = 0): Case[] =>
  cases.filter((_, at) => TURN === 'all' || (at + shift) % turns === Number(TURN))
