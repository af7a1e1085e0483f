import type { LedgerEntry } from '../../../extension/ledger/ledger-entry.ts'
import { remember } from '../../../extension/ledger/remember.ts'
import type { Invoice } from '../../../shared/invoice.ts'

const sellers = ['北京白鹭样例信息技术服务有限公司', '南京远帆样例酒店管理有限公司', '广州星河样例办公用品有限公司']
const days = (index: number) => new Date(Date.UTC(2026, 9, 28 - (index % 90))).toISOString().slice(0, 10)

const madeInvoice = (index: number): Invoice => ({
  invoiceType: index % 4 === 0 ? 'digital_special' : 'digital_normal',
  invoiceNumber: `2644${String(index * 7919).padStart(16, '0')}`,
  issueDate: days(index),
  sellerName: sellers[index % sellers.length],
  buyerName: '云栖样例集团有限公司',
  totalAmount: `${(index % 37) * 41 + 18}.${String(index % 100).padStart(2, '0')}`,
  taxAmount: `${index % 37}.06`,
  items: [],
})

/** Ledger entries as the extension itself would make them; every third was filled into a form. */
export function madeLedger(count: number): LedgerEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const carrier = {
      job: `ledger-${index}`,
      draft: 0,
      fileName: `发票${index + 1}.pdf`,
      sha256: index.toString(16).padStart(64, '0'),
      capturedAt: '2026-11-01T02:03:00Z',
    }
    const fresh = { id: `entry-${index}`, now: carrier.capturedAt }
    const [entry] = remember([], { invoice: madeInvoice(index), carrier }, fresh).put
    if (!entry) throw new Error('nothing was remembered')
    const fills = index % 3 === 0 ? [{ at: '2026-11-02T08:30:00Z', host: 'oa.example.com', title: '费用报销单' }] : []
    return { ...entry, fills }
  })
}
