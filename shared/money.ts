/**
 * Money of invoices: yuan as a decimal string with two digits ("1234.50", "-0.96"), the form every money field has.
 * Sums and comparisons run in fen as whole numbers, so that no cent is lost to binary fractions.
 */

/** A figure as printed once sign and currency are gone; a bare number with leading zeros is a code, not an amount. */
const figure = /^(?:(0|[1-9]\d*|\d+(?=\.\d)|[1-9]\d{0,2}(?:,\d{3})+)|(?=\.\d))(?:\.(\d{0,2})0*)?$/
const minusSigns = /[−–—﹣]/g
const currency = /^(?:[¥$]|人民币|CNY|RMB)+/i

/**
 * Reads money as it is printed (`¥1,234.5`, `￥－0.96`, `50元整`) into the decimal string; what is not exactly one amount
 * of whole fen is `undefined`. No binary number is involved, so no digit is changed.
 */
export function moneyText(printed: string): string | undefined {
  const { negative, digits } = splitSign(printed.normalize('NFKC').replace(minusSigns, '-').trim())
  const parts = figure.exec(digits.replace(/[元圆]整?$/, '').trim())
  if (!parts) return undefined
  const yuan = (parts[1] ?? '0').replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const money = `${yuan}.${(parts[2] ?? '').padEnd(2, '0')}`
  return negative && money !== '0.00' ? `-${money}` : money
}

/** The sign may stand before or behind the currency mark: `-¥5`, `¥-5`. */
function splitSign(text: string): { negative: boolean; digits: string } {
  const signed = /^-/.test(text)
  const bare = text.replace(/^-/, '').trimStart().replace(currency, '').trimStart()
  return signed
    ? { negative: true, digits: bare }
    : { negative: bare.startsWith('-'), digits: bare.replace(/^-\s*/, '') }
}

/** The amount in fen, or `undefined` when the text is not money or more than a number holds exactly. */
export function toFen(printed: string): number | undefined {
  const fen = Number(moneyText(printed)?.replace('.', ''))
  return Number.isSafeInteger(fen) ? fen : undefined
}

/** Fen to the decimal string. Throws a RangeError for anything but a whole number JavaScript holds exactly. */
export function fromFen(fen: number | bigint): string {
  if (typeof fen === 'number' && !Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`)
  const digits = String(fen < 0 ? -fen : fen).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Money as a Chinese invoice prints it: `¥1,234.50` with commas, `¥1234.50` without. */
export function formatMoney(money: string, commas = true): string | undefined {
  const plain = moneyText(money)
  if (plain === undefined) return undefined
  const grouped = commas ? plain.replace(/\B(?=(\d{3})+\.)/g, ',') : plain
  return grouped.startsWith('-') ? `-¥${grouped.slice(1)}` : `¥${grouped}`
}

/** The sum of fen, or `undefined` as soon as one part is: what a number just holds, two may exceed together. */
export function sumOfFen(parts: readonly (number | undefined)[]): bigint | undefined {
  let sum = 0n
  for (const part of parts) {
    if (part === undefined) return undefined
    sum += BigInt(part)
  }
  return sum
}

/** The sum, or `undefined` as soon as one part is not money: a sum with a hole in it is not a sum. */
export function addMoney(amounts: readonly string[]): string | undefined {
  const sum = sumOfFen(amounts.map(toFen))
  return sum === undefined ? undefined : fromFen(sum)
}
