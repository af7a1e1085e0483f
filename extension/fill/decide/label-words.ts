import { remembered } from './remembered.ts'
import { inCueWords } from './same-words.ts'
import { simplified } from './simplified.ts'

/** A label brought to the form in which cues are written. */
export interface ReadLabel {
  /** The words alone: simplified, lower case, no punctuation; Latin words parted by one space. */
  words: string
  /** What stood in brackets and says which meaning: 不含税, 大写, 后六位. */
  hints: string[]
  /** Unit read from the label: 元, 万元, %. */
  unit?: Unit
}
export type Unit = 'yuan' | 'ten-thousand' | 'percent' | 'fen'

/** 录入日期 is the day of that; only 请录入日期 asks for a date. */
const leading =
  /^(?:(?:请|请您|please )(?:输入|填写|选择|填入|录入|enter|select|input|choose|fill in)|(?:输入|选择|enter|select|input|choose|fill in)|(?:填写|填入|录入)(?!日期?|时间|人))(?:您的|本张|the )?/u
const brackets = /[([{<【〔《「]([^)\]}>】〕》」]*)[)\]}>】〕》」]/gu
/** The number of a question: 8. 销售方名称, (3)、发票号码, 07 开票日期. */
const ordinal =
  /^\s*(?:\(\d{1,2}\)\s*[.、]?|q?\d{1,2}\s*[.、)](?!\d)|\d{1,2}\s+(?=\p{Script=Han})(?![位个张年月日]))\s*(?=\p{L})/iu
const notUnits = /万能|万一/u
/** Remarks to whoever fills the form, not part of the name of the field. */
const remarks = /填|选|如|例|请|格式|注|没有|若|可为空|optional|required|e\.g/u
/** An example or a format behind the name: 开票日期，如 20240131. */
const example =
  /[,，;；:：\s]*(如|例如|例|比如|格式|(?<![a-z])(?:e\.g\.?|eg)(?![a-z]))[:：为是]?\s*[\d\sa-z年月日\-/.:]*$/u
/** A remark behind a name of its own, as 票价 * 只填数字; one that says which value is meant is no mere remark. */
const remarkBehind =
  /(?<=[*\s])(?:(?:请|只|仅|须|需|必须|不要|不能|务必|注意)[^\s税购销大小]{0,20}?[填选传输][^\s税购销大小]{0,20}|(?:numbers?|digits?|figures?) only)$/iu
function withoutRemark(text: string): string {
  const name = text.slice(0, remarkBehind.exec(text)?.index)
  return /\p{L}/u.test(name) ? name : text
}
/** How long a value is narrows no name: 10或12位; the last six digits do. */
const lengths = /^\d+位?\D?\d*位(数字?|字符)?$/u
const meaningful = /税|大写|小写|位|销|购|卖|买|tax|words|票|net|gross/u

const units: [RegExp, Unit][] = [
  [/^(单位[:]?)?(人民币)?万元?$|^(rmb|cny)? ?10k$/u, 'ten-thousand'],
  [/^(单位[:]?)?(人民币)?(元|圆|块)?$|^(cn)?[¥￥]$|^(rmb|cny|yuan)$/u, 'yuan'],
  [/^[%％]$|^百分比$/u, 'percent'],
  [/^分$/u, 'fen'],
]

/** Reads a unit such as 元, 万元, ¥ or % when the text is nothing but that. */
export function unitOf(text: string): Unit | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (!plain || notUnits.test(plain)) return undefined
  return units.find(([pattern]) => pattern.test(plain))?.[1]
}

/** Parts camelCase, snake_case and kebab-case names into words. */
const parted = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_\-.[\]]+/g, ' ')

const plainWords = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/\b(number|num|nr)\b/g, 'no')
    .replace(/\b(incl|inclusive of|inc)\b/g, 'including')
    .replace(/\b(excl|exclusive of|exc|ex)\b/g, 'excluding')
    .trim()

/** Reads a label: removes marks, reads what stands in brackets as unit or hint, keeps the words. */
export const labelWords = remembered((text): ReadLabel => {
  const plain = withoutRemark(
    simplified(parted(text.normalize('NFKC').replace(ordinal, '')))
      .toLowerCase()
      .trim(),
  )
    .replace(example, '')
    .replace(/[*:•·]/g, ' ')
    .replace(/(?<=[a-z])\s*#/g, ' no')
    .trim()
  const hints: string[] = []
  let unit: Unit | undefined
  const outside = plain.replace(brackets, (_, inside: string) => {
    unit ??= unitOf(inside)
    if (!unitOf(inside) && meaningful.test(inside) && !remarks.test(inside) && !lengths.test(inside))
      hints.push(plainWords(inside))
    return ' '
  })
  const trailing = /\s*(万元|元|%|¥)$/u.exec(outside.trim())
  if (trailing?.[1] && outside.trim().length > trailing[1].length) unit ??= unitOf(trailing[1])
  const words = plainWords(trailing ? outside.trim().slice(0, -trailing[0].length) : outside)
  const [only = ''] = words ? [] : hints
  return {
    words: inCueWords(words.replace(leading, '').trim() || words || only),
    hints: words ? hints : [],
    ...(unit ? { unit } : {}),
  }
})

/** Hints that narrow a name but are none themselves. */
const modifier = /^(不?含税|未税|税前|税后|大写|小写|[后末].*位|专票|普票|人民币|including tax|excluding tax)$/u

const joined = (first: string, second: string) => plainWords(`${first} ${second}`)

/** Every way to read a label with its hints joined to its words; the words alone only where no hint narrows them. */
export function readings({ words, hints }: ReadLabel): string[] {
  if (hints.length === 0) return words ? [words] : []
  return hints.flatMap((hint) => [joined(words, hint), joined(hint, words), ...(modifier.test(hint) ? [] : [hint])])
}
