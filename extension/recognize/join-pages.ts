import { type FieldName, fieldNames, type Invoice } from '../../shared/invoice.ts'
import type { PaperReading } from '../../shared/layout-text/layout-sheets.ts'
import type { SupportingPaper } from '../../shared/supporting-paper.ts'

/** What was read of one invoice or paper on one page, counted from 1. */
export type PageReading = PaperReading & { page: number }

export interface JoinedPages {
  invoices: PageReading[]
  papers: SupportingPaper[]
}

/** Amounts stand on the last page of an invoice that goes on; sums of single pages come before. */
const fromLastPage: readonly FieldName[] = ['amountExcludingTax', 'taxAmount', 'totalAmount', 'totalAmountInWords']

const numberOf = ({ invoice }: PageReading) =>
  invoice.invoiceNumber && `${invoice.invoiceCode ?? ''}/${invoice.invoiceNumber}`

/** Pages printed twice (发票联 and 抵扣联) repeat their lines; pages that go on do not. */
const isRepeat = (lines: Invoice['items'], more: Invoice['items']) => JSON.stringify(lines) === JSON.stringify(more)

function join(first: PageReading, next: PageReading): PageReading {
  const joined = { ...first, invoice: { ...first.invoice }, evidence: { ...first.evidence } }
  for (const name of fieldNames) {
    const value = next.invoice[name]
    if (value === undefined || (joined.invoice[name] !== undefined && !fromLastPage.includes(name))) continue
    Object.assign(joined.invoice, { [name]: value })
    joined.evidence[name] = next.evidence[name]
  }
  const { items } = first.invoice
  joined.invoice.items = isRepeat(items, next.invoice.items) ? items : [...withoutList(items), ...next.invoice.items]
  return withoutRate(joined)
}

/** Each page has a rate of its own lines; the invoice has one only when all its lines agree. */
function withoutRate(reading: PageReading): PageReading {
  const rates = new Set(reading.invoice.items.map((item) => item.taxRate))
  if (rates.size < 2) return reading
  const { taxRate: _, ...invoice } = reading.invoice
  const { taxRate: __, ...evidence } = reading.evidence
  return { ...reading, invoice, evidence }
}

/** （详见销货清单） stands for the lines of the list; once they are known it is none of them. */
const withoutList = (items: Invoice['items']) => items.filter(({ name }) => !/详见.*清单/.test(name ?? ''))

/**
 * Pages → invoices: pages with the same number belong together, one after the other, and so does a list (清单) that
 * names an invoice of the file. A page that names no invoice is left out when another page does. Every other paper is
 * one of the papers.
 */
export function joinPages(pages: readonly PageReading[]): JoinedPages {
  const byNumber = new Map<string, PageReading>()
  for (const reading of pages.filter(({ paper }) => !paper)) {
    const number = numberOf(reading)
    if (!number) continue
    const before = byNumber.get(number)
    byNumber.set(number, before ? join(before, reading) : reading)
  }
  const papers = pages.flatMap((reading) => {
    const { paper, page } = reading
    const number = numberOf(reading)
    const invoice = number && byNumber.get(number)
    if (paper && number && invoice) byNumber.set(number, join(invoice, reading))
    return paper && !invoice ? [{ ...paper, page }] : []
  })
  const amounts = pages.filter(({ invoice, paper }) => !paper && invoice.totalAmount !== undefined)
  return { invoices: byNumber.size > 0 ? [...byNumber.values()] : amounts, papers }
}
