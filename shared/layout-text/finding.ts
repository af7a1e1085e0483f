import { type FieldName, type Invoice, invoiceFields } from '../invoice.ts'
import type { Box, Recognition } from '../recognition.ts'
import type { PageSize, Span } from './text-item.ts'
import { dateOf, moneyOf } from './values.ts'

/** One field read from the page: the value in the invoice's form, where it stands, how sure the rule is (0–1). */
export interface Finding<Field extends string = FieldName> {
  field: Field
  value: string
  span: Span
  /** 1 for a labelled value of the right form; less where position or form alone speaks for it. */
  certainty: number
}

export function finding<Field extends string>(
  field: Field,
  value: string | undefined,
  span: Span | undefined,
  certainty = 1,
): Finding<Field>[] {
  return value && span ? [{ field, value, span, certainty }] : []
}

const confidenceOf = ({ span, certainty }: Finding) => Math.round((span.confidence ?? 1) * certainty * 1000) / 1000

const compact = (text: string) => text.replace(/[\s,]/g, '')

/** The value with the least sure character of its print read the other way, where that gives another value. */
function secondOf({ field, value, span: { printed, otherwise } }: Finding): string | undefined {
  if (otherwise === undefined) return undefined
  const kind = invoiceFields[field]
  const at = compact(printed).indexOf(value)
  const part = at === -1 ? undefined : compact(otherwise).slice(at, at + value.length)
  const second = kind === 'money' ? moneyOf(otherwise) : kind === 'date' ? dateOf(otherwise) : part
  return second === value ? undefined : second
}

const fraction = (box: Box, size: PageSize): Box => ({
  x: box.x / size.width,
  y: box.y / size.height,
  width: box.width / size.width,
  height: box.height / size.height,
})

/** The most certain finding of each field, as an invoice and what each value rests on; boxes become page fractions. */
export function gather(findings: readonly Finding[], size: PageSize): Pick<Recognition, 'invoice' | 'evidence'> {
  const best = new Map<FieldName, Finding>()
  for (const one of findings) {
    const known = best.get(one.field)
    if (!known || one.certainty > known.certainty) best.set(one.field, one)
  }
  const invoice: Record<string, string> = {}
  const evidence: Recognition['evidence'] = {}
  for (const [field, one] of best) {
    const { box, printed } = one.span
    invoice[field] = one.value
    const second = secondOf(one)
    evidence[field] = {
      confidence: confidenceOf(one),
      raw: printed,
      ...(second ? { second } : {}),
      ...(box.width > 0 ? { box: fraction(box, size) } : {}),
    }
  }
  return { invoice: { ...(invoice as Partial<Invoice>), items: [] }, evidence }
}
