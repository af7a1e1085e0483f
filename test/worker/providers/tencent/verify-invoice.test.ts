import { describe, expect, test } from 'vitest'
import type { InvoiceType } from '../../../../shared/invoice-type.ts'
import type { VerifiedInvoice } from '../../../../shared/verification/told.ts'
import { unverifiable } from '../../../../shared/verification/unverifiable.ts'
import { verifyInvoice } from '../../../../worker/providers/tencent/verify-invoice.ts'

const today = '2026-11-28'
const verifier = verifyInvoice({ url: 'https://cloud.example', region: undefined })
const parameters = (invoice: VerifiedInvoice): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(verifier.request(invoice, today).body))

const paper = { invoiceCode: '144002288010', invoiceNumber: '04138864', issueDate: '2026-10-16' }
const digital = { invoiceNumber: '26442000000123456789', issueDate: '2026-10-16' }
const values = {
  checkCode: '00000000005672311400',
  totalAmount: '113.00',
  amountExcludingTax: '100.00',
  sellerTaxId: '91440100MAX4DBAF8A',
}

const byCode = { InvoiceCode: '144002288010', InvoiceNo: '04138864' }
const net = { Amount: '100.00' }
const total = { Amount: '113.00' }
const checkCode = { CheckCode: '311400' }
const byTotal = { InvoiceNo: '26442000000123456789', ...total }

/** Kinds neither the page nor the bureau verifies. That a reply has members for train and air tickets is no promise: the page's list of kinds has none. */
const never = undefined

/**
 * What is told of each kind, `paper` with a code and `digital` with twenty digits:
 * https://cloud.tencent.com/document/api/866/73674, parameters InvoiceKind, CheckCode and Amount.
 */
const told: Record<InvoiceType, { paper?: object; digital?: object } | undefined> = {
  vat_special: { paper: { ...byCode, InvoiceKind: '01', ...net } },
  vat_normal: { paper: { ...byCode, InvoiceKind: '04', ...checkCode } },
  vat_e_special: { paper: { ...byCode, InvoiceKind: '08', ...net } },
  vat_e_normal: { paper: { ...byCode, InvoiceKind: '10', ...checkCode } },
  vat_roll: { paper: { ...byCode, InvoiceKind: '11', ...checkCode } },
  digital_special: { digital: { ...byTotal, InvoiceKind: '08' } },
  digital_normal: { digital: { ...byTotal, InvoiceKind: '10' } },
  digital_paper_special: { paper: { ...byCode, ...net }, digital: byTotal },
  digital_paper_normal: { paper: { ...byCode, ...checkCode }, digital: byTotal },
  blockchain: {
    paper: { ...byCode, InvoiceKind: '32', CheckCode: '11400', ...net, SellerTaxCode: '91440100MAX4DBAF8A' },
  },
  vehicle: { paper: { ...byCode, InvoiceKind: '03', ...net }, digital: { ...byTotal, InvoiceKind: '03' } },
  used_car: { paper: { ...byCode, InvoiceKind: '15', ...total }, digital: { ...byTotal, InvoiceKind: '15' } },
  toll: { paper: { ...byCode, InvoiceKind: '14', ...checkCode }, digital: byTotal },
  fiscal: { paper: { ...byCode, InvoiceKind: '16', ...checkCode, ...total } },
  rail: never,
  air: never,
  taxi: never,
  quota: never,
  machine_printed: never,
  other: never,
}

describe.each(Object.entries(told) as [InvoiceType, (typeof told)[InvoiceType]][])('%s', (invoiceType, forms) => {
  test(
    forms ? 'is told by what the vendor asks of its kind' : 'is nothing the bureau verifies, so nobody is asked',
    () => {
      if (!forms) {
        for (const form of [paper, digital])
          expect(unverifiable({ invoiceType, ...form, ...values }, today)).toEqual({ reason: 'kind' })
        return
      }
      for (const [form, number] of [
        [forms.paper, paper],
        [forms.digital, digital],
      ]) {
        if (!form) continue
        const invoice = { invoiceType, ...number, ...values }
        expect(unverifiable(invoice, today)).toBeUndefined()
        expect(parameters(invoice)).toEqual({ ...form, InvoiceDate: '2026-10-16' })
      }
    },
  )
})

test('one of today is asked for as such', () => {
  expect(parameters({ ...digital, ...values, issueDate: today })).toMatchObject({ EnableTodayInvoice: true })
})
