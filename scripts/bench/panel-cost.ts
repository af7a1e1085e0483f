import { readFileSync } from 'node:fs'
import { type ExtensionBrowser, launchExtension } from '../../test/browser/launch-extension.ts'
import { cloudReading, madeJob } from '../../test/browser/panel/made-jobs.ts'
import { madeLedger } from '../../test/browser/panel/made-ledger.ts'
import { holdInbox, seedInbox } from '../../test/browser/panel/seed-inbox.ts'
import { seedLedger } from '../../test/browser/panel/seed-ledger.ts'
import { anotherFile } from '../../test/served/another-file.ts'
import { claimTasks, seedClaimOf200 } from './claim-cost.ts'
import { buildEmptyPage, firstPaints } from './first-paints.ts'
import { longestTask, noteLongTasks, type PanelCost, scrollingTask, shortest } from './long-tasks.ts'
import { pdfOfPages } from './many-pages.ts'

const picture = readFileSync(new URL('../../test/fixtures/invoices/e-normal.png', import.meta.url))

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
  const scrolled = await scrollingTask(ledger, 20)
  await ledger.close()
  return [
    { what: '打开台账，1,000 张 (open a ledger of 1,000)', longestTask: opening },
    { what: '逐字搜索 (search as one types)', longestTask: searched },
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
    await seedClaimOf200(keeper)
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
