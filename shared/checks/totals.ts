import type { FieldName, Invoice } from '../invoice.ts'
import { fromFen, sumOfFen, toFen } from '../money.ts'
import type { Check, CheckFinding } from './check.ts'
import { hasMaskedTax, isPrintedSum } from './line-kinds.ts'

const vat: readonly FieldName[] = ['amountExcludingTax', 'taxAmount']
const air: readonly FieldName[] = ['fare', 'fuelSurcharge', 'taxAmount', 'developmentFund', 'otherTaxes']
/** Fees an itinerary may leave out where there are none. */
const optional: readonly FieldName[] = ['fuelSurcharge', 'otherTaxes']

/** 合计金额 + 合计税额 = 价税合计, within one fen; on an air itinerary fare, fuel, tax, fund and fees make the total. */
export const totals: Check = (invoice) => {
  const parts = invoice.invoiceType === 'air' ? air : vat
  const fields: FieldName[] = ['totalAmount', ...parts]
  if (parts.every((field) => invoice[field] === undefined)) return undefined
  const sum = sumOfFen(parts.map((field) => partInFen(invoice, field)))
  const total = toFen(invoice.totalAmount ?? '')
  if (total === undefined || sum === undefined) return { status: 'unknown', fields }
  return compare(sum, total, fields)
}

function partInFen(invoice: Invoice, field: FieldName): number | undefined {
  if (invoice[field] !== undefined) return toFen(invoice[field])
  return optional.includes(field) || (field === 'taxAmount' && hasMaskedTax(invoice)) ? 0 : undefined
}

function compare(sum: bigint, total: number, fields: readonly FieldName[]): CheckFinding {
  if (isPrintedSum(sum, total)) return { status: 'ok', fields }
  return { status: 'fail', fields, details: [fromFen(sum), fromFen(total)] }
}
