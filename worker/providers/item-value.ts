import { valueOfKind } from '../../shared/field-value.ts'
import type { FieldKind, InvoiceItem } from '../../shared/invoice.ts'

const kinds: Partial<Record<keyof InvoiceItem, FieldKind>> = {
  quantity: 'decimal',
  unitPrice: 'decimal',
  amount: 'money',
  taxAmount: 'money',
  taxRate: 'rate',
  taxClassCode: 'digits',
  passageStart: 'date',
  passageEnd: 'date',
}

/** A line from its printed values. What is not of its kind stays as printed: a masked tax is `***`. */
export function itemOf(printed: Partial<Record<keyof InvoiceItem, string | null | undefined>>): InvoiceItem {
  const values = Object.entries(printed).flatMap(([name, text]) => {
    const trimmed = text?.trim()
    if (!trimmed) return []
    return [[name, valueOfKind(kinds[name as keyof InvoiceItem] ?? 'text', trimmed) ?? trimmed]]
  })
  return Object.fromEntries(values)
}
