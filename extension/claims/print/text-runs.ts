export interface Run {
  text: string
  isLatin: boolean
}

/** Latin letters have a font of their own, whose widths are known; everything else is as wide as it is high. */
const parts = /[\x20-\x7e\xa0-\xff]+|[^\x20-\x7e\xa0-\xff]+/gu
const isLatin = /^[\x20-\x7e\xa0-\xff]/
export const runsOf = (text: string): Run[] =>
  (text.replace(/\p{Cc}+/gu, ' ').match(parts) ?? []).map((part) => ({ text: part, isLatin: isLatin.test(part) }))
