import { elementsIn } from '../page/walk.ts'

/** Rows that were added → what stood in them when nobody but us had written there. */
export const added = new Map<Element, string>()

/** What a person may have typed into a row. */
export const typedIn = (row: Element) =>
  [...elementsIn(row, 'input:not([type=hidden], [readonly], :disabled), textarea')]
    .map((field) => (field as HTMLInputElement).value)
    .join('\n')

/** The fill is done: what the added rows hold now is ours. */
export function noteRows(): void {
  for (const row of added.keys()) added.set(row, typedIn(row))
}

/** The added rows into which nobody typed since, last first; to be asked before anything is put back. */
export const untouchedRows = (): Element[] =>
  [...added]
    .filter(([row, ours]) => typedIn(row) === ours)
    .map(([row]) => row)
    .reverse()

/** A new fill begins. */
export const forgetRows = () => added.clear()
