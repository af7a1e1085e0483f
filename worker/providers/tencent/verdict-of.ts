import * as v from 'valibot'
import { fieldValue } from '../../../shared/field-value.ts'
import type { FieldName } from '../../../shared/invoice.ts'
import { differencesOf, toldOf, type VerifiedInvoice } from '../../../shared/verification/told.ts'
import { digitalNumberOf } from '../../../shared/verification/verified-by.ts'
import type { Difference } from '../../../shared/verification.ts'
import type { Verdict } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'

const text = v.nullish(v.string())
const invoiceSchema = v.object({
  Code: text,
  Number: text,
  Date: text,
  CheckCode: text,
  AmountWithTax: text,
  AmountWithoutTax: text,
  TaxAmount: text,
  SellerName: text,
  SellerTaxCode: text,
  BuyerName: text,
  BuyerTaxCode: text,
  IsAbandoned: text,
})
const billSchema = v.object({
  Code: text,
  Number: text,
  Date: text,
  CheckCode: text,
  Total: text,
  SellerCompany: text,
  Buyer: text,
  RushRedStateCode: text,
})
export const responseSchema = v.object({ Invoice: v.nullish(invoiceSchema), FinancialBill: v.nullish(billSchema) })

/** Members → ours. */
const members: Record<string, FieldName> = {
  Code: 'invoiceCode',
  Number: 'invoiceNumber',
  Date: 'issueDate',
  CheckCode: 'checkCode',
  AmountWithTax: 'totalAmount',
  Total: 'totalAmount',
  AmountWithoutTax: 'amountExcludingTax',
  TaxAmount: 'taxAmount',
  SellerName: 'sellerName',
  SellerCompany: 'sellerName',
  SellerTaxCode: 'sellerTaxId',
  BuyerName: 'buyerName',
  Buyer: 'buyerName',
  BuyerTaxCode: 'buyerTaxId',
}

export const withDifferences = ({ verification, billed }: Verdict, differences: Difference[]): Verdict => ({
  verification: { ...verification, ...(differences.length > 0 && { differences }) },
  billed,
})

export function verdictOf(
  { Invoice, FinancialBill }: v.InferOutput<typeof responseSchema>,
  ours: VerifiedInvoice,
): Verdict {
  const found = [Invoice, FinancialBill].find((each) => each?.Number)
  if (!found) throw new ProviderError('tencent', { code: 'unexpected', retryable: false })
  const differences = differencesOf(comparable(ours), theirsOf(found))
  const state = 'IsAbandoned' in found ? stateOf(found.IsAbandoned) : stateOfBill(found)
  const outcome = state?.outcome ?? (differences.length > 0 ? 'differs' : 'verified')
  return withDifferences({ verification: { ...state, outcome }, billed: true }, differences)
}

/** The vendor calls the digital number the number, and gives a check code whole of which it was told the end. */
function comparable(ours: VerifiedInvoice): VerifiedInvoice {
  const { checkCode: _, ...others } = ours
  const digital = digitalNumberOf(ours)
  return digital ? { ...others, invoiceNumber: digital } : others
}

function theirsOf(found: Record<string, string | null | undefined>): VerifiedInvoice {
  const values = Object.entries(members).flatMap(([member, field]) => {
    const value = fieldValue(field, found[member] ?? '')
    return value === undefined ? [] : [[field, value] as const]
  })
  const { amountExcludingTax, taxAmount, ...others } = toldOf(Object.fromEntries(values))
  // Of 通用机打电子发票 the bureau knows the total alone, and the rest comes as nothing.
  const isUnknown = amountExcludingTax === '0.00' && others.totalAmount !== '0.00'
  return isUnknown ? others : { ...others, ...defined({ amountExcludingTax, taxAmount }) }
}

const defined = (values: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** Y 已作废, H 红冲, HP 部分红冲, HF 全额红冲, N or nothing 正常. */
function stateOf(state: string | null | undefined): Verdict['verification'] | undefined {
  if (state === 'Y') return { outcome: 'void' }
  if (state === 'HP') return { outcome: 'red-flushed', partly: true }
  return state?.startsWith('H') ? { outcome: 'red-flushed' } : undefined
}

function stateOfBill({ RushRedStateCode: state }: v.InferOutput<typeof billSchema>) {
  return state && !/^[0N]$/.test(state) ? ({ outcome: 'red-flushed' } as const) : undefined
}
