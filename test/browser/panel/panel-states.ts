import type { Page } from 'playwright-core'
import type { Claim } from '../../../extension/claims/claim.ts'
import type { JobProblem } from '../../../extension/inbox/job.ts'
import type { LedgerEntry } from '../../../extension/ledger/ledger-entry.ts'
import { remember } from '../../../extension/ledger/remember.ts'
import { dialogClaim } from './claim-page.ts'
import { claimedFiles, madeClaim, papersBeside } from './made-claim.ts'
import { cloudReading, type MadeJob, madeJob, printed, qrReading } from './made-jobs.ts'
import { madeLedger } from './made-ledger.ts'
import { verificationPages, verificationPanels } from './verification-states.ts'
import type { Bureau } from './verifying-worker.ts'

/** One thing a page can show: what lies in the inbox and the ledger, and what the person did then. */
export interface PanelState {
  /** The panel where no other page of the extension is named. */
  page?: 'options.html' | 'ledger.html' | 'popup.html' | 'claim.html'
  jobs: () => MadeJob[]
  /** Invoices remembered before. */
  ledger?: readonly LedgerEntry[]
  claims?: readonly Claim[]
  settings?: Record<string, unknown>
  /** Host of a claim form that lies open in the tab beside. */
  claimOn?: string
  /** Its HTML; the plainest claim where none is given. */
  claimPage?: string
  /** What the tax bureau says, where the worker of the settings `verifying` asks it. */
  bureau?: Bureau
  act?: (panel: Page) => Promise<void>
}

const ready = (name: string, file = `${name}.png`) =>
  madeJob(file, { recognitions: [qrReading(name), cloudReading(name)] })

/** A reading the cloud itself is not sure of. */
function unsure(name: string) {
  const reading = cloudReading(name)
  const evidence = { ...reading.evidence, sellerTaxId: { ...reading.evidence.sellerTaxId, confidence: 0.62 } }
  return madeJob(`${name}.png`, { recognitions: [qrReading(name), { ...reading, evidence }] })
}

/** A photograph this computer read: one name in doubt, and what it may be instead. */
function readHere(name: string) {
  const reading = cloudReading(name)
  const [seller, read] = [reading.invoice.sellerName ?? '', 0.74]
  const evidence = {
    ...reading.evidence,
    sellerName: {
      ...reading.evidence.sellerName,
      confidence: read,
      second: `${seller.slice(0, 2)}末${seller.slice(3)}`,
    },
  }
  return madeJob(`${name}.png`, { recognitions: [{ ...reading, source: 'ocr', evidence }] })
}

function conflicting(name: string) {
  const tampered = qrReading(name, { issueDate: '2024-06-08', totalAmount: '88.58' })
  return madeJob(`${name}.png`, { recognitions: [tampered, cloudReading(name)] })
}

/** The ledger of somebody who filled this invoice a week ago. */
function filledBefore(name: string): LedgerEntry[] {
  const capturedAt = '2026-11-13T06:30:00Z'
  const carrier = { job: 'earlier', draft: 0, fileName: '发票.pdf', sha256: 'f'.repeat(64), capturedAt }
  const fills = [{ at: capturedAt, host: 'oa.example.com', title: '费用报销单' }]
  const seen = { invoice: printed(name), carrier }
  return remember([], seen, { id: 'earlier', now: capturedAt }).put.map((entry) => ({ ...entry, fills }))
}

const failed = (problem: JobProblem) => madeJob('digital-normal.png', { stage: 'failed', problem })

async function lookWhereToAttach(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: /附上原件|Attach original/ }).click()
  await panel.locator('.report').waitFor()
}

interface ChromeForTests {
  tabs: { query(what: object): Promise<{ id: number }[]> }
  storage: { local: { set(values: object): Promise<void> } }
}

/** Runs in the panel: what the menu item for the page beside does. */
async function wishToCollect(): Promise<void> {
  const { tabs, storage } = (globalThis as unknown as { chrome: ChromeForTests }).chrome
  const [tab] = await tabs.query({ url: 'http://127.0.0.1/*' })
  await storage.local.set({ collectRequest: { tabId: tab?.id, at: Date.now() } })
}

/** Every state of the panel that screenshots show and the accessibility test visits. */
export const panelStates: Record<string, PanelState> = {
  welcome: { jobs: () => [], settings: { welcomed: false } },
  empty: { jobs: () => [] },
  working: { jobs: () => [madeJob('digital-normal.png', { stage: 'asking' })] },
  review: { jobs: () => [ready('digital-special-lines')] },
  emulated: {
    jobs: () => [
      madeJob('e-normal.png', { emulated: true, recognitions: [qrReading('e-normal'), cloudReading('e-normal')] }),
    ],
  },
  conflict: { jobs: () => [conflicting('digital-normal')] },
  unsure: { jobs: () => [unsure('digital-normal-wrapped')] },
  'second-reading': { jobs: () => [readHere('digital-normal')] },
  partial: {
    jobs: () => [
      madeJob('digital-normal.png', {
        stage: 'failed',
        problem: { code: 'offline', retryable: true },
        recognitions: [qrReading('digital-normal')],
      }),
    ],
  },
  'left-out': {
    jobs: () => [
      madeJob('digital-normal.png', {
        stage: 'failed',
        problem: {
          code: 'left-out',
          retryable: false,
          leftOut: [
            { path: '三月/差旅/南京出差住宿与餐饮发票扫描件（第二批）.docx', reason: 'unsupported-type' },
            { path: '三月/合订本.pdf', reason: 'too-large' },
            { path: '三月/旧档.zip/更旧.zip/最旧.zip/发票.pdf', reason: 'too-deep' },
            { path: '三月/加密.zip', reason: 'locked' },
          ],
        },
      }),
    ],
  },
  'many-pages': {
    jobs: () => [failed({ code: 'many-pages', retryable: true, cost: { pages: 300, calls: 287 } })],
    settings: { workerAddress: 'https://fapiao.example.com', workerToken: 'fp_0123456789' },
  },
  'failed-no-invoice': { jobs: () => [failed({ code: 'no-invoice', retryable: false })] },
  locked: { jobs: () => [failed({ code: 'locked', retryable: false })] },
  'wrong-password': { jobs: () => [failed({ code: 'wrong-password', retryable: true })] },
  'failed-unauthorized': {
    jobs: () => [failed({ code: 'unauthorized', retryable: false, requestId: '6f2c9a1e-40d7-4b0e-9c55-2f6f7b1d8e03' })],
  },
  editing: {
    jobs: () => [ready('digital-normal')],
    act: async (panel) => {
      await panel.locator('[data-field=issueDate] .value').click()
      await panel.locator('[data-field=issueDate] input').fill('2024-13-45')
      await panel.keyboard.press('Enter')
    },
  },
  filled: {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    act: async (panel) => {
      await panel.locator('.fill-bar .primary').click()
      await panel.locator('.report').waitFor()
    },
  },
  'waits-for-person': {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    claimPage: dialogClaim,
    act: async (panel) => {
      await panel.locator('.fill-bar .primary').click()
      await panel.locator('.report').waitFor()
    },
  },
  previewed: {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    act: async (panel) => {
      await panel.locator('.fill-buttons button').first().click()
      await panel.locator('.report').waitFor()
    },
  },
  'page-changed': {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    act: async (panel) => {
      await panel.locator('.fill-buttons button').first().click()
      await panel.locator('.report').waitFor()
      await panel
        .context()
        .pages()
        .find((page) => page.url().endsWith('/claim'))
        ?.reload()
      await panel.locator('.report .primary').click()
      await panel.locator('.fill-bar [role=alert]').waitFor()
    },
  },
  undone: {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    act: async (panel) => {
      await panel.locator('.fill-bar .primary').click()
      await panel.locator('.report header button').click()
      await panel.locator('.fill-bar [role=status]').waitFor()
    },
  },
  'not-permitted': {
    jobs: () => [ready('digital-normal')],
    claimOn: 'oa.example.com',
    act: async (panel) => {
      await panel.locator('.fill-bar .primary').click()
      await panel.locator('.fill-bar [role=alert]').waitFor()
    },
  },
  'attach-look': {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    act: lookWhereToAttach,
  },
  attached: {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    act: async (panel) => {
      await lookWhereToAttach(panel)
      await panel.locator('.report footer .primary').click()
      await panel.locator('.report [data-outcome=attached]').waitFor()
    },
  },
  collect: {
    jobs: () => [ready('digital-normal')],
    claimOn: '127.0.0.1',
    act: async (panel) => {
      await panel.evaluate(wishToCollect)
      await panel.locator('.collect').waitFor()
    },
  },
  duplicate: { jobs: () => [ready('digital-normal')], ledger: filledBefore('digital-normal') },
  'needs-consent': {
    jobs: () => [failed({ code: 'needs-consent', retryable: true })],
    settings: { workerAddress: 'https://fapiao.example.com' },
  },
  list: {
    jobs: () => [
      ready('digital-special-lines'),
      conflicting('digital-normal'),
      ready('e-normal-exempt', 'e-normal-exempt.jpg'),
      failed({ code: 'no-invoice', retryable: false }),
      madeJob('e-normal.png', { stage: 'asking' }),
    ],
    act: (panel) => panel.locator('.back').click(),
  },
  ...verificationPanels,
}

const address = 'https://fapiao.example.com'
const settled = {
  workerAddress: address,
  workerToken: 'fp_0123456789',
  ownTitles: [{ name: '云栖样例集团有限公司', taxId: '91440100MAX4DBAF8A' }],
}

const taught = (label: string, field: string) => ({
  site: 'https://oa.example.com',
  form: '/expense/claim/*',
  label,
  path: 'form > input',
  field,
})

const claimedEntries = madeLedger(8)
/** Three invoices whose files are here, and a form with one box for all. */
const fewClaimed = {
  page: 'claim.html' as const,
  jobs: claimedFiles,
  ledger: claimedEntries.slice(0, 3),
  claims: [
    {
      ...madeClaim(claimedEntries.slice(0, 3)),
      invoices: claimedEntries.slice(0, 3).map(({ id }) => ({ entry: id, step: 'open' as const })),
    },
  ],
  claimOn: '127.0.0.1',
}

/** The other pages, each in the states that differ in kind. */
export const pageStates: Record<string, PanelState> = {
  options: { page: 'options.html', jobs: () => [], settings: settled },
  'options-rules': {
    page: 'options.html',
    jobs: () => [],
    settings: { ...settled, siteRules: [taught('票据编号', 'invoiceNumber'), taught('审批意见', 'none')] },
  },
  'options-reset': {
    page: 'options.html',
    jobs: () => [],
    settings: settled,
    act: (options) => options.getByRole('button', { name: /恢复默认设置|Reset settings/ }).click(),
  },
  'options-refused': {
    page: 'options.html',
    jobs: () => [],
    settings: { ...settled, workerAddress: 'http://127.0.0.1:9' },
    act: async (options) => {
      await options.locator('button[type=submit]').click()
      await options.locator('.notice.bad').waitFor()
    },
  },
  'options-restore': {
    page: 'options.html',
    jobs: () => [],
    settings: settled,
    act: async (options) => {
      await options.locator('[name=with-token]').check()
      const downloading = options.waitForEvent('download')
      await options.locator('#backup .actions button').first().click()
      const file = await (await downloading).path()
      await options.locator('#backup input[type=file]').setInputFiles(file)
      await options.locator('#backup .notice').waitFor()
    },
  },
  ledger: { page: 'ledger.html', jobs: () => [], ledger: madeLedger(40) },
  'ledger-open': {
    page: 'ledger.html',
    jobs: () => [],
    ledger: madeLedger(12),
    act: (ledger) => ledger.locator('.ledger-name').first().click(),
  },
  'ledger-delete': {
    page: 'ledger.html',
    jobs: () => [],
    ledger: madeLedger(12),
    act: async (ledger) => {
      await ledger.locator('tbody [type=checkbox]').first().check()
      await ledger.locator('.ledger-actions .plain').click()
    },
  },
  claim: {
    page: 'claim.html',
    jobs: () => [...claimedFiles(), ...papersBeside(claimedEntries)],
    ledger: claimedEntries,
    claims: [madeClaim(claimedEntries), { ...madeClaim([], '十月招待'), id: 'claim-2' }],
    settings: { ownTitles: [{ name: '云栖样例集团有限公司' }] },
    claimOn: '127.0.0.1',
  },
  'claim-attach-look': { ...fewClaimed, act: lookWhereToAttach },
  'claim-attached': {
    ...fewClaimed,
    act: async (claim) => {
      await lookWhereToAttach(claim)
      await claim.locator('.report footer .primary').click()
      await claim.locator('.report [data-outcome=attached]').first().waitFor()
    },
  },
  'claim-empty': { page: 'claim.html', jobs: () => [] },
  'ledger-empty': { page: 'ledger.html', jobs: () => [] },
  popup: { page: 'popup.html', jobs: () => [ready('digital-special-lines'), conflicting('digital-normal')] },
  'popup-empty': { page: 'popup.html', jobs: () => [] },
  ...verificationPages,
}
