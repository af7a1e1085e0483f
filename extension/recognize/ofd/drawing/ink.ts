import { ProblemError } from '../../../inbox/problem.ts'
import type { Resources } from './resources.ts'

/** Bounds of one page: objects and glyphs drawn, bytes of pictures and fonts laid into it, objects inside objects. */
const most = { objects: 60_000, glyphs: 200_000, bytes: 48 << 20, depth: 16 }

/** What is at hand while one page is drawn, and what is left of its bounds. */
export interface Ink {
  resources: Resources
  /** Clips, gradients and fonts, which stand once at the head of the page, by their ids. */
  definitions: Map<string, string>
  /** A name no other definition of the page has. */
  nextId(): string
  /** Counts against the page's bounds. Throws ProblemError `too-large`. */
  spend(what: keyof typeof most, amount?: number): void
}

export function createInk(resources: Resources): Ink {
  const left = { ...most }
  let ids = 0
  return {
    resources,
    definitions: new Map(),
    nextId() {
      ids += 1
      return `d${ids}`
    },
    spend(what, amount = 1) {
      left[what] -= amount
      if (left[what] < 0) throw new ProblemError({ code: 'too-large', detail: `a page's ${what}`, retryable: false })
    },
  }
}
