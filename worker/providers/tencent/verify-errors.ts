import type { Verdict } from '../provider.ts'

/**
 * Codes by which the vendor says something of the invoice instead of failing. It bills what it asked the bureau, found or
 * not (https://cloud.tencent.com/document/product/866/45470), and nothing it refused itself.
 */
const verdicts: Record<string, Verdict> = {
  'FailedOperation.InvoiceMismatch': { verification: { outcome: 'differs' }, billed: true },
  'ResourceNotFound.NoInvoice': { verification: { outcome: 'not-found' }, billed: true },
  'FailedOperation.CountLimitError': { verification: { outcome: 'limit-reached' }, billed: false },
  'ResourceNotFound.NoAreaCode': { verification: { outcome: 'not-applicable', reason: 'region' }, billed: false },
  // 不支持当天发票查询: of today, and not at the bureau yet.
  'ResourceNotFound.NotSupportCurrentInvoiceQuery': { verification: { outcome: 'not-found' }, billed: false },
  'InvalidParameterValue.InvalidParameterValueLimit': wrong(),
  'InvalidParameterValue.TicketCodeParameterValueLimit': wrong('invoiceCode'),
  'InvalidParameterValue.TicketSnParameterValueLimit': wrong('invoiceNumber'),
  'InvalidParameterValue.TicketDateParameterValueLimit': wrong('issueDate'),
  'InvalidParameterValue.PriceOrVerificationParameterValueLimit': wrong(
    'totalAmount',
    'amountExcludingTax',
    'checkCode',
  ),
}

/** Without a name, any of the values told may be meant. */
function wrong(...fields: NonNullable<Verdict['verification']['fields']>): Verdict {
  return {
    verification: { outcome: 'not-applicable', reason: 'value', ...(fields.length > 0 && { fields }) },
    billed: false,
  }
}

/** What a code says of the invoice; undefined for a failure of the call. */
export const verdictOfCode = (vendorCode: string): Verdict | undefined => verdicts[vendorCode]
