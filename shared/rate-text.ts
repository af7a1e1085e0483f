/** 1.5 % and 0.5 % are the smallest rates there are; anything from 1 up is written in percent already. */
const asPercent = (rate: number) => `${Number((rate * 100).toFixed(4))}%`

/** A tax rate as programs, papers and people write it (`0.060000`, `13.00%`, `13`, 免税) → as invoices keep it: "13%" or the words. */
export function rateText(text: string): string | undefined {
  const compact = text.normalize('NFKC').replace(/\s/g, '')
  if (compact === '') return undefined
  const number = /^(\d{1,2}(?:\.\d+)?|\.\d+)(%?)$/.exec(compact)
  if (!number) return compact
  const rate = Number(number[1])
  return number[2] === '%' || rate >= 1 ? `${Number(rate.toFixed(4))}%` : asPercent(rate)
}
