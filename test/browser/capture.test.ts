import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { refusalOf, replyOf, type StubWorker, startStubWorker } from '../extension/pipeline/stub-worker.ts'
import { connectWorker } from './connect-worker.ts'
import { attachToExtension } from './extension-target.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { openPictureSite, type PictureSite, photo, picture } from './picture-site.ts'
import { pressToolbarButton } from './real-grant.ts'
import { clearInbox, finishedJob, storedBytes } from './stored-jobs.ts'

let browser: ExtensionBrowser
let site: PictureSite
let stranger: PictureSite
let worker: StubWorker
/** A page of the extension that works on the inbox and through which the tests look into it. */
let panel: Page
let page: Page

const invoice = {
  invoiceNumber: '53125860',
  issueDate: '2021-06-08',
  totalAmount: '59359.98',
  sellerName: '卖方',
  buyerName: '买方',
}

beforeAll(async () => {
  ;[site, stranger, worker, browser] = await Promise.all([
    openPictureSite('127.0.0.1'),
    openPictureSite('localhost'),
    startStubWorker(replyOf(invoice)),
    launchExtension(),
  ])
  panel = await browser.open('panel.html')
  await connectWorker(panel, worker.address)
  page = await browser.context.newPage()
})
afterAll(async () => {
  await browser?.close()
  for (const open of [site, stranger, worker]) open?.close()
})
afterEach(async () => {
  await clearInbox(panel)
  worker.next = { body: replyOf(invoice) }
  worker.calls.length = 0
})

/** Shows a page and clicks 识别发票 on its first picture, as the browser would report it. */
async function clickPicture(address: string, srcUrl?: string): Promise<void> {
  await page.goto(address)
  await page.bringToFront()
  const source = srcUrl ?? (await page.evaluate(() => document.querySelector('img')?.currentSrc ?? ''))
  await browser.clickMenu({ menuItemId: 'image', mediaType: 'image', srcUrl: source, pageUrl: address })
}

describe('a right click on a picture', () => {
  it('stores its very bytes, reads the QR code and asks the worker', async () => {
    await clickPicture(site.page('/mail', '<img src="/open.png">'))
    const job = await finishedJob(panel)
    expect(job).toMatchObject({
      stage: 'done',
      file: { name: 'open.png', size: picture.length, origin: { kind: 'page-image', rung: 'element' } },
      emulated: true,
    })
    expect((await storedBytes(panel))[0]!).toEqual(picture)
    const number = job.drafts[0]?.fields.invoiceNumber
    expect(number?.chosen).toMatchObject({ value: '53125860', source: 'qr' })
    expect(number?.agreeing).toMatchObject([{ source: 'tencent/VatInvoiceOCR' }])
    expect(job.drafts[0]?.fields.totalAmount?.chosen.value).toBe('59359.98')
  })

  it.each([
    ['no CORS at all', 'open.png', 'background-fetch', picture],
    ['CORS', 'cors.png', 'page-fetch', picture],
    ['JPEG', 'photo.jpg', 'background-fetch', photo],
  ])("takes another site's picture (%s) byte by byte", async (_, name, rung, bytes) => {
    await clickPicture(site.page('/mail', `<img src="${stranger.origin}/${name}">`))
    expect((await finishedJob(panel)).file.origin.rung).toBe(rung)
    expect((await storedBytes(panel))[0]!).toEqual(bytes)
  })
})

describe('a right click on a form field', () => {
  it('fills the form of that page with the invoice that is open', async () => {
    await clickPicture(site.page('/claim', '<img src="/open.png"><p><label>发票号码 <input id="number"></label></p>'))
    await finishedJob(panel)
    await page.bringToFront()
    await browser.clickMenu({ menuItemId: 'fill', editable: true, pageUrl: page.url() })
    await page.waitForFunction(() => document.querySelector('input')?.value === '53125860', undefined, {
      timeout: 90_000,
    })
  })
})

describe('the popup', () => {
  it('captures the visible page and may close at once', async () => {
    await page.goto(site.page('/visible', '<img src="/open.png">'))
    await page.bringToFront()
    await pressToolbarButton(browser.context, browser.id, page.url())
    const popup = await attachToExtension(browser.context, 'popup.html')
    await popup.evaluate(`new Promise((resolve) => {
      const look = () => {
        const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === '可见区域')
        if (button) resolve(button.click())
        else setTimeout(look, 50)
      }
      look()
    })`)
    const job = await finishedJob(panel)
    expect(job).toMatchObject({ stage: 'done', file: { origin: { kind: 'screen' } } })
    expect(job.drafts[0]?.fields.invoiceNumber?.chosen).toMatchObject({ value: '53125860', source: 'qr' })
  })
})

describe('when the worker does not help', () => {
  it.each([
    ['quota', refusalOf('quota', false, 402), 'quota'],
    ['a wrong token', refusalOf('unauthorized', false, 401), 'unauthorized'],
    ['a web page', { body: undefined }, 'not-a-worker'],
    ['silence', { lose: true }, 'offline'],
  ])('keeps picture and QR fields and says why: %s', async (_, next, code) => {
    worker.next = next
    await clickPicture(site.page('/mail', '<img src="/open.png">'))
    const job = await finishedJob(panel)
    expect(job).toMatchObject({ stage: 'failed', problem: { code } })
    expect(job.drafts[0]?.fields.invoiceNumber?.chosen.value).toBe('53125860')
    expect(await storedBytes(panel)).toHaveLength(1)
  })
})
