import { oneDay } from '../../shared/beijing-day.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { toFen } from '../../shared/money.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'
import type { PlacedPaper } from './claim.ts'

/** A paper where it was found. */
export interface FoundPaper {
  /** The job that holds its file. */
  job: string
  fileName: string
  paper: SupportingPaper
}

/** Names a paper as long as its file is here. */
export const paperKey = ({ job, paper: { page = 1 } }: FoundPaper): string => `${job} ${page}`

/** An invoice papers may belong to. */
interface Candidate {
  id: string
  invoice: Invoice
  /** Jobs that carry it. */
  jobs: readonly string[]
}

const folded = (name: string) => name.normalize('NFKC').replace(/[\s()]/g, '')
/** What a company is called without where it is and what it is: 滴滴出行科技有限公司 and 滴滴出行. */
const core = (name: string) =>
  folded(name).replace(/(股份|有限|责任|科技|信息|技术|服务|管理|集团|分|公司|中心|店)+$/g, '')

function isSameSeller(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false
  const [short = '', long = ''] = [folded(one), folded(other)].toSorted((a, b) => a.length - b.length)
  return long.includes(short) || (core(short).length >= 2 && long.includes(core(short)))
}

const isSameAmount = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && toFen(one) !== undefined && toFen(one) === toFen(other)

/** A ride is invoiced within this many days after it, a stay sometimes some days before its end. */
const latest = 90
const earliest = -3

/** Whether an invoice was issued when one for such a paper is. */
function isInTime(
  { firstDate, lastDate = firstDate }: SupportingPaper['values'],
  issueDate: string | undefined,
): boolean {
  if (!lastDate || !issueDate) return false
  const days = (Date.parse(issueDate) - Date.parse(lastDate)) / oneDay
  return days >= earliest && days <= latest
}

/** Worth more than everything that only fits. */
const named = 100

/** How surely a paper belongs to an invoice; 0 where something speaks against it, or too little for it. */
function howSurely({ job, paper: { values } }: FoundPaper, { invoice, jobs }: Candidate): number {
  if (values.invoiceNumber) {
    const isNamed = [invoice.invoiceNumber, invoice.digitalNumber].includes(values.invoiceNumber)
    const isSameCode = !values.invoiceCode || !invoice.invoiceCode || values.invoiceCode === invoice.invoiceCode
    return isNamed && isSameCode ? named : 0
  }
  const amount = isSameAmount(values.amount, invoice.totalAmount)
  const isOtherAmount = values.amount !== undefined && invoice.totalAmount !== undefined && !amount
  const isForeign = values.currency !== undefined && values.currency !== 'CNY'
  if (jobs.includes(job)) return named / 2
  if (isForeign || isOtherAmount) return 0
  const seller = isSameSeller(values.seller, invoice.sellerName)
  const inTime = isInTime(values, invoice.issueDate)
  const isLate = !inTime && values.lastDate !== undefined && invoice.issueDate !== undefined
  if (isLate) return 0
  const signs = Number(amount) * 3 + Number(seller) * 2 + Number(inTime)
  return signs >= 4 || (amount && !values.seller && inTime) ? signs : signs >= 3 && seller ? signs : 0
}

/**
 * Papers with the invoice each belongs to, by the person's own word, else by the number it names, else by amount, seller and dates together. Where two
 * invoices fit alike it belongs to none: a person knows. Papers are never summed. Out: invoice id → its papers.
 */
export function pairPapers(
  papers: readonly FoundPaper[],
  candidates: readonly Candidate[],
  placed: readonly PlacedPaper[] = [],
): Map<string, FoundPaper[]> {
  const pairs = new Map<string, FoundPaper[]>()
  const give = (id: string, paper: FoundPaper) => pairs.set(id, [...(pairs.get(id) ?? []), paper])
  const byHand = new Map(placed.map(({ paper, entry }) => [paper, entry]))
  for (const paper of papers) {
    if (byHand.has(paperKey(paper))) {
      const wanted = candidates.find(({ id }) => id === byHand.get(paperKey(paper)))
      if (wanted) give(wanted.id, paper)
      continue
    }
    const fits = candidates.map((candidate) => ({ candidate, score: howSurely(paper, candidate) }))
    const [best, second] = fits.filter(({ score }) => score > 0).toSorted((one, other) => other.score - one.score)
    if (!best || best.score === second?.score) continue
    give(best.candidate.id, paper)
  }
  return pairs
}
