/** How much empty space on a line, in heights of a character, parts two pieces of text. */
export const gaps = {
  /** Cells of a small table stand close; the signs of a word stand closer still. */
  cells: 0.8,
  /** Values on a photograph, whose boxes reach into the space around them. */
  photographed: 0.9,
  /** Words of small papers and of heads, which are set without columns. */
  words: 1,
  /** Marks and amounts in words are set a little widely, so that nothing is written between. */
  spaced: 1.2,
  /** Values in the cells of a large form; a space inside one still belongs to it. */
  values: 1.6,
  /** A sentence is spread over its line. */
  sentences: 2,
  /** The value beside a label may be spread over its cell. */
  spread: 4,
} as const
