import { oneDay } from '../../shared/beijing-day.ts'
import { buyerTitle } from '../../shared/checks/buyer-title.ts'
import type { OwnTitle } from '../../shared/checks/check.ts'
import type { Invoice } from '../../shared/invoice.ts'
import type { SupportingPaperKind } from '../../shared/supporting-paper.ts'

/** What a claim lacks before it is filed; words for each are in `_locales` as `missing_<code>`. */
export const lacks = [
  'itinerary', // a ride without its 行程单
  'title', // made out to another company
  'old', // issued more than 180 days ago
  'original', // its file is no longer here
  'amount', // nobody read what it comes to
] as const
export type Lack = (typeof lacks)[number]

/** Companies commonly take no invoice older than half a year. */
const mostDays = 180

/** A ride by car that was ordered, of which the invoice alone says nothing; tickets say where they went themselves. */
const ride = /客运服务|网约车|出行服务|打车/u
const isRide = ({ items, invoiceType, departure }: Invoice) =>
  invoiceType !== 'rail' &&
  invoiceType !== 'air' &&
  invoiceType !== 'taxi' &&
  !departure &&
  items.some(({ name }) => ride.test(name ?? ''))

export interface Surroundings {
  /** Kinds of the papers it was paired with. */
  papers: readonly SupportingPaperKind[]
  hasOriginal: boolean
  /** Today in Beijing, ISO. */
  today: string
  ownTitles: readonly OwnTitle[]
}

/** What is missing of one invoice, in the order of the list. Pure. */
export function missingOf(invoice: Invoice, { papers, hasOriginal, today, ownTitles }: Surroundings): Lack[] {
  const age = invoice.issueDate ? (Date.parse(today) - Date.parse(invoice.issueDate)) / oneDay : 0
  const title = buyerTitle(invoice, { today, ownTitles })
  const isMissing: Record<Lack, boolean> = {
    itinerary: isRide(invoice) && !papers.includes('trip-sheet'),
    title: title?.status === 'fail' || title?.status === 'warn',
    old: age > mostDays,
    original: !hasOriginal,
    amount: invoice.totalAmount === undefined,
  }
  return lacks.filter((lack) => isMissing[lack])
}
