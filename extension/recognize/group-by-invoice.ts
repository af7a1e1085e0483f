import type { FieldName, Invoice } from '../../shared/invoice.ts'
import { numberWithoutCode } from '../../shared/invoice-code.ts'
import type { Recognition } from '../../shared/recognition.ts'
import { sameValue } from '../../shared/same-value.ts'

/** Fields that tell invoices of one file apart when a number was misread or is missing. */
const telling = ['invoiceCode', 'issueDate', 'totalAmount', 'amountExcludingTax', 'sellerTaxId', 'checkCode'] as const

/** How many characters of two equally long numbers differ; numbers of different length differ altogether. */
const misread = (one: string, other: string) =>
  one.length === other.length ? [...one].filter((digit, place) => digit !== other[place]).length : one.length

type Comparison = 'same' | 'different' | 'unknown'

const numbers = ({ invoiceNumber, digitalNumber }: Invoice) =>
  [invoiceNumber, digitalNumber].filter((number) => number !== undefined).map(numberWithoutCode)

function compareNumbers(one: Invoice, other: Invoice): Comparison {
  const [mine, theirs] = [numbers(one), numbers(other)]
  if (mine.length === 0 || theirs.length === 0) return 'unknown'
  return mine.some((number) => theirs.includes(number)) ? 'same' : 'different'
}

const agreements = (one: Invoice, other: Invoice, names: readonly FieldName[]) =>
  names.filter((name) => {
    const [mine, theirs] = [one[name], other[name]]
    return mine !== undefined && theirs !== undefined && sameValue(name, mine, theirs)
  }).length

/** Zero: nothing speaks for one invoice. A shared number outweighs everything, a misread digit or two very little. */
function likeness(one: Invoice, other: Invoice): number {
  const compared = compareNumbers(one, other)
  if (compared === 'same') return 100
  const agreed = agreements(one, other, telling)
  if (compared === 'unknown') return 1 + agreed
  const close = misread(one.invoiceNumber ?? '', other.invoiceNumber ?? '') <= 2
  if (close) return agreed > 0 ? 10 + agreed : 1
  return agreed >= 3 ? agreed : 0
}

const samePage = (one: Recognition, other: Recognition) =>
  one.page === undefined || other.page === undefined || one.page === other.page

/** The group a recognition belongs to: the likest that its own source has not yet spoken for. */
function bestGroup(groups: Recognition[][], recognition: Recognition): Recognition[] | undefined {
  const rated = groups
    .filter((group) => group.every((member) => member.source !== recognition.source && samePage(member, recognition)))
    .map((group) => ({ group, score: Math.max(...group.map(({ invoice }) => likeness(invoice, recognition.invoice))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  return rated[0]?.group
}

/** Surest first, so that an exact number is matched before a recognition without one takes its place. */
const sureness = (recognition: Recognition, others: readonly Recognition[]) =>
  Math.max(
    0,
    ...others
      .filter((other) => other.source !== recognition.source)
      .map((other) => likeness(other.invoice, recognition.invoice)),
  )

/** What no two invoices share: 20 digits, or code and number together. */
function identityOf(group: readonly Recognition[]): string | undefined {
  const [read] = group.filter(({ invoice }) => invoice.invoiceNumber !== undefined)
  const { invoiceCode = '', invoiceNumber = '' } = read?.invoice ?? {}
  return invoiceNumber.length === 20 || invoiceCode ? `${invoiceCode} ${invoiceNumber}` : undefined
}

/** One invoice printed on several pages (发票联 and 抵扣联), or seen in two parts of a screenshot, is one. */
function joinCopies(groups: Recognition[][]): Recognition[][] {
  const byIdentity = new Map<string, Recognition[]>()
  return groups.filter((group) => {
    const identity = identityOf(group)
    const known = identity && byIdentity.get(identity)
    if (known) known.push(...group)
    else if (identity) byIdentity.set(identity, group)
    return !known
  })
}

/**
 * Puts together what different sources read of the same invoice and keeps several invoices of one file apart. In: all
 * recognitions of a file, the most trusted first. Out: one group per invoice; copies of an invoice are in its group.
 */
export function groupByInvoice(recognitions: readonly Recognition[]): Recognition[][] {
  const groups: Recognition[][] = []
  const sources = [...new Set(recognitions.map(({ source }) => source))]
  for (const source of sources) {
    const read = recognitions.filter((recognition) => recognition.source === source)
    const surest = read.toSorted((one, other) => sureness(other, recognitions) - sureness(one, recognitions))
    for (const recognition of surest) {
      const group = bestGroup(groups, recognition)
      if (group) group.push(recognition)
      else groups.push([recognition])
    }
  }
  return joinCopies(groups)
}
