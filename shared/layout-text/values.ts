import { parseAmountInWords } from '../amount-in-words.ts'
import { isoDate } from '../date.ts'
import { moneyText } from '../money.ts'

/** A yen sign in the shapes fonts hand it over: as itself, as Y, as an accent, as a question mark. */
const yen = '[¥Y´`?]'
/** At most ten digits of yuan, no year of a day, no hour of a time and no mark read as a figure before words (8万); without a fen and without commas so many digits are a number, not an amount, and none before a word that is no unit (3笔, 6人). Airlines mark what they add: CN50.00, YQ30.00. */
const figure = String.raw`\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,10}\.\d{1,2}|\d{1,7}(?![\u4e00-\u9fff](?<![元圆圓整正角块]))`
const printedMoney = new RegExp(
  String.raw`(?<!\d[-/:])(?<!\d(?=-))(-)?\s*(?:${yen}:?|CNY|RMB)?\s*(-)?\s*(?<![\d.,]|[A-MOPS-XZ]|(?<!C)N|(?<!Y)[QR])(${figure})(?![\d.A-Z]|[,:/-]\d|年|[万仟佰拾])`,
)

/** The first amount in a text ("¥ 4,449.00", "Y89.9", "-￥0.96元"), as money. */
export function moneyOf(text: string): string | undefined {
  const found = printedMoney.exec(text)
  return found ? moneyText(`${(found[1] ?? found[2]) ? '-' : ''}${found[3]}`) : undefined
}

const day = /\d{4}年\d{1,2}月\d{1,2}日?|\d{4}([-/.])\d{1,2}\1\d{1,2}|(?<!\d)(?:19|20)\d{6}(?!\d)/
/** A day with its signs between figures some of which were read as letters. */
const mistaken = /(?<![A-Z\d])[\dOolI]{4}年[\dOolI]{1,2}月[\dOolI]{1,2}日/g
/** Taxi meters print no century. */
const short = /^[:：]?([1-4]\d)([-/.])(\d{2})\2(\d{2})$/

const figuresOf = (text: string) => text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')

/** The first date in a text, whatever stands around it. */
export function dateOf(text: string): string | undefined {
  const compact = text.replace(/\s/g, '').replace(mistaken, figuresOf).replace(short, '20$1-$3-$4')
  const found = day.exec(compact)
  return found ? isoDate(found[0]) : undefined
}

/** The first run of digits that has one of these lengths; spaces between groups do not count. */
export function digitsOf(text: string, ...lengths: number[]): string | undefined {
  const runs = text.replace(/(?<=\d)\s+(?=\d)/g, '').match(/\d+/g) ?? []
  return runs.find((run) => lengths.includes(run.length))
}

/** A taxpayer id: 15, 17, 18 or 20 digits and capitals, at least six of them digits. */
export function taxIdOf(text: string): string | undefined {
  const runs =
    text
      .replace(/\s/g, '')
      .toUpperCase()
      .match(/[0-9A-Z*]+/g) ?? []
  return runs.find((run) => /^(?:.{15}|.{17,18}|.{20})$/.test(run) && (run.match(/\d/g)?.length ?? 0) >= 6)
}

/** 大写: the words from the first numeral to the closing 圆/角/分/整, without the mark before them. */
export function amountInWordsOf(text: string): string | undefined {
  const found =
    /(?:[(（]负数[)）]|负)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿〇一二三四五六七八九十百千萬億貳參叄参陸兩两弌圓圆元角分整正]{2,}/.exec(
      text.replace(/\s/g, ''),
    )
  // 参 is how readers of pictures see 叁; nobody prints it.
  return found && parseAmountInWords(found[0]) !== undefined ? found[0].replaceAll('参', '叁') : undefined
}

/** The same for a text that is nothing else but the words: 第二分公司 is no amount. */
export function onlyAmountInWords(text: string): string | undefined {
  const words = amountInWordsOf(text)
  const rest = text.replace(/[\s⊗⨂ⓧ×xX:：]|人民币/g, '').replaceAll('参', '叁')
  return words !== undefined && words === rest ? words : undefined
}

/** A tax rate as invoices keep it: "13%" without needless decimals, or the printed words for none. */
export function rateOf(text: string): string | undefined {
  const compact = text.replace(/\s/g, '')
  const percent = /(\d{1,2}(?:\.\d+)?)%/.exec(compact)
  if (percent) return `${Number(percent[1])}%`
  return /免税|不征税|出口零税率|普通零税率|差额|\*{2,}/.exec(compact)?.[0]
}

/** A plate number; behind the letter of its place it has neither O nor I, which are how readers of pictures see 0 and 1. */
export function plateOf(text: string): string {
  const place = /^[\u4e00-\u9fff]?[A-Z]/.exec(text)?.[0] ?? ''
  return place + text.slice(place.length).replaceAll('O', '0').replaceAll('I', '1')
}

/** Text without the marks a label leaves behind and without the spaces a page puts around it. */
export function textOf(text: string): string | undefined {
  const plain = text.replace(/^[\s:;,.、_]+|[\s_「『【《([{<]+$/g, '')
  return plain === '' || /^[-—/\\*]+$/.test(plain) ? undefined : plain
}
