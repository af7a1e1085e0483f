import { type FieldName, fieldNames } from '../../shared/invoice.ts'
import type { Recognition, Source } from '../../shared/recognition.ts'
import { sameValue } from '../../shared/same-value.ts'
import type { Draft, DraftField, Reading } from '../inbox/draft.ts'
import { groupByInvoice } from './group-by-invoice.ts'

/** Order of trust: what the file itself says, then what was read from its looks, by a cloud before this computer. */
const trusted: readonly Source[] = ['xml', 'ofd', 'pdf-data', 'qr', 'pdf-text']

/** Lower is more trusted; xml and ofd carry the same issuer's data and rank alike, every cloud product behind them. */
const rank = (source: Source) => {
  if (source === 'ocr') return trusted.length + 1
  const position = trusted.indexOf(source)
  return position === -1 ? trusted.length : Math.max(position, 1)
}

/** Where a value stands, when the most trusted source read it from somewhere else than its print. */
const printedBox = (agreeing: Reading[]) => agreeing.find(({ source, box }) => box && source !== 'qr')?.box

/** Independent sources that agree are wrong together only if each is; one that disagrees casts doubt. */
function confidenceOf(chosen: Reading, agreeing: Reading[], conflicting: Reading[]): number | undefined {
  const known = [chosen, ...agreeing].flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]))
  if (known.length === 0) return undefined
  const together = 1 - known.reduce((doubt, confidence) => doubt * (1 - confidence), 1)
  return conflicting.length > 0 ? together / 2 : together
}

/** What nobody saw stands only where there is nothing else. */
const seenFirst = (readings: Reading[]) => {
  const seen = readings.filter(({ grounding }) => grounding !== 'none')
  return seen.length > 0 ? seen : readings
}

function toField(name: FieldName, readings: Reading[]): DraftField | undefined {
  const [first, ...others] = seenFirst(readings)
  if (!first) return undefined
  const agreeing = others.filter(({ value }) => sameValue(name, first.value, value))
  const conflicting = others.filter(({ value }) => !sameValue(name, first.value, value))
  const confidence = confidenceOf(first, agreeing, conflicting)
  const box = first.source === 'qr' ? (printedBox(agreeing) ?? first.box) : (first.box ?? printedBox(agreeing))
  const chosen = { ...first, ...(confidence === undefined ? {} : { confidence }), ...(box ? { box } : {}) }
  return { chosen, agreeing, conflicting }
}

/** A source that reads a copy of the invoice says the same once more; it does not agree with itself. */
const withoutEchoes = (readings: Reading[]) =>
  readings.filter(
    ({ source, value }, index) =>
      readings.findIndex((other) => other.source === source && other.value === value) === index,
  )

const readingsOf = (name: FieldName, recognitions: Recognition[]): Reading[] =>
  withoutEchoes(
    recognitions.flatMap(({ source, invoice, evidence }) => {
      const value = invoice[name]
      return value === undefined ? [] : [{ value, source, ...evidence[name] }]
    }),
  )

function toDraft(recognitions: Recognition[]): Draft {
  const byTrust = recognitions.toSorted((one, other) => rank(one.source) - rank(other.source))
  const fields = fieldNames.flatMap((name) => {
    const field = toField(name, readingsOf(name, byTrust))
    return field ? [[name, field] as const] : []
  })
  const withItems = byTrust.find(({ invoice }) => invoice.items.length > 0)
  const legs = byTrust.find(({ invoice }) => invoice.legs)?.invoice.legs
  const page = byTrust.find((recognition) => recognition.page !== undefined)?.page
  return {
    fields: Object.fromEntries(fields),
    items: withItems?.invoice.items ?? [],
    ...(withItems ? { itemsSource: withItems.source } : {}),
    ...(legs ? { legs } : {}),
    ...(page === undefined ? {} : { page }),
  }
}

/**
 * Everything every source read of one file → one draft per invoice, in the order of the pages. The most trusted
 * reading of a field is chosen, the others are kept beside it as agreeing or conflicting.
 */
export function merge(recognitions: readonly Recognition[]): Draft[] {
  const byTrust = recognitions.toSorted((one, other) => rank(one.source) - rank(other.source))
  const drafts = groupByInvoice(byTrust).map(toDraft)
  return drafts.toSorted((one, other) => (one.page ?? 1) - (other.page ?? 1))
}
