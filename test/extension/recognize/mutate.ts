/** Repeatable whole numbers below a limit. */
export type Dice = (limit: number) => number

export function dice(seed: number): Dice {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * limit)
  }
}

const nasty = [
  '',
  ' ',
  '<',
  '>',
  '</',
  '&',
  '&#x0;',
  ']]>',
  '<![CDATA[',
  '\u0000',
  '\uFFFF',
  '\uD800',
  '-1',
  '1e309',
  'NaN',
  '９',
  '：',
  '0'.repeat(40),
  '.'.repeat(40),
  '../',
  '\n',
  '"',
  "'",
]

const splice = <List extends string | Uint8Array>(list: List, start: number, end: number) =>
  list.slice(start, end) as List

/** A text with one to four pieces cut out, doubled, exchanged or replaced by something unpleasant. */
export function mutateText(text: string, next: Dice): string {
  let mutated = text
  for (let times = 1 + next(4); times > 0; times -= 1) {
    const at = next(mutated.length + 1)
    const end = at + next(1 + Math.min(200, mutated.length - at))
    const piece = [
      nasty[next(nasty.length)] ?? '',
      mutated.slice(at, end).repeat(1 + next(3)),
      mutated.slice(next(mutated.length + 1)).slice(0, 60),
    ]
    mutated = splice(mutated, 0, at) + (piece[next(piece.length)] ?? '') + mutated.slice(end)
  }
  return mutated
}

/** Bytes with some of them changed, a piece cut out or doubled, or the end missing. */
export function mutateBytes(bytes: Uint8Array, next: Dice): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const kind = next(10)
  if (kind === 0) return copy.slice(0, next(copy.length))
  if (kind === 1) {
    const at = next(copy.length)
    return Uint8Array.from([...copy.slice(0, at), ...copy.slice(at + next(100))])
  }
  for (let times = 1 + next(12); times > 0; times -= 1) copy[next(copy.length)] = next(256)
  return copy
}
