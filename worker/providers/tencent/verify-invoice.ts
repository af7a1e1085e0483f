import * as v from 'valibot'
import { fieldValue } from '../../../shared/field-value.ts'
import type { FieldName } from '../../../shared/invoice.ts'
import type { InvoiceType } from '../../../shared/invoice-type.ts'
import {
  type Difference,
  differencesOf,
  digitalNumberOf,
  toldOf,
  type VerifiedInvoice,
  verifiedBy,
} from '../../../shared/verification.ts'
import type { Reply, Verdict, Verifier } from '../provider.ts'
import { ProviderError } from '../provider-error.ts'
import { type TencentAccount, tencentEnvelope, tencentResponse } from './call.ts'
import { verdictOfCode } from './verify-errors.ts'

/** `InvoiceKind` of a type; of the others the vendor finds out by itself. */
const kinds: Partial<Record<InvoiceType, string>> = {
  vat_special: '01',
  vehicle: '03',
  vat_normal: '04',
  vat_e_special: '08',
  digital_special: '08',
  vat_e_normal: '10',
  digital_normal: '10',
  vat_roll: '11',
  toll: '14',
  used_car: '15',
  fiscal: '16',
  blockchain: '32',
}

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
const responseSchema = v.object({ Invoice: v.nullish(invoiceSchema), FinancialBill: v.nullish(billSchema) })

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

/** 增值税发票核验（新版）: https://cloud.tencent.com/document/api/866/73674 */
export function verifyInvoice(account: TencentAccount): Verifier {
  return {
    request: (invoice, today) => ({
      ...tencentEnvelope(account, 'VatInvoiceVerifyNew'),
      body: new TextEncoder().encode(JSON.stringify(parametersOf(invoice, today))),
    }),
    normalize(reply, invoice) {
      return refusedVerdict(reply, invoice) ?? verdictOf(tencentResponse(responseSchema, reply), invoice)
    },
  }
}

function parametersOf(invoice: VerifiedInvoice, today: string): Record<string, unknown> {
  const digital = digitalNumberOf(invoice)
  const { invoiceType, invoiceCode, invoiceNumber, issueDate, checkCode, sellerTaxId } = invoice
  const asked = verifiedBy(invoice) ?? []
  const kind = invoiceType && kinds[invoiceType]
  const amount = asked.includes('totalAmount') ? invoice.totalAmount : invoice.amountExcludingTax
  return {
    InvoiceNo: digital ?? invoiceNumber,
    InvoiceDate: issueDate,
    ...(!digital && { InvoiceCode: invoiceCode }),
    ...(kind && !(digital && kind === '14') && { InvoiceKind: kind }),
    // A check code of 区块链 has five places.
    ...(asked.includes('checkCode') && { CheckCode: checkCode?.slice(invoiceType === 'blockchain' ? -5 : -6) }),
    ...(asked.some((name) => name === 'totalAmount' || name === 'amountExcludingTax') && { Amount: amount }),
    ...(asked.includes('sellerTaxId') && { SellerTaxCode: sellerTaxId }),
    ...(issueDate === today && { EnableTodayInvoice: true }),
  }
}

/** A refusal that says something of the invoice. Which of the values told is another, the vendor keeps to itself. */
function refusedVerdict(reply: Reply, invoice: VerifiedInvoice): Verdict | undefined {
  try {
    tencentResponse(v.unknown(), reply)
  } catch (error) {
    const verdict = error instanceof ProviderError && error.vendorCode ? verdictOfCode(error.vendorCode) : undefined
    if (!verdict) throw error
    if (verdict.verification.outcome === 'differs') return withDifferences(verdict, asTold(invoice))
    const fields = fieldsMeant(verdict, invoice)
    return { ...verdict, verification: { ...verdict.verification, ...(fields && { fields }) } }
  }
  return undefined
}

/** Of several values a code may mean, those that were told. */
function fieldsMeant({ verification: { reason, fields } }: Verdict, invoice: VerifiedInvoice): FieldName[] | undefined {
  if (reason !== 'value' || fields?.length === 1) return fields
  return verifiedBy(invoice)?.filter((name) => fields?.includes(name) ?? true)
}

const asTold = (invoice: VerifiedInvoice): Difference[] =>
  (verifiedBy(invoice) ?? []).flatMap((field) => {
    const ours = invoice[field as keyof VerifiedInvoice]
    return ours ? [{ field, ours }] : []
  })

const withDifferences = ({ verification, billed }: Verdict, differences: Difference[]): Verdict => ({
  verification: { ...verification, ...(differences.length > 0 && { differences }) },
  billed,
})

function verdictOf({ Invoice, FinancialBill }: v.InferOutput<typeof responseSchema>, ours: VerifiedInvoice): Verdict {
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
