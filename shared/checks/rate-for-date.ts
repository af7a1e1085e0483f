import type { Check } from './check.ts'
import { rateShare } from './line-kinds.ts'

/** Rates and the days they were in force: first and last, both inclusive. */
const periods: readonly (readonly [percent: number, from: string, to: string])[] = [
  [17, '1994-01-01', '2018-04-30'],
  [16, '2018-05-01', '2019-03-31'], // 财税〔2018〕32号
  [13, '1994-01-01', '2017-06-30'], // the low rate of then, 财税〔2017〕37号
  [13, '2019-04-01', '9999-12-31'], // 财政部 税务总局 海关总署公告2019年第39号
  [11, '2012-01-01', '2018-04-30'],
  [10, '2018-05-01', '2019-03-31'],
  [9, '2019-04-01', '9999-12-31'],
  [6, '1994-01-01', '9999-12-31'],
  [5, '2016-05-01', '9999-12-31'],
  [4, '1994-01-01', '2014-06-30'],
  [3, '2009-01-01', '9999-12-31'],
  [2, '2009-01-01', '9999-12-31'],
  [1.5, '2016-05-01', '9999-12-31'],
  [1, '2020-03-01', '2027-12-31'],
  [0.5, '2020-05-01', '2027-12-31'],
  [0, '1994-01-01', '9999-12-31'],
]

/** Every numeric rate was one of the law's on the day of issue. A warning only: corrections carry older rates. */
export const rateForDate: Check = ({ issueDate, taxRate, items }) => {
  const fields = ['taxRate', 'issueDate'] as const
  const rates = [...new Set([taxRate, ...items.map((item) => item.taxRate)])].filter(
    (rate) => rateShare(rate) !== undefined,
  )
  if (rates.length === 0) return undefined
  if (issueDate === undefined) return { status: 'unknown', fields }
  const odd = rates.filter((rate) => !wasInForce(rate, issueDate))
  if (odd.length === 0) return { status: 'ok', fields }
  const lines = items.flatMap((item, at) => (odd.includes(item.taxRate) ? [at + 1] : []))
  return { status: 'warn', fields, lines, details: [odd.join('、'), issueDate] }
}

function wasInForce(rate: string | undefined, day: string): boolean {
  const percent = Math.round((rateShare(rate) ?? -1) * 10_000) / 100
  return periods.some(([known, from, to]) => known === percent && from <= day && day <= to)
}
