import * as v from 'valibot'
import { fieldNames, type Invoice, invoiceSchema } from '../../shared/invoice.ts'
import type { Draft } from '../inbox/draft.ts'

/** The invoice a draft stands for now: the value in use of every field; an emptied or unfounded field is absent. */
export function acceptedInvoice(draft: Draft): Invoice {
  const values = fieldNames.flatMap((name) => {
    const { value, grounding } = draft.fields[name]?.chosen ?? {}
    return value && grounding !== 'none' ? [[name, value] as const] : []
  })
  const legs = draft.legs ? { legs: draft.legs } : {}
  return v.parse(invoiceSchema, { ...Object.fromEntries(values), items: draft.items, ...legs })
}
