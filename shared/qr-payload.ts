import type { Invoice } from './invoice.ts'
import { readBlockchainCode, readBlockchainLink } from './qr-payload/blockchain.ts'
import { readFiscalCode, readFiscalLink } from './qr-payload/fiscal.ts'
import { readTaxCode } from './qr-payload/tax-code.ts'

/** Undoes what scanners and chat programs do to the text: byte order mark, stray spaces, full-width commas. */
const repaired = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('，', ',')
    .trim()

/**
 * Reads what the QR code of an invoice says. In: the decoded text. Out: the fields it carries, an amount under the name
 * its generation gives it; undefined when the text is anything else (a payment code, a link, another bill's code).
 * Layouts: the tax QR code of tax-disk and digital invoices, the two blockchain forms, the fiscal e-bill and its link.
 */
export function parseQrPayload(text: string): Invoice | undefined {
  const whole = repaired(text)
  const parts = whole.split(',').map((part) => part.trim())
  return (
    readBlockchainLink(whole) ??
    readFiscalLink(whole) ??
    readTaxCode(parts) ??
    readBlockchainCode(parts) ??
    readFiscalCode(parts)
  )
}
