import { type Target, targetKinds } from '../targets.ts'
import { expenseKindFits } from './expense-type.ts'
import { invoiceTypeFits } from './invoice-type-list.ts'
import { simplified } from './simplified.ts'
import { transportFit } from './transport.ts'

/** The option that means a value: its index, `sure` when no other could fit better; or why there is none. */
export type Choice = { index: number; sure: boolean } | { reason: 'no-option' | 'many-options' | 'offered' }

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]【】:：_-]/gu, '')

/** A name and the code by which the company knows it: 样例商贸有限公司 V1002. */
const isCodeBeside = (wanted: string, offered: string) =>
  /\p{Script=Han}{4}/u.test(wanted) && /^[a-z]{0,4}\d{1,12}$/u.test(offered.replace(wanted, ''))

const textFit = (value: string, option: string) => {
  const [wanted, offered] = [plain(value), plain(option)]
  if (!offered) return 0
  if (wanted === offered || isCodeBeside(wanted, offered)) return 1
  if (offered.includes(wanted)) return 0.6 + (0.3 * wanted.length) / offered.length
  return wanted.includes(offered) && offered.length > 3 ? 0.5 : 0
}

/** 13%, 13, 0.13, 一般纳税人（13%）, 免税. */
function rateFit(value: string, option: string): number {
  const figure = (text: string) => {
    const percent = /(\d+(?:\.\d+)?)\s*%/.exec(text.normalize('NFKC'))
    if (percent) return Number(percent[1])
    const bare = /^(\d+(?:\.\d+)?)$/.exec(text.trim())
    return bare ? Number(bare[1]) * (Number(bare[1]) < 1 ? 100 : 1) : undefined
  }
  const wanted = figure(value)
  if (wanted === undefined) return textFit(value, option)
  const offered = figure(option)
  return offered !== undefined && Math.abs(offered - wanted) < 1e-9 ? 1 : 0
}

const currencyFit = (_: string, option: string) => (/人民币|cny|rmb|^¥$/iu.test(option.normalize('NFKC')) ? 1 : 0)
const flagFit = (value: string, option: string) =>
  (value === 'yes' ? /^(是|有|yes|true|1)$/iu : /^(否|无|no|false|0)$/iu).test(option.trim()) ? 1 : 0
const figureFit = (value: string, option: string) =>
  option.trim() !== '' && Number(option.replaceAll(',', '')) === Number(value) ? 1 : textFit(value, option)

/** A year, month or day among options such as 2024, 06, 6月. */
const dateFit = (value: string, option: string) => {
  const figure = /^(\d{1,4})\s*[年月日]?$/u.exec(option.trim())?.[1]
  return figure !== undefined && /^\d{1,4}$/.test(value)
    ? Number(Number(figure) === Number(value))
    : textFit(value, option)
}

function fitFor(target: Target, options: readonly string[]): (value: string, option: string) => number {
  if (target === 'invoiceType') return invoiceTypeFits(options)
  if (target === 'expenseType') return expenseKindFits(options)
  if (target === 'transport') return transportFit
  if (target === 'currency') return currencyFit
  const kind = targetKinds[target]
  if (kind === 'rate') return rateFit
  if (kind === 'flag') return flagFit
  if (kind === 'date') return dateFit
  if (kind === 'money' || kind === 'decimal') return figureFit
  return textFit
}

/** Values that forms take from a list of their own words: what an option is called differs from page to page. */
export const hasOwnWords = (target: Target): boolean =>
  ['type', 'rate', 'flag'].includes(targetKinds[target]) || ['currency', 'expenseType', 'transport'].includes(target)

/**
 * Picks the option that means the value: the best fit, if no other fits as well. What a kind of expense is called is
 * the company's word: another word for the same kind is only offered, unless `near` says the person took it. Pure.
 */
export function chooseOption(target: Target, value: string, options: readonly string[], near = false): Choice {
  const measure = fitFor(target, options.map(simplified))
  const ranked = options
    .map((option, index) => ({ index, fit: measure(simplified(value), simplified(option)) }))
    .filter((each) => each.fit >= 0.5)
  const best = ranked.reduce((a, b) => (b.fit > a.fit ? b : a), { index: -1, fit: 0 })
  if (best.index < 0) return { reason: 'no-option' }
  const rivals = ranked.filter((each) => each.fit > best.fit - 0.01 && options[each.index] !== options[best.index])
  if (target === 'expenseType' && best.fit < 1 && !near) return { reason: 'offered' }
  return rivals.length > 0 ? { reason: 'many-options' } : { index: best.index, sure: best.fit >= 1 }
}
