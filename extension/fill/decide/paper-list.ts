import { featuresOf, typeIs } from './invoice-type-words.ts'

const ofInvoices: readonly string[] = ['special', 'normal', 'digital', 'electronic', 'paper', 'roll', 'vat']
const isOfInvoices = (said: string) => ofInvoices.includes(said)
const anyInvoice = /^((增值税)?发票|((vat|tax) )?invoice|fapiao)$/iu
const anyTicket = /^车票$/u

/** Whether an entry is of some invoices and not of others; a ticket may be electronic, too. */
const parts = (option: string) =>
  !anyInvoice.test(option) && featuresOf(option).length > 0 && featuresOf(option).every(isOfInvoices)

/**
 * How well an entry of a list of papers means a type: where all invoices have but one, it is that, 发票 beside 收据 and
 * 机票; a ticket of no vehicle is one of the railway, where no other entry is.
 */
export function paperFit(offered: readonly string[]): (type: string, option: string) => number {
  const said = offered.flatMap((option) => featuresOf(option))
  const parted = offered.some(parts)
  const means = (type: string, words: string) =>
    (!parted && anyInvoice.test(words) && typeIs(type).some(isOfInvoices)) ||
    (type === 'rail' && anyTicket.test(words) && !said.includes('rail'))
  return (type, option) => Number(means(type, option.normalize('NFKC').trim()))
}
