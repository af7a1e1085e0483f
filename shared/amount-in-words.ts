/**
 * Amounts in Chinese words (大写金额), as the annex of 支付结算办法 writes them and as readers hand them over:
 * [人民币] [（负数）] integer 圆 [零] [d角] [零] [d分] [整].
 */
const digits = '零壹贰叁肆伍陆柒捌玖'
/** Everyday, traditional and misread signs → the formal one. */
const variants = new Map(
  ['零〇○', '壹一弌', '贰二貳貮两兩弍', '叁三參叄参弎', '肆四', '伍五', '陆六陸', '柒七', '捌八', '玖九']
    .concat(['拾十', '佰百', '仟千', '万萬', '亿億', '圆圓元園园', '整正', '负負'])
    .flatMap(([formal = '', ...others]) => others.map((other) => [other, formal] as const)),
)
/** Spaces, colons and the circled cross printed before the words, in the shapes fonts give it (one of them NUL). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what the missing glyph becomes
const fillers = /[\s:：\u0000⊗⨂ⓧⓍ☒⊠⦻×Xx\uE000-\uF8FF]/g
const amountShape = /^(?:人民币)?(\(负数\)|负数?)?(?:人民币)?(?:([^圆]+)圆)?(?:零?([^零])角)?(?:零?([^零])分)?整?$/
const sectionShape = /^零?(?:([^零])仟)?零?(?:([^零])佰)?零?(?:([^零]?)拾)?零?([^零])?$/
/** A digit without its unit right behind a larger one: 壹佰伍 is a hundred and five with its 零 lost, or 壹佰伍拾 cut off. */
const lostPlace = /[佰仟万亿][壹贰叁肆伍陆柒捌玖](?=$|[万亿])|[零佰仟万亿]拾|零$/
/** Ten trillion yuan: far beyond any invoice, and its fen are still exact. */
const limit = 1e13

/** Reads an amount in words into fen. What is not a complete amount (first character lost, a mere label) is `undefined`. */
export function parseAmountInWords(text: string): number | undefined {
  const folded = [...text.replace(fillers, '').normalize('NFKC')].map((sign) => variants.get(sign) ?? sign).join('')
  const [whole, negative, integer, jiao, fen] = amountShape.exec(withoutNoughts(folded)) ?? []
  if (!whole || !(integer ?? jiao ?? fen)) return undefined
  const yuan = integer === undefined ? 0 : parseInteger(integer)
  const [tenths, hundredths] = [parseDigit(jiao), parseDigit(fen)]
  if (yuan === undefined || tenths === undefined || hundredths === undefined || yuan >= limit) return undefined
  const amount = yuan * 100 + tenths * 10 + hundredths
  return negative && amount !== 0 ? -amount : amount
}

/** A form with a printed unit for every place is filled in with noughts: 零万壹仟零佰零拾陆元零角零分. */
function withoutNoughts(words: string): string {
  if (!/零[万角分]/.test(words)) return words
  const named = words.replace(/^(?:零[拾佰仟万亿])+(?=[^圆])|零[角分]/g, '').replace(/零[拾佰仟]/g, '零')
  return named.replace(/零+(?=[^零])/g, '零').replace(/(?<=.)零圆/, '圆')
}

/** An absent place is nought; a sign that is no digit is not an amount. */
function parseDigit(sign: string | undefined): number | undefined {
  const value = sign ? digits.indexOf(sign) : 0
  return value < 0 ? undefined : value
}

function parseInteger(words: string): number | undefined {
  if (words === '零') return 0
  if (lostPlace.test(words)) return undefined
  for (const [unit, worth] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = words.lastIndexOf(unit)
    if (at < 0) continue
    const high = parseInteger(words.slice(0, at))
    const low = at === words.length - 1 ? 0 : parseInteger(words.slice(at + 1))
    return high && high < worth && low !== undefined && low < worth ? high * worth + low : undefined
  }
  return parseSection(words)
}

/** Up to four digits with their units; only 拾 may stand without a digit, at the very front. */
function parseSection(words: string): number | undefined {
  const [whole, thousands, hundreds, tens, ones] = sectionShape.exec(words) ?? []
  if (!whole) return undefined
  const places = [thousands, hundreds, tens === '' ? '壹' : tens, ones].map(parseDigit)
  return places.includes(undefined) ? undefined : places.reduce<number>((sum, place) => sum * 10 + (place ?? 0), 0)
}

/** Whether an amount of fen has words. */
export const canBeWritten = (fen: number) => Number.isSafeInteger(fen) && Math.abs(fen) < limit * 100

/** Writes fen as an invoice prints it: `捌拾玖圆玖角整`, `（负数）壹佰伍拾圆整`. Throws a RangeError beyond its limit. */
export function writeAmountInWords(fen: number): string {
  if (!canBeWritten(fen)) throw new RangeError(`not an amount an invoice can carry: ${fen}`)
  const [yuan, rest] = [Math.floor(Math.abs(fen) / 100), Math.abs(fen) % 100]
  const [jiao, hundredths] = [Math.floor(rest / 10), rest % 10]
  const gap = yuan > 0 && rest > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : ''
  const words = [
    yuan > 0 || fen === 0 ? `${writeInteger(yuan)}圆` : '',
    gap,
    jiao ? `${digits[jiao]}角` : '',
    hundredths ? `${digits[hundredths]}分` : '整',
  ]
  return (fen < 0 ? '（负数）' : '') + words.join('')
}

function writeInteger(yuan: number): string {
  if (yuan === 0) return '零'
  for (const [unit, worth] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    if (yuan < worth) continue
    const low = yuan % worth
    const gap = low > 0 && low < worth / 10 ? '零' : ''
    return `${writeInteger(Math.floor(yuan / worth))}${unit}${gap}${low ? writeInteger(low) : ''}`
  }
  return writeSection(yuan)
}

function writeSection(value: number): string {
  const places = [...String(value)].map((digit, at, all) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${['', '拾', '佰', '仟'][all.length - 1 - at]}`,
  )
  return places.join('').replace(/零+$/, '').replace(/零+/g, '零')
}
