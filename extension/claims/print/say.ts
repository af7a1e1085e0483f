import type { WordKey } from '../../words/words.ts'

/** The words of whoever prints: a page of the extension, or a command line that has no browser. */
export type Say = (key: WordKey, ...details: (string | number)[]) => string
