import type { Recognition } from '../../shared/recognition.ts'
import { isCreditCode } from '../../shared/tax-id.ts'

/** Some write a company's tax id and a person's identity number into one member; only the value's form tells. */
export function tellBuyerIdsApart({ invoice, evidence }: Recognition): void {
  const { buyerIdNumber, buyerTaxId } = invoice
  if (!buyerIdNumber || buyerTaxId || !isCreditCode(buyerIdNumber)) return
  invoice.buyerTaxId = buyerIdNumber
  evidence.buyerTaxId = evidence.buyerIdNumber
  delete invoice.buyerIdNumber
  delete evidence.buyerIdNumber
}
