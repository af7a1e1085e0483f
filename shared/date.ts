/**
 * A date as printed (2019年06月16日, 2019-6-16, 2019/06/16, 20190616, with or without a time behind) → yyyy-mm-dd, or
 * undefined where it is none of the calendar's.
 */
export function isoDate(printed: string): string | undefined {
  const text = printed
    .normalize('NFKC')
    .replace(/\s+(?=[年月日./-])|(?<=[年月日./-])\s+/gu, '')
    .trim()
  const match =
    /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})(?!\d)/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (!match) return undefined
  const iso = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-')
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
