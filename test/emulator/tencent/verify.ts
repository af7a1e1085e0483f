import type { Invoice } from '../../../shared/invoice.ts'
import type { BureauInvoice } from '../bureau.ts'
import type { CloudSettings } from '../cloud.ts'
import { createRateWindow } from '../rate-window.ts'
import type { Call } from './call.ts'
import { missingParameter, type Refusal, refusal } from './refusal.ts'

export const verifyAction = 'VatInvoiceVerifyNew'

/** Beijing's day at an instant, ISO. */
const beijingDay = (now: number) => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
const dayLength = 86_400_000
/** Checks of one invoice a day. */
const checksADay = 5

const valueLimit = (name: string) => refusal(`InvalidParameterValue.${name}ParameterValueLimit`)
const kinds = ['01', '02', '03', '04', '08', '10', '11', '14', '15', '16', '32']
const byCheckCode = ['04', '10', '11', '14', '16']
const byAmount = ['01', '03', '08', '15', '16']
const regions = ['4400', '3300']

const textOf = ({ parameters }: Call, name: string) => {
  const value = parameters?.[name]
  return typeof value === 'string' ? value : ''
}

/** What the page says of each parameter, in its order. */
function checkParameters(call: Call): Refusal | undefined {
  const [number, date, code] = ['InvoiceNo', 'InvoiceDate', 'InvoiceCode'].map((name) => textOf(call, name))
  if (!number) return missingParameter('InvoiceNo')
  if (!date) return missingParameter('InvoiceDate')
  if (!/^(\d{8}|\d{20})$/.test(number)) return valueLimit('TicketSn')
  if (!isDateTaken(call, date)) return valueLimit('TicketDate')
  if (date === beijingDay(call.now * 1000) && call.parameters?.EnableTodayInvoice !== true)
    return refusal('ResourceNotFound.NotSupportCurrentInvoiceQuery')
  if (number.length === 8 && !/^(\d{10}|\d{12})$/.test(code ?? '')) return valueLimit('TicketCode')
  const kind = textOf(call, 'InvoiceKind')
  if (kind && !kinds.includes(kind)) return refusal('InvalidParameterValue.InvalidParameterValueLimit')
  if (call.parameters?.EnableCommonElectronic === true && !regions.includes(textOf(call, 'RegionCode')))
    return refusal('ResourceNotFound.NoAreaCode')
  return hasLastValue(call, kind, number.length === 20) ? undefined : valueLimit('PriceOrVerification')
}

/** Five years back, and nothing of days to come. */
function isDateTaken({ now }: Call, date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) return false
  const today = beijingDay(now * 1000)
  const first = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`
  return date >= first && date <= today
}

function hasLastValue(call: Call, kind: string, isDigital: boolean): boolean {
  const hasAmount = /^-?\d+(\.\d+)?$/.test(textOf(call, 'Amount'))
  const checkCode = textOf(call, 'CheckCode')
  if (isDigital) return hasAmount
  if (kind === '32') return hasAmount && /^[0-9a-z]{5}$/i.test(checkCode) && textOf(call, 'SellerTaxCode') !== ''
  if (byCheckCode.includes(kind)) return /^\d{6}$/.test(checkCode) && (kind !== '16' || hasAmount)
  return byAmount.includes(kind) ? hasAmount : hasAmount || checkCode.length >= 6
}

const sameMoney = (one: string, other: string | undefined) => other !== undefined && Number(one) === Number(other)

/** Whether the values told are those of the invoice: its date, and the amount and check code where they were told. */
function isTold(call: Call, { issueDate, checkCode, amountExcludingTax, totalAmount, invoiceType }: Partial<Invoice>) {
  const amount = textOf(call, 'Amount')
  const end = textOf(call, 'CheckCode')
  const isDigital = textOf(call, 'InvoiceNo').length === 20
  const isByTotal = isDigital || invoiceType === undefined || invoiceType === 'used_car' || invoiceType === 'fiscal'
  return (
    textOf(call, 'InvoiceDate') === issueDate &&
    (amount === '' || sameMoney(amount, isByTotal ? totalAmount : amountExcludingTax)) &&
    (end === '' || checkCode?.endsWith(end) === true)
  )
}

/** Members of `Invoice`; the vendor leaves what it does not know empty. */
function responseOf({ invoice, state }: BureauInvoice, number: string) {
  return {
    Invoice: {
      Code: invoice.invoiceCode ?? '',
      Number: number,
      Date: invoice.issueDate ?? '',
      BuyerName: invoice.buyerName ?? '',
      BuyerTaxCode: invoice.buyerTaxId ?? '',
      SellerName: invoice.sellerName ?? '',
      SellerTaxCode: invoice.sellerTaxId ?? '',
      CheckCode: invoice.checkCode ?? '',
      AmountWithoutTax: invoice.amountExcludingTax ?? '0.00',
      TaxAmount: invoice.taxAmount ?? '0.00',
      AmountWithTax: invoice.totalAmount ?? '',
      IsAbandoned: state,
      HasSellerList: '',
      Items: [],
      Remark: invoice.remark ?? '',
    },
    PassInvoiceInfoList: [],
  }
}

/** 增值税发票核验（新版）, asked after the checks every action shares. */
export function createVerification({ bureau }: CloudSettings) {
  const checks = createRateWindow(dayLength)
  return function verify(call: Call): Refusal | { response: object } {
    const refused = checkParameters(call)
    if (refused) return refused
    if (call.fault?.kind.includes('.')) return refusal(call.fault.kind)
    const [number, code] = [textOf(call, 'InvoiceNo'), textOf(call, 'InvoiceCode')]
    const isOne = checks.count(`${code}/${number}`, call.now * 1000 + 8 * 3_600_000) <= checksADay
    if (!isOne) return refusal('FailedOperation.CountLimitError')
    const found = bureau.find(({ invoice }) =>
      number.length === 20
        ? [invoice.invoiceNumber, invoice.digitalNumber].includes(number)
        : invoice.invoiceNumber === number && invoice.invoiceCode === code,
    )
    if (!found) return refusal('ResourceNotFound.NoInvoice')
    if (!isTold(call, found.invoice)) return refusal('FailedOperation.InvoiceMismatch')
    return { response: responseOf(found, number) }
  }
}
