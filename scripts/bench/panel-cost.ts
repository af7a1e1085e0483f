import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { type ExtensionBrowser, launchExtension } from '../../test/browser/launch-extension.ts'
import { madeClaim, seedClaims } from '../../test/browser/panel/made-claim.ts'
import { cloudReading, madeJob } from '../../test/browser/panel/made-jobs.ts'
import { madeLedger } from '../../test/browser/panel/made-ledger.ts'
import { holdInbox, seedInbox } from '../../test/browser/panel/seed-inbox.ts'
import { seedLedger } from '../../test/browser/panel/seed-ledger.ts'
import { anotherFile } from '../../test/served/another-file.ts'
import { buildEmptyPage, firstPaints } from './first-paints.ts'
import { pdfOfPages } from './many-pages.ts'

/** Milliseconds of one thing a person does, the middle and the best of several tries, or its longest stretch without an answer. */
export interface PanelCost {
  what: string
  milliseconds?: number
  best?: number
  limit?: number
  longestTask?: number
}

const playings = 3
const longTask = 50
const picture = readFileSync(new URL('../../test/fixtures/invoices/e-normal.png', import.meta.url))

interface Marks {
  longTasks: number[]
}

/** Notes every task over 50 ms from the first moment of a page on. */
const noteLongTasks = () => {
  const marks = { longTasks: [] as number[] }
  Object.assign(globalThis, { marks })
  new PerformanceObserver((list) => marks.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe(
    {
      type: 'longtask',
      buffered: true,
    },
  )
}

const longestTask = async (page: Page): Promise<number> => {
  await page.waitForTimeout(300)
  const tasks = await page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks.longTasks.splice(0))
  return Math.round(Math.max(0, ...tasks))
}

/** Opening, paging through the fifty pages, correcting a field. */
async function reviewTasks(browser: ExtensionBrowser): Promise<PanelCost[]> {
  const panel = await browser.open('panel.html')
  await panel.locator('.picture img').waitFor({ timeout: 60_000 })
  const opening = await longestTask(panel)
  for (let page = 2; page <= 6; page += 1) {
    await panel.getByRole('button', { name: '下一页' }).click()
    await panel.getByText(`第 ${page} 页，共 50 页`).waitFor()
  }
  const paged = await longestTask(panel)
  await panel.locator('[data-field=sellerName] .value').click()
  await panel.keyboard.type('更正后的样例公司')
  await panel.keyboard.press('Enter')
  const corrected = await longestTask(panel)
  await panel.close()
  return [
    { what: '打开面板，50 页 PDF (open a 50-page PDF)', longestTask: opening },
    { what: '翻 5 页 (turn five pages)', longestTask: paged },
    { what: '改一个字段 (correct a field)', longestTask: corrected },
  ]
}

/** Opening, searching and scrolling a thousand invoices. */
async function ledgerTasks(browser: ExtensionBrowser): Promise<PanelCost[]> {
  const ledger = await browser.open('ledger.html')
  await ledger.locator('tbody tr').first().waitFor()
  const opening = await longestTask(ledger)
  await ledger.getByRole('searchbox').pressSequentially('白鹭样例', { delay: 40 })
  const searched = await longestTask(ledger)
  await ledger.getByRole('searchbox').fill('')
  for (let screen = 0; screen < 20; screen += 1) {
    await ledger.mouse.wheel(0, 2000)
    await ledger.waitForTimeout(50)
  }
  const scrolled = await longestTask(ledger)
  await ledger.close()
  return [
    { what: '打开台账，1,000 张 (open a ledger of 1,000)', longestTask: opening },
    { what: '逐字搜索 (search as one types)', longestTask: searched },
    { what: '滚到底 (scroll to the end)', longestTask: scrolled },
  ]
}

/** Opening a claim of two hundred invoices, moving all of them on, then one, and scrolling to the last. */
async function claimTasks(browser: ExtensionBrowser): Promise<PanelCost[]> {
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
  for (let screen = 0; screen < 10; screen += 1) {
    await claim.mouse.wheel(0, 2000)
    await claim.waitForTimeout(50)
  }
  const scrolled = await longestTask(claim)
  await claim.close()
  return [
    { what: '打开批次，200 张 (open a claim of 200)', longestTask: opening },
    { what: '整批改状态 (move all of them on)', longestTask: movedAll },
    { what: '改一张的状态 (move one)', longestTask: movedOne },
    { what: '滚到底 (scroll to the end)', longestTask: scrolled },
  ]
}

/** A hundred pictures brought at once, until each is read. */
async function filesTasks(browser: ExtensionBrowser): Promise<PanelCost[]> {
  const panel = await browser.open('panel.html')
  const files = Array.from({ length: 100 }, (_, at) => ({
    name: `${at}.png`,
    mimeType: '',
    buffer: anotherFile(picture),
  }))
  await panel.locator('input[type=file]').first().setInputFiles(files)
  await panel.locator('.list-head [role=status]').getByText('共 100 个文件').waitFor({ timeout: 300_000 })
  const longest = await longestTask(panel)
  await panel.close()
  return [{ what: '一次 100 张图片 (a hundred pictures at once)', longestTask: longest }]
}

/** The shortest of several plays: what is ours shows in each of them, what else the machine does in some. */
async function shortest(play: () => Promise<PanelCost[]>): Promise<PanelCost[]> {
  const played: PanelCost[][] = []
  for (let time = 0; time < playings; time += 1) played.push(await play())
  const tasks = (index: number) => played.map((costs) => costs[index]?.longestTask ?? 0)
  return (played[0] ?? []).map(({ what }, index) => ({ what, longestTask: Math.min(...tasks(index)) }))
}

/** A PDF of fifty pages with an invoice on each, read already. */
function fiftyPages() {
  const read = cloudReading('digital-normal')
  const recognitions = Array.from({ length: 50 }, (_, index) => ({
    ...read,
    page: index + 1,
    invoice: { ...read.invoice, invoiceNumber: `2432221512504673${String(index).padStart(4, '0')}` },
  }))
  return { ...madeJob('digital-normal.pdf', { recognitions }), bytes: Buffer.from(pdfOfPages(50)) }
}

/** What the panel costs with 1,000 invoices in the ledger and a 50-page PDF in review, beside an empty page. */
export async function panelCost(): Promise<PanelCost[]> {
  const removeEmptyPage = await buildEmptyPage()
  const browser = await launchExtension({ viewport: { width: 720, height: 900 } })
  try {
    await browser.context.addInitScript(noteLongTasks)
    const keeper = await browser.open('popup.html')
    await holdInbox(keeper)
    await seedLedger(keeper, madeLedger(1000))
    await seedClaims(keeper, [madeClaim(madeLedger(200))])
    await seedInbox(keeper, [fiftyPages()])
    await browser.storeSettings({ welcomed: true })
    return [
      ...(await firstPaints(browser)),
      ...(await shortest(() => reviewTasks(browser))),
      ...(await shortest(() => ledgerTasks(browser))),
      ...(await shortest(() => claimTasks(browser))),
      ...(await filesTasks(browser)),
    ]
  } finally {
    await browser.close()
    removeEmptyPage()
  }
}

/** Whether a cost is over its limit: 100 ms to the first paint, no task over 50 ms. */
export const isTooSlow = ({ milliseconds = 0, limit = Number.POSITIVE_INFINITY, longestTask: task = 0 }: PanelCost) =>
  milliseconds > limit || task > longTask
