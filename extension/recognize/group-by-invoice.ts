import { numberWithoutCode } from '../../shared/invoice-code.ts'
import type { Recognition } from '../../shared/recognition.ts'
import { comparable } from '../../shared/same-value.ts'

/** Fields that tell invoices of one file apart when a number was misread or is missing. */
const telling = ['invoiceCode', 'issueDate', 'totalAmount', 'amountExcludingTax', 'sellerTaxId', 'checkCode'] as const

/** A recognition with what it is compared by, worked out once: each is compared with every other of its file. */
interface Candidate {
  recognition: Recognition
  numbers: string[]
  /** Its telling fields, in their order. */
  tells: (string | undefined)[]
}

function candidateOf(recognition: Recognition): Candidate {
  const { invoice } = recognition
  const numbers = [invoice.invoiceNumber, invoice.digitalNumber].filter((number) => number !== undefined)
  const tells = telling.map((name) => {
    const value = invoice[name]
    return value === undefined ? undefined : comparable(name, value)
  })
  return { recognition, numbers: numbers.map(numberWithoutCode), tells }
}

/** How many characters of two equally long numbers differ; numbers of different length differ altogether. */
function misread(one: string, other: string): number {
  if (one.length !== other.length) return one.length
  let count = 0
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) count += 1
  return count
}

type Comparison = 'same' | 'different' | 'unknown'

function compareNumbers({ numbers: mine }: Candidate, { numbers: theirs }: Candidate): Comparison {
  if (mine.length === 0 || theirs.length === 0) return 'unknown'
  return mine.some((number) => theirs.includes(number)) ? 'same' : 'different'
}

const agreements = (one: Candidate, other: Candidate) =>
  one.tells.filter((value, index) => value !== undefined && value === other.tells[index]).length

const numberOf = ({ recognition: { invoice } }: Candidate) => invoice.invoiceNumber ?? ''

/** Zero: nothing speaks for one invoice. A shared number outweighs everything, a misread digit or two very little. */
function likeness(one: Candidate, other: Candidate): number {
  const compared = compareNumbers(one, other)
  if (compared === 'same') return 100
  const agreed = agreements(one, other)
  if (compared === 'unknown') return 1 + agreed
  const close = misread(numberOf(one), numberOf(other)) <= 2
  if (close) return agreed > 0 ? 10 + agreed : 1
  return agreed >= 3 ? agreed : 0
}

const samePage = ({ recognition: one }: Candidate, { recognition: other }: Candidate) =>
  one.page === undefined || other.page === undefined || one.page === other.page

const sameSource = (one: Candidate, other: Candidate) => one.recognition.source === other.recognition.source

/** The group a recognition belongs to: the likest that its own source has not yet spoken for. */
function bestGroup(groups: Candidate[][], candidate: Candidate): Candidate[] | undefined {
  const rated = groups
    .filter((group) => group.every((member) => !sameSource(member, candidate) && samePage(member, candidate)))
    .map((group) => ({ group, score: Math.max(...group.map((member) => likeness(member, candidate))) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  return rated[0]?.group
}

/** Surest first, so that an exact number is matched before a recognition without one takes its place. */
function surestFirst(read: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  const rated = read.map((candidate) => {
    const others = all.filter((other) => !sameSource(other, candidate))
    return { candidate, sureness: Math.max(0, ...others.map((other) => likeness(other, candidate))) }
  })
  return rated.toSorted((one, other) => other.sureness - one.sureness).map(({ candidate }) => candidate)
}

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
  const candidates = recognitions.map(candidateOf)
  const groups: Candidate[][] = []
  for (const read of Map.groupBy(candidates, ({ recognition }) => recognition.source).values()) {
    for (const candidate of surestFirst(read, candidates)) {
      const group = bestGroup(groups, candidate)
      if (group) group.push(candidate)
      else groups.push([candidate])
    }
  }
  return joinCopies(groups.map((group) => group.map(({ recognition }) => recognition)))
}
