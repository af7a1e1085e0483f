import { PDFDocument } from '@cantoo/pdf-lib'
import type { FieldName, Invoice } from '../../../shared/invoice.ts'
import { invoiceTypeNames } from '../../../shared/invoice-type.ts'
import { addFonts } from './fonts.ts'
import { Pen } from './pen.ts'
import type { Say } from './say.ts'
import { pointsPerMillimetre } from './sheet-layout.ts'

/** As large as the invoices the tax bureau draws, in millimetres. */
const size = { width: 210, height: 140 }

const shown: readonly FieldName[] = [
  'invoiceCode',
  'invoiceNumber',
  'issueDate',
  'checkCode',
  'buyerName',
  'buyerTaxId',
  'sellerName',
  'sellerTaxId',
  'passengerName',
  'vehicleNumber',
  'departure',
  'destination',
  'travelDate',
  'seatClass',
  'amountExcludingTax',
  'taxAmount',
  'totalAmount',
  'totalAmountInWords',
  'drawer',
  'remark',
]

function drawFields(pen: Pen, invoice: Invoice, say: Say): void {
  const fields = shown.filter((name) => invoice[name])
  for (const [index, name] of fields.entries()) {
    const [x, y] = [index % 2 === 0 ? 12 : 110, 34 + Math.floor(index / 2) * 9]
    pen.text(say(`field_${name}`), x, y, { size: 9, gray: 0.4, width: 30 })
    pen.text(invoice[name]?.replaceAll('\n', ' ') ?? '', x + 31, y, { size: 10, width: 60 })
  }
}

/** What an invoice says, as a page of its own, for a file whose looks we cannot draw; it says that it is no original. */
export async function fieldSheet(invoice: Invoice, fileName: string, say: Say): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([size.width * pointsPerMillimetre, size.height * pointsPerMillimetre])
  const pen = new Pen(page, await addFonts(pdf), size.height)
  const title = invoice.invoiceTitle ?? invoiceTypeNames[invoice.invoiceType ?? 'other']
  pen.text(title, 12, 18, { size: 16, width: size.width - 24, align: 'center' })
  pen.line({ from: { x: 12, y: 23 }, to: { x: size.width - 12, y: 23 } })
  drawFields(pen, invoice, say)
  pen.line({ from: { x: 12, y: size.height - 14 }, to: { x: size.width - 12, y: size.height - 14 } }, { gray: 0.7 })
  pen.text(say('print_field_sheet', fileName), 12, size.height - 8, { size: 8.5, gray: 0.4, width: size.width - 24 })
  return pdf
}
