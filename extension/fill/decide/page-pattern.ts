/** Whether a text fits a pattern the page checks values by; a broken one checks nothing. */
export function fitsPattern(pattern: string, text: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text)
  } catch {
    return true
  }
}

/** Ways to write a value, those that fit the page's pattern before the others. */
export const fittingFirst = (texts: string[], { pattern }: { pattern?: string }) =>
  pattern ? texts.toSorted((a, b) => Number(fitsPattern(pattern, b)) - Number(fitsPattern(pattern, a))) : texts
