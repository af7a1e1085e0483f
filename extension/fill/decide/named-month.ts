const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const name = `(?:${months.join('|')})`

/** Dec 31, 2024, or the letters for it. */
const monthFirst = [new RegExp(`\\b${name} \\d{1,2}, \\d{4}\\b`, 'u'), /\bmmm d{1,2}, y{4}\b/iu]
/** 31-Dec-2024, 31 DEC 2024, DD-MON-YYYY. */
const dayFirst = [
  new RegExp(`(?<!\\d)\\d{1,2}([-/. ])(${name})\\1\\d{4}(?!\\d)`, 'iu'),
  /\bd{1,2}([-/. ])(mmm|mon)\1y{4}\b/iu,
]
const shows = (patterns: readonly RegExp[], hint: string) => patterns.map((one) => one.exec(hint)).find(Boolean)
const isLoud = (month: string) => month === month.toUpperCase() && months.some((one) => one.toUpperCase() === month)

/** A date with the short name of its month, where an example or its letters show it so: Dec 31, 2024; 31-Dec-2024. */
export function namedMonth(hint: string, iso: string): string | undefined {
  const [year, month = '01', day = '01'] = iso.split('-')
  const named = months[Number(month) - 1] ?? ''
  if (shows(monthFirst, hint)) return `${named} ${Number(day)}, ${year}`
  const shown = shows(dayFirst, hint)
  if (!shown) return undefined
  return [day, isLoud(shown[2] ?? '') ? named.toUpperCase() : named, year].join(shown[1])
}

const longName = new RegExp(`\\b(${months.join('|')})[a-z]*`, 'iu')

/** The month, 1–12, that a date names in English: October 8th, 2026. */
export function monthNamed(text: string): number | undefined {
  const named = longName.exec(text)?.[1]?.toLowerCase()
  return named === undefined ? undefined : months.findIndex((each) => each.toLowerCase() === named) + 1
}
