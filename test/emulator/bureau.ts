import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Invoice } from '../../shared/invoice.ts'

/** An invoice as the tax bureau has it, and how it stands: 正常, 作废, 红冲, 部分红冲, 全额红冲. */
export interface BureauInvoice {
  invoice: Partial<Invoice>
  state: 'N' | 'Y' | 'H' | 'HP' | 'HF'
}

/** The vendor's own example: https://cloud.tencent.com/document/api/866/73674 */
const example: BureauInvoice = {
  state: 'N',
  invoice: {
    invoiceCode: '144002288010',
    invoiceNumber: '04138864',
    issueDate: '2022-11-16',
    totalAmount: '498.90',
    checkCode: '00000000005672311400',
    sellerName: '广州市天河区员美丽美食店',
    sellerTaxId: '44078819091887401X',
  },
}

const invoicesFolder = fileURLToPath(new URL('../fixtures/invoices/', import.meta.url))

/** Everything that was issued: the vendor's example and the made-up invoices, a red one as what it is. */
export function loadBureau(folder = invoicesFolder): BureauInvoice[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.expected.json') && !file.includes('misread'))
  return [
    example,
    ...files.map((file) => ({ state: 'N' as const, invoice: JSON.parse(readFileSync(folder + file, 'utf8')) })),
  ]
}
