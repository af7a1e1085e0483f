import type { Page } from 'playwright-core'
import { type ExtensionBrowser, type LaunchOptions, launchExtension } from '../launch-extension.ts'
import { openClaim } from './claim-page.ts'
import { seedClaims } from './made-claim.ts'
import type { PanelState } from './panel-states.ts'
import { holdInbox, seedInbox } from './seed-inbox.ts'
import { seedLedger } from './seed-ledger.ts'
import { answerVerifications } from './verifying-worker.ts'

/** A browser whose extension can be put into any state and looked at. */
export interface Stage {
  browser: ExtensionBrowser
  /** A page of the extension that stays open and keeps jobs as they are seeded. */
  keeper: Page
  /** The claim form beside the panel, where the state has one. */
  claim: Page | undefined
  /** The page as somebody sees it who opens it in this state, after what the state has the person do. */
  show(state: PanelState): Promise<Page>
  close(): Promise<void>
}

const unset = {
  welcomed: true,
  workerAddress: '',
  workerToken: '',
  cloudConsent: '',
  ownTitles: [],
  retentionDays: 3650,
  ledgerDays: 0,
  language: '',
  cloudUse: 'doubt',
  preferredProduct: '',
  siteRules: [],
  attachSites: [],
  // A wish of another time.
  collectRequest: { tabId: 0, at: 0 },
  verification: false,
}

export async function openStage(options: Pick<LaunchOptions, 'language'> = {}): Promise<Stage> {
  const browser = await launchExtension({ viewport: { width: 360, height: 900 }, ...options })
  const keeper = await browser.open('popup.html')
  await holdInbox(keeper)
  const stage: Stage = {
    browser,
    keeper,
    claim: undefined,
    async show(state) {
      await seedInbox(keeper, state.jobs())
      await seedLedger(keeper, state.ledger ?? [])
      await seedClaims(keeper, state.claims ?? [])
      await browser.storeSettings({ ...unset, ...state.settings })
      if (state.bureau) await answerVerifications(browser.context, state.bureau)
      await stage.claim?.close()
      stage.claim = state.claimOn ? await openClaim(browser.context, state.claimOn, state.claimPage) : undefined
      const page = await browser.open(state.page ?? 'panel.html')
      await page.locator('.panel, main').first().waitFor()
      await state.act?.(page)
      return page
    },
    close: () => browser.close(),
  }
  return stage
}
