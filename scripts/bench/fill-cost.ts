import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { Invoice } from '../../shared/invoice.ts'
import { type ExtensionBrowser, launchExtension } from '../../test/browser/launch-extension.ts'
import { buildAllForms, builtForms } from '../../test/forms/build-all.ts'
import { type FillDriver, fillDriver } from '../fill/driver.ts'
import { serveFolder } from '../fill/serve-folder.ts'
import { kitSpeeds } from './kit-speed.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const invoice: Invoice = JSON.parse(readFileSync(path('../../test/fixtures/invoices/e-normal.expected.json'), 'utf8'))
const sizes = [100, 1000, 5000]
/** No task of ours may hold the page longer, in milliseconds. */
export const longestTask = 50

/** A page of so many labelled controls in rows, a third of them lists, as the longest of company forms have them. */
function manyControls(count: number): string {
  const names = ['发票号码', '开票日期', '价税合计', '备注', '费用类型', '规格', '部门', '项目编号']
  const control = (index: number) =>
    index % 3 === 2 ? `<select><option>请选择</option><option>一</option></select>` : `<input placeholder="请输入">`
  const cell = (index: number) =>
    `<div class="item"><label>${names[index % names.length]}</label><div>${control(index)}</div></div>`
  const row = (start: number) => `<div class="row">${[0, 1, 2, 3].map((offset) => cell(start + offset)).join('')}</div>`
  return `<form>${Array.from({ length: count / 4 }, (_, index) => row(index * 4)).join('')}</form>`
}

export interface PageCost {
  controls: number
  collect: number
  plan: number
  /** Longest task of the page while it was read, and of the panel while it planned; 0 when none passed 50 ms. */
  longestInPage: number
  longestInPanel: number
}

const watchTasks = `globalThis.longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration) }).observe({ type: 'longtask' })`
const longest = async (page: Page) => Math.round(Number(await page.evaluate('globalThis.longest')))

const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function timed(act: () => Promise<unknown>, times = 5): Promise<number> {
  const taken: number[] = []
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await act()
    taken.push(performance.now() - start)
  }
  return Math.round(middle(taken))
}

async function pageCost(browser: ExtensionBrowser, origin: string, controls: number): Promise<PageCost> {
  const page = await browser.context.newPage()
  await page.route(`${origin}/many`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: manyControls(controls) }),
  )
  await page.goto(`${origin}/many`)
  const panel = await browser.open('options.html')
  const driver = await fillDriver(panel)
  await driver.look(page)
  await page.evaluate(watchTasks)
  const collect = await timed(() => driver.look(page))
  const longestInPage = await longest(page)
  // Looking hands every control over to this script, which no panel does.
  await panel.evaluate(watchTasks)
  const plans: number[] = []
  for (let time = 0; time < 5; time += 1) plans.push(await driver.plan(page, invoice))
  const cost = {
    controls,
    collect,
    plan: Math.round(middle(plans)),
    longestInPage,
    longestInPanel: await longest(panel),
  }
  await Promise.all([page.close(), panel.close()])
  return cost
}

/** The same form filled by the extension, and typed by the browser's own driver: plain inputs, lists and a date. */
async function formCost(browser: ExtensionBrowser, driver: FillDriver, address: string) {
  const page = await browser.context.newPage()
  await page.goto(address)
  const extension = await timed(async () => {
    await driver.fill(page, invoice)
    await page.reload()
  }, 3)
  const reload = await timed(() => page.reload(), 3)
  const typed = await timed(async () => {
    await page.selectOption('[name=invoiceType]', '10')
    await page.fill('[name=issueDate]', '2021-06-08')
    for (const [name, value] of Object.entries(typedValues))
      await page.locator(`[name=${name}]`).pressSequentially(value)
  }, 1)
  await page.close()
  return { extension: extension - reload, typed }
}

const typedValues = {
  invoiceCode: '032012100111',
  invoiceNumber: '53125860',
  checkCode: '305899',
  total: '59359.98',
  net: '52530.96',
  tax: '6829.02',
  sellerName: '南京青禾样例信息技术服务有限公司',
  sellerTaxId: '91320100MAXF76FX07',
}

/** What finding, planning and writing cost in a real browser. */
export async function fillCost() {
  await buildAllForms()
  const site = await serveFolder(builtForms)
  const browser = await launchExtension()
  try {
    const pages: PageCost[] = []
    for (const size of sizes) pages.push(await pageCost(browser, site.origin, size))
    const driver = await fillDriver(await browser.open('options.html'))
    const form = await formCost(browser, driver, `${site.origin}/plain/`)
    const kits = await kitSpeeds(browser, site.origin)
    return { pages, form, kits, injectedBytes: statSync(path('../../dist/content.js')).size }
  } finally {
    await browser.close()
    site.close()
  }
}
