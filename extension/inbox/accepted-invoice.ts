import * as v from 'valibot'
import { fieldNames, type Invoice, invoiceSchema } from '../../shared/invoice.ts'
import type { Draft } from '../inbox/draft.ts'

/** The invoice a draft stands for now: the value in use of every field; an emptied field is absent. */
export function acceptedInvoice(draft: Draft): Invoice {
  const values = fieldNames.flatMap((name) => {
    const value = draft.fields[name]?.chosen.value
    return value ? [[name, value] as const] : []
  })
  const legs = draft.legs ? { legs: draft.legs } : {}
  return v.parse(invoiceSchema, { ...Object.fromEntries(values), items: draft.items, ...legs })
}
