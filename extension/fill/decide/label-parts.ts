import { partMeaning, sameMeaning, withBeginning, withEnd } from './part-meaning.ts'

const between = /\s*[/／、~～|&]\s*|\s*[－—–]\s*|(?<=\p{Script=Han})\s*[-]\s*(?=\p{Script=Han})|及|和|与|\s+and\s+/iu
const marks = /[/／、~～|]/u
const bracketed = /^(.+?)\s*[(（]([^()（）]+)[)）]\s*$/u
/** One word for two: 上下车时间, 通行日期起止. */
const doubles = /上下|起止/u

const split = (text: string) => text.split(between).filter((part) => /\p{L}/u.test(part))

/** What stands in brackets names another thing, 销售方名称（税号）, or two kinds of one, 价税合计（大写/小写）; else it explains. */
function bracketParts(head: string, inside: string): string[] {
  if (between.test(head)) return split(head)
  const kinds = marks.test(inside) ? split(inside).map((part) => head + part) : [head, inside]
  return kinds.every(partMeaning) ? kinds : [head]
}

function rawParts(text: string): string[] {
  const double = doubles.exec(text)?.[0]
  if (double && !between.test(text)) return [...double].map((each) => text.replace(double, each))
  const [, head, inside] = bracketed.exec(text) ?? []
  return head && inside ? bracketParts(head, inside) : split(text)
}

/** An address and a phone number, a bank and an account: one value that two boxes take apart. */
const joined = /AddressPhone|BankAccount/

/** What a label says of one box, or of several behind it. */
export interface LabelParts {
  /** Each part with what it shares with the others: 销方名称/税号 gives 销方名称 and 销方税号. */
  parts: string[]
  /** True when every part is clear, and no two mean the same. */
  differ: boolean
  /** True when all parts that are clear mean the same, or when nothing is parted. */
  agree: boolean
}

/** Parts a label in which several things are named. Pure. */
export function labelParts(label: string): LabelParts {
  const text = label
    .normalize('NFKC')
    .replace(/[*:：\s]+$/u, '')
    .replace(/^[*\s]+/u, '')
  const raw = rawParts(text)
  const [first = ''] = raw
  const begun = withEnd(first, raw.at(-1) ?? '')
  const parts = raw.map((part, index) => (index === 0 ? begun : withBeginning(part, begun ?? first)))
  const meanings = parts.map((part) => part && partMeaning(part))
  const pairs = meanings.flatMap((one, index) => meanings.slice(index + 1).map((other) => [one, other] as const))
  return {
    parts: raw.map((part, index) => parts[index] ?? part),
    differ: raw.length > 1 && pairs.every(([one, other]) => one && other && !sameMeaning(one, other)),
    agree:
      raw.length < 2 || pairs.every(([one, other]) => one && other && sameMeaning(one, other) && !joined.test(one)),
  }
}
