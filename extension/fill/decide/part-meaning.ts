import { labelWords } from './label-words.ts'
import { matchCues } from './match-cue.ts'
import { partyAttribute, partyOf } from './party.ts'

/** Several words for the one amount of an invoice; 金额 may be any of them. */
const amounts = ['totalAmount', 'amountExcludingTax', 'reimbursementAmount']
const bareAmount = /^(金额|总额|合计|小计|总计|amount|total)$/u

/** Stands for the party of a 名称 or 税号 that names none. */
const anyone = 'any'

/** What a part of a label clearly means on its own, or undefined. */
export function partMeaning(text: string): string | undefined {
  const { words } = labelWords(text)
  if (bareAmount.test(words)) return 'amount'
  const attribute = partyAttribute(words)
  const party = partyOf(words)
  if (attribute) return `${party ?? anyone}${attribute}`
  const [best] = matchCues(words).toSorted((a, b) => b.strength - a.strength)
  return best && best.strength > (best.cue === words ? 0.55 : 0.8) ? best.target : undefined
}

/** Whether two parts of a label are two names of one thing. */
export const sameMeaning = (a: string, b: string): boolean =>
  a === b || (a === 'amount' && amounts.includes(b)) || (b === 'amount' && amounts.includes(a))

const isAnyones = (meaning: string | undefined) => meaning?.startsWith(anyone) ?? false

/** Of these ways to complete a part, the first that is clear. */
const clearest = (texts: readonly string[]) =>
  texts.find((text) => partMeaning(text) !== undefined && !isAnyones(partMeaning(text)))

/** A later part with the beginning it shares with the first: 号码 in 发票代码/号码. */
export function withBeginning(part: string, first: string): string | undefined {
  const own = partMeaning(part)
  if (own && !isAnyones(own)) return part
  const beginnings = [...first].map((_, index) => first.slice(0, first.length - index))
  return clearest(beginnings.map((beginning) => beginning + part)) ?? (own && part)
}

/** The first part with the end it shares with the last: 上车 in 上车~下车时间. */
export function withEnd(part: string, last: string): string | undefined {
  if (partMeaning(part)) return part
  return clearest([...last].map((_, index) => part + last.slice(index)))
}
