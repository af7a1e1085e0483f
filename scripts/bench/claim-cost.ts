import type { Page } from 'playwright-core'
import { type ExtensionBrowser, launchExtension } from '../../test/browser/launch-extension.ts'
import { madeClaim, seedClaims } from '../../test/browser/panel/made-claim.ts'
import { madeLedger } from '../../test/browser/panel/made-ledger.ts'
import { holdInbox } from '../../test/browser/panel/seed-inbox.ts'
import { seedLedger } from '../../test/browser/panel/seed-ledger.ts'
import { longestTask, noteLongTasks, type PanelCost, scrollingTask, shortest } from './long-tasks.ts'

/** A claim of the first two hundred invoices of a made-up ledger. */
export const seedClaimOf200 = (page: Page) => seedClaims(page, [madeClaim(madeLedger(200))])

/** Opening a claim of two hundred invoices, moving all of them on, then one, and scrolling to the last. */
export async function claimTasks(browser: ExtensionBrowser): Promise<PanelCost[]> {
  const claim = await browser.open('claim.html')
  await claim.locator('tbody tr').first().waitFor()
  const opening = await longestTask(claim)
  const all = claim.locator('.claim-actions .step')
  await all.selectOption('filed')
  await claim.locator('tbody .step[data-step=filed]').first().waitFor()
  const movedAll = await longestTask(claim)
  await claim.locator('tbody .step').first().selectOption('open')
  await claim.locator('tbody .step[data-step=open]').first().waitFor()
  const movedOne = await longestTask(claim)
  const scrolled = await scrollingTask(claim, 10)
  await claim.close()
  return [
    { what: '打开批次，200 张 (open a claim of 200)', longestTask: opening },
    { what: '整批改状态 (move all of them on)', longestTask: movedAll },
    { what: '改一张的状态 (move one)', longestTask: movedOne },
    { what: '滚到底 (scroll to the end)', longestTask: scrolled },
  ]
}

/** What a claim of two hundred invoices costs beside a ledger of a thousand. */
export async function claimCost(): Promise<PanelCost[]> {
  const browser = await launchExtension({ viewport: { width: 1100, height: 900 }, ocr: false })
  try {
    await browser.context.addInitScript(noteLongTasks)
    const keeper = await browser.open('popup.html')
    await holdInbox(keeper)
    await seedLedger(keeper, madeLedger(1000))
    await seedClaimOf200(keeper)
    await browser.storeSettings({ welcomed: true })
    return await shortest(() => claimTasks(browser))
  } finally {
    await browser.close()
  }
}
