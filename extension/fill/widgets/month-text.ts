export interface Month {
  year: number
  /** 1–12. */
  month: number
}

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The month a text names, 1–12: 6月, 六月, June, 2024-06. */
export function monthNumber(text: string): number | undefined {
  const figures = /(?:^|\D)(1[0-2]|0?[1-9])\s*月/.exec(text) ?? /\d{4}\s*[-/.年]\s*(1[0-2]|0?[1-9])(?!\d)/.exec(text)
  if (figures) return Number(figures[1])
  const words = /(十[一二]?|[一二三四五六七八九])月/.exec(text)?.[1]
  if (words) return chinese.indexOf(words) + 1
  const named = english.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(text))
  return named < 0 ? undefined : named + 1
}

/** Reads the month a calendar says it shows: 2024年6月, 六月 2024, June 2024, 2024-06. */
export function monthIn(text: string): Month | undefined {
  const plain = text.normalize('NFKC')
  const year = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(plain)?.[1]
  const month = monthNumber(plain)
  return year && month ? { year: Number(year), month } : undefined
}
