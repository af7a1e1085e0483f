import type { Page } from 'playwright-core'
import type { LedgerEntry } from '../../../extension/ledger/ledger-entry.ts'
import { ground } from '../../../extension/recognize/ground.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import { toldOf, type VerifiedInvoice } from '../../../shared/verification/told.ts'
import { type Verification, verificationOutcomes } from '../../../shared/verification.ts'
import { madeClaim } from './made-claim.ts'
import { cloudReading, madeJob, printed, qrReading } from './made-jobs.ts'
import { madeLedger } from './made-ledger.ts'
import type { PanelState } from './panel-states.ts'
import { type Bureau, verifying } from './verifying-worker.ts'

const other = '深圳另一家样例贸易有限公司'
const differs = ({ sellerName, totalAmount }: VerifiedInvoice) => ({
  outcome: 'differs' as const,
  differences: [
    { field: 'totalAmount' as const, ours: totalAmount, theirs: '8848.00' },
    { field: 'sellerName' as const, ours: sellerName, theirs: other },
  ],
})

/** What is found out about an invoice, of every kind there is. */
const findings: Record<Verification['outcome'], (invoice: VerifiedInvoice) => Omit<Verification, 'at'>> = {
  verified: () => ({ outcome: 'verified' }),
  void: () => ({ outcome: 'void' }),
  'red-flushed': () => ({ outcome: 'red-flushed', partly: true }),
  differs,
  'not-found': () => ({ outcome: 'not-found' }),
  'not-applicable': () => ({ outcome: 'not-applicable', reason: 'incomplete', fields: ['checkCode'] }),
  'limit-reached': () => ({ outcome: 'limit-reached' }),
}

const name = 'digital-normal'
const proven = () => madeJob(`${name}.png`, { recognitions: [qrReading(name), cloudReading(name)] })

/** The button is in sight, and was pressed where somebody answers. */
const atInvoice = (bureau: Bureau, ends?: string): PanelState => ({
  jobs: () => [proven()],
  settings: verifying,
  bureau,
  act: async (panel: Page) => {
    const button = panel.locator('.verify-line button')
    await button.waitFor()
    if (ends) {
      await button.click()
      await panel.locator(`.verify-line ${ends}`).waitFor()
    }
    await panel.locator('.verify-line').scrollIntoViewIfNeeded()
  },
})

/** One invoice that was asked about, as its panel shows it. */
export const verifiedAs = (outcome: Verification['outcome']): PanelState =>
  atInvoice(findings[outcome], `[data-outcome=${outcome}]`)

/** A model's reading beside what this computer saw: half of it is on the paper. */
function ungrounded() {
  const { totalAmount, sellerName, issueDate } = printed(name)
  const said = { totalAmount, sellerName, issueDate, buyerTaxId: '91310000MA1FAKE009', remark: '凭空编造的备注内容' }
  const model: Recognition = { source: 'vision/invoice', invoice: { ...said, items: [] }, evidence: {} }
  const ocr: Recognition = { ...cloudReading(name), source: 'ocr' }
  const recognitions = [qrReading(name), ...ground([model], { recognitions: [ocr], texts: [] })]
  return madeJob(`${name}.png`, { recognitions, product: 'vision/invoice', requestId: 'r-1', cost: 0.02 })
}

export const verificationPanels: Record<string, PanelState> = {
  'verify-failed': atInvoice(() => 'quota', '[role=alert]'),
  differs: verifiedAs('differs'),
  ungrounded: {
    jobs: () => [ungrounded()],
    act: (panel) => panel.locator('[data-doubt=ungrounded]').first().scrollIntoViewIfNeeded(),
  },
}

const entries = madeLedger(10)
const kept = (entry: LedgerEntry, outcome: Verification['outcome']): LedgerEntry => {
  const of = toldOf(entry.invoice)
  const found = { ...findings[outcome](of), at: '2026-11-20T08:30:00Z', of }
  return { ...entry, verification: { ...found, by: 'tencent/VatInvoiceVerifyNew', cost: 0.3 } }
}

const verifyAll = async (claim: Page) => claim.locator('.claim-verify > button').click()

/** A claim of ten, after the person said yes; the third is void, the fifth another seller's. */
const claimAsked = (bureau: Bureau, badges: number): PanelState => ({
  page: 'claim.html',
  jobs: () => [],
  ledger: entries,
  claims: [madeClaim(entries)],
  settings: verifying,
  bureau,
  act: async (claim) => {
    await verifyAll(claim)
    if (badges === 0) return
    await claim.locator('.question .primary').click()
    await claim
      .locator('tbody .badge')
      .nth(badges - 1)
      .waitFor()
  },
})
const place = ({ invoiceNumber }: VerifiedInvoice) =>
  entries.findIndex(({ invoice }) => invoice.invoiceNumber === invoiceNumber)
const oneVoidOneDiffers: Bureau = (invoice) =>
  place(invoice) === 2 ? { outcome: 'void' } : place(invoice) === 4 ? differs(invoice) : { outcome: 'verified' }

export const verificationPages: Record<string, PanelState> = {
  'ledger-verified': {
    page: 'ledger.html',
    jobs: () => [],
    ledger: entries.map((entry, index) => {
      const outcome = verificationOutcomes[index]
      return outcome ? kept(entry, outcome) : entry
    }),
    settings: verifying,
    bureau: () => 'silence',
    act: (ledger) => ledger.locator('tr:has([data-outcome=differs]) .ledger-name').click(),
  },
  'claim-verify-question': claimAsked(oneVoidOneDiffers, 0),
  'claim-verifying': claimAsked((invoice) => (place(invoice) < 5 ? oneVoidOneDiffers(invoice) : 'silence'), 5),
  'claim-verified': claimAsked(oneVoidOneDiffers, 10),
}
