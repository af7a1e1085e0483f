import { typeOfNumber } from '../../../shared/invoice-type-number.ts'
import { isNothing } from './held-value.ts'
import { featuresOf, invoiceTypeFit, typeIs } from './invoice-type-words.ts'
import { paperFit } from './paper-list.ts'

/** A list of the bureau's bare numbers. */
const isNumbers = (options: readonly string[]) =>
  options.includes('01') && options.includes('04') && options.every((option) => /^\d{2}$/.test(option))

/** The carrier an option names, and nothing else; 数电票 has 电票 in it. */
function carrierOf(option: string): 'digital' | 'electronic' | 'paper' | undefined {
  const said = featuresOf(option)
  const [only] = said.includes('digital') ? said.filter((each) => each !== 'electronic') : said
  const isOne = said.length === 1 || (said.length === 2 && said.includes('digital') && said.includes('electronic'))
  return isOne && (only === 'digital' || only === 'electronic' || only === 'paper') ? only : undefined
}

/** A list of carriers alone: 数电票, 电票, 纸票. */
const isCarriers = (options: readonly string[]) =>
  options.length > 2 && options.every((option) => carrierOf(option) || /^(其他|其它|other)$/iu.test(option))

const carrierOfType = (is: ReturnType<typeof typeIs>) =>
  (['paper', 'digital', 'electronic'] as const).find((each) => is.includes(each)) ?? 'paper'

function carrierFit(type: string, option: string): number {
  const is = typeIs(type)
  return Number((is.includes('special') || is.includes('normal')) && carrierOf(option) === carrierOfType(is))
}

const ofDigital = (option: string) => /数电|全电|数字化|digital/iu.test(option)

/**
 * Digital invoices in a list that has one entry for them all: the normal ones are that, the special ones where no other
 * entry is of special ones.
 */
function generalFit(offered: readonly string[]): (type: string, option: string) => number {
  const digital = offered.filter(ofDigital)
  const [only = ''] = digital
  const isGeneral = digital.length === 1 && carrierOf(only) === 'digital'
  const special = offered.some((option) => featuresOf(option).includes('special'))
  const meant = isGeneral ? ['digital_normal', ...(special ? [] : ['digital_special'])] : []
  return (type, option) => Number(option.normalize('NFKC').trim() === only && meant.includes(type))
}

/** How well the options of one list mean a type: what else is offered tells how far each of them goes. Pure. */
export function invoiceTypeFits(options: readonly string[]): (type: string, option: string) => number {
  const offered = options
    .map((option) => option.normalize('NFKC').trim())
    .filter((option) => option && !isNothing(option))
  if (isNumbers(offered)) return (type, option) => Number(typeOfNumber[option.trim()] === type)
  if (isCarriers(offered)) return carrierFit
  const offersDigital = offered.some(ofDigital)
  const general = generalFit(offered)
  const paper = paperFit(offered)
  return (type, option) => {
    const isOlder = offersDigital && typeIs(type).includes('digital') && !featuresOf(option).includes('digital')
    return isOlder ? 0 : Math.max(invoiceTypeFit(type, option), general(type, option), paper(type, option))
  }
}
