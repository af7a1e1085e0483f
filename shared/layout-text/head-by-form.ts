import { isDate } from '../date.ts'
import { typeOfInvoiceCode } from '../invoice-code.ts'
import { ofForm } from './day-unlabelled.ts'
import type { Family } from './family.ts'
import type { Table } from './find-tables.ts'
import { type Finding, finding } from './finding.ts'
import type { Span } from './text-item.ts'
import { dateOf } from './values.ts'

/** Form and place speak for a value here, no label. */
const certainty = 0.7

interface Candidate {
  value: string
  span: Span
}

/** The one value all of these say, or the only one that is said twice: forms print code and number twice. */
function only(candidates: readonly Candidate[]): Candidate | undefined {
  const counts = new Map<string, number>()
  for (const { value } of candidates) counts.set(value, (counts.get(value) ?? 0) + 1)
  const twice = [...counts].filter(([, count]) => count > 1)
  const [meant, ...others] = twice.length > 0 ? twice : counts
  return others.length === 0 ? candidates.find(({ value }) => value === meant?.[0]) : undefined
}

/** Runs of digits that are no part of a phone number or of an id. */
const digitRuns = /(?<![A-Z\d-])(?:N[oO0]?[.:]?)?(\d{8,20})(?![A-Z\d-])/g

const runsIn = (pieces: readonly Span[]): Candidate[] =>
  pieces.flatMap((span) =>
    [...span.text.replace(/\s/g, '').matchAll(digitRuns)].map(([, value = '']) => ({ value, span })),
  )

/** 20240131 may be a day. */
const isDay = (digits: string) => isDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)

/** Documents that have twenty digits for a number and no code. */
const digital: readonly Family[] = ['rail', 'air']

const isCode = (value: string, family: Family) =>
  family === 'vat' ? typeOfInvoiceCode(value) !== undefined : /^(?:\d{10}|[01]\d{11})$/.test(value)

/**
 * Number, code and date at the head of an invoice whose labels were lost, by their form: a form from the press prints
 * its code and its number twice, and a digital number begins with the year of its date.
 */
export function headByForm(
  pieces: readonly Span[],
  family: Family,
  found: readonly Finding[],
  table?: Table,
): Finding[] {
  const known = (field: Finding['field']) => found.find((one) => one.field === field)?.value
  const { above, head } = partsOf(pieces, family, table)
  const days = above
    .filter(({ text }) => !ofForm.test(text))
    .flatMap((span) => ({ value: dateOf(span.text) ?? '', span }))
  const date = only(days.filter(({ value }) => value !== '' && value !== known('travelDate')))
  const runs = runsIn(head)
  const others = [known('printedCode'), known('machineNumber'), known('checkCode')]
  const codes = runs.filter(({ value }) => value.length < 20 && isCode(value, family) && !others.includes(value))
  const code = digital.includes(family) ? undefined : only(codes)
  const year = (known('issueDate') ?? date?.value)?.slice(2, 4)
  const isPaper = family !== 'vat' || (known('invoiceCode') ?? code) !== undefined
  const isNumber = ({ value }: Candidate) =>
    isPaper && !digital.includes(family)
      ? value.length === 8 && !isDay(value)
      : value.length === 20 && value.slice(0, 2) === year
  const number = only(runs.filter(isNumber)) ?? belowCode(runs.filter(isNumber), code)
  return [
    ...finding('issueDate', date?.value, date?.span, certainty),
    ...finding('invoiceNumber', number?.value, number?.span, certainty),
    ...(known('invoiceNumber')?.length === 20 ? [] : finding('invoiceCode', code?.value, code?.span, certainty)),
  ]
}

/** Of several the one that stands right below the code: a slip prints a phone number of as many digits further down. */
const belowCode = (numbers: readonly Candidate[], code: Candidate | undefined) =>
  code && only(numbers.filter(({ span: { box } }) => isRightBelow(box, code.span.box)))

const isRightBelow = (box: Span['box'], { x, y, height }: Span['box']) =>
  box.y > y + height / 2 && box.y < y + height * 2 && Math.abs(box.x - x) < height * 2

/** Small tickets, whose head is most of them. */
const slips: readonly Family[] = ['taxi', 'quota', 'toll']

/** What stands above the lines, and the upper half of that: below it come the buyer's phone and account. */
function partsOf(pieces: readonly Span[], family: Family, table: Table | undefined): { above: Span[]; head: Span[] } {
  if (slips.includes(family)) return { above: [...pieces], head: [...pieces] }
  const tops = pieces.map(({ box }) => box.y)
  const [top, last] = [Math.min(...tops), Math.max(...tops)]
  const floor = table ? Math.min(...table.headRows.map((row) => row.box.y)) : top + (last - top) / 3
  const above = pieces.filter(({ box }) => box.y < floor)
  return { above, head: above.filter(({ box }) => box.y < top + (floor - top) * (family === 'vat' ? 0.55 : 1)) }
}
