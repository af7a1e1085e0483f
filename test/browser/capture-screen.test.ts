import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inTurn } from '../turn.ts'
import { holdShot } from './held-shot.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { holdInbox } from './panel/seed-inbox.ts'
import { openPictureSite, type PictureSite, picture } from './picture-site.ts'
import { comparePictures } from './pixels.ts'
import { clearInbox, firstJob, storedBytes, storedJobs } from './stored-jobs.ts'

let site: PictureSite

beforeAll(async () => {
  site = await openPictureSite()
  return () => site.close()
})

/** Chooses our menu item on the page behind everything, then waits for the crosshair. */
async function beginFraming(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront()
  await browser.clickMenu({ menuItemId: 'region', pageUrl: page.url() })
  await page.waitForFunction(() => document.querySelector('[popover]') !== null)
}

describe.each([1, 2, 3])('framing on a screen with %d pixels per CSS pixel', (ratio) => {
  let browser: ExtensionBrowser
  let panel: Page
  let page: Page

  beforeAll(async () => {
    browser = await launchExtension({
      grantedHosts: ['<all_urls>'],
      viewport: null,
      args: [`--force-device-scale-factor=${ratio}`, '--window-size=900,700'],
    })
    panel = await browser.open('options.html')
    await holdInbox(panel)
    page = await browser.context.newPage()
    await page.goto(site.page('/screen', '<div style="background:url(/open.png);height:3000px"></div>'))
    return () => browser.close()
  })
  afterEach(() => clearInbox(panel))

  it.each(inTurn([0.5, 1, 1.25, 2], ratio))('is exact to the pixel at a zoom of %d', async (zoom) => {
    await browser.context.serviceWorkers()[0]!.evaluate(async (factor) => {
      const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome
      const [tab] = await tabs.query({ url: 'http://127.0.0.1/*' })
      await tabs.setZoom(tab!.id, factor)
    }, zoom)
    await page.waitForFunction((wanted) => Math.abs(devicePixelRatio - wanted) < 0.01, ratio * zoom)
    await beginFraming(browser, page)
    const scale = await page.evaluate(() => ({ ratio: devicePixelRatio, width: innerWidth }))
    await page.mouse.move(50, 40)
    await page.mouse.down()
    await page.mouse.move(150, 90)
    await page.mouse.up()
    const job = await firstJob(panel)
    expect(job.file.origin.kind).toBe('screen')
    const [width, height] = [100 * scale.ratio, 50 * scale.ratio].map(Math.round)
    const bytes = (await storedBytes(panel))[0]!
    const png = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    expect(Math.abs(png[0]! - width!)).toBeLessThanOrEqual(1)
    expect(Math.abs(png[1]! - height!)).toBeLessThanOrEqual(1)
  })
})

/** The parts of the extension API that the tests call inside its service worker. */
interface ChromeTabs {
  tabs: { query(query: object): Promise<{ id: number }[]>; setZoom(id: number, zoom: number): Promise<void> }
}

describe('framing', () => {
  let browser: ExtensionBrowser
  let panel: Page
  let page: Page

  beforeAll(async () => {
    browser = await launchExtension({ grantedHosts: ['<all_urls>'] })
    panel = await browser.open('options.html')
    await holdInbox(panel)
    page = await browser.context.newPage()
    return () => browser.close()
  })
  afterEach(() => clearInbox(panel))

  it('cuts out what the page showed there, and nothing of our own', async () => {
    await page.goto(site.page('/at', '<img src="/open.png" style="position:absolute;left:37px;top:53px">'))
    await beginFraming(browser, page)
    const clip = { x: 37, y: 53, width: 600, height: 400 }
    await page.mouse.move(clip.x, clip.y)
    await page.mouse.down()
    await page.mouse.move(clip.x + 10, clip.y + 10)
    await page.mouse.move(clip.x + clip.width, clip.y + clip.height)
    await page.mouse.up()
    await firstJob(panel)
    const plain = await page.screenshot({ clip })
    const compared = await comparePictures(panel, (await storedBytes(panel))[0]!, plain)
    expect(compared).toEqual({ sizes: ['600×400', '600×400'], differing: 0 })
  })

  it('cuts out what was framed when the window is made narrower before the picture is taken', async () => {
    await page.goto(site.page('/at', '<img src="/open.png" style="position:absolute;left:37px;top:53px">'))
    const held = await holdShot(browser.context.serviceWorkers()[0]!, 1)
    await beginFraming(browser, page)
    const clip = { x: 100, y: 90, width: 300, height: 200 }
    await page.mouse.move(clip.x, clip.y)
    await page.mouse.down()
    await page.mouse.move(clip.x + clip.width, clip.y + clip.height)
    await page.mouse.up()
    const letGo = await held.asked()
    await page.setViewportSize({ width: 731, height: 900 })
    await letGo()
    await firstJob(panel)
    const plain = await page.screenshot({ clip })
    const compared = await comparePictures(panel, (await storedBytes(panel))[0]!, plain)
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(compared).toEqual({ sizes: ['300×200', '300×200'], differing: 0 })
  })

  it('is done by the keyboard alone', async () => {
    await page.goto(site.page('/keys', '<img src="/open.png">'))
    await beginFraming(browser, page)
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Control+ArrowLeft', 'Enter'])
      await page.keyboard.press(key)
    const job = await firstJob(panel)
    expect(job.file.origin.kind).toBe('screen')
    expect(await page.evaluate(() => document.querySelector('[popover]'))).toBeNull()
  })

  it('leaves the page alone on Escape, and its keys do nothing there meanwhile', async () => {
    await page.goto(
      site.page('/escape', '<script>heard=[];document.addEventListener("keydown",e=>heard.push(e.key))</script>'),
    )
    await beginFraming(browser, page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.querySelector('[popover]') === null)
    expect(await storedJobs(panel)).toEqual([])
    expect(await page.evaluate('heard')).toEqual([])
  })

  it.each([
    [
      'a canvas',
      '<canvas id="t" width="1280" height="830"></canvas><script>i=new Image;i.src="/open.png";i.onload=()=>t.getContext("2d").drawImage(i,0,0)</script>',
      't.getContext("2d").getImageData(640, 400, 1, 1).data[3] > 0',
    ],
    [
      'a background',
      '<div id="t" style="background:url(/open.png);width:1280px;height:830px"></div>',
      'performance.getEntriesByType("resource").some(({ name, responseEnd }) => /open.png/.test(name) && responseEnd > 0)',
    ],
    [
      'a picture of the same site in a frame',
      '<iframe id="t" srcdoc="<body style=margin:0><img src=/open.png>" width="1000" height="700"></iframe>',
      't.contentDocument.images[0]?.naturalWidth > 0',
    ],
  ])('takes %s with a click, at its own size', async (kind, markup, isThere) => {
    await page.goto(site.page('/pick', markup))
    await page.waitForFunction(isThere)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await beginFraming(browser, page)
    await page.mouse.move(200, 200)
    await page.mouse.move(210, 210)
    await page.mouse.down()
    await page.mouse.up()
    const job = await firstJob(panel)
    expect(job.file.origin).toMatchObject({ kind: 'page-image', rung: 'element' })
    const bytes = (await storedBytes(panel))[0]!
    if (kind !== 'a canvas') expect(bytes).toEqual(picture)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  })

  it('takes an inline drawing with a click, twice as fine as it is shown', async () => {
    const drawing =
      '<svg width="400" height="300"><rect width="400" height="300" fill="#0a0"/><text y="40">发票</text></svg>'
    await page.goto(site.page('/drawing', drawing))
    await beginFraming(browser, page)
    await page.mouse.move(200, 200)
    await page.mouse.move(210, 210)
    await page.mouse.down()
    await page.mouse.up()
    expect((await firstJob(panel)).file.origin).toMatchObject({ kind: 'page-image', rung: 'element' })
    const bytes = (await storedBytes(panel))[0]!
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([800, 600])
    const twice = drawing.replace('width="400" height="300">', 'width="800" height="600" viewBox="0 0 400 300">')
    await page.goto(site.page('/twice', twice))
    const plain = await page.locator('svg').screenshot()
    const { sizes, differing } = await comparePictures(panel, bytes, plain)
    expect(sizes).toEqual(['800×600', '800×600'])
    expect(differing).toBeLessThan(1000) // the letters' edges
  })

  it('waits its turn when the browser takes no more than two pictures a second', async () => {
    await page.goto(site.page('/many', '<img src="/open.png">'))
    await page.bringToFront()
    const place = await browser.context.serviceWorkers()[0]!.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: { tabs: { query(query: object): Promise<{ id: number; windowId: number }[]> } }
        }
      ).chrome
      const [tab] = await tabs.query({ url: 'http://127.0.0.1/*' })
      return { tabId: tab!.id, windowId: tab!.windowId }
    })
    await panel.evaluate(
      (where) =>
        Promise.all(
          Array.from({ length: 5 }, () =>
            (
              globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
            ).chrome.runtime.sendMessage({
              name: 'capture-visible',
              sent: [where],
            }),
          ),
        ),
      place,
    )
    expect(await storedBytes(panel)).toHaveLength(5)
  })

  it('takes the file itself from a tab that shows a PDF', async () => {
    const { readFileSync } = await import('node:fs')
    const pdf = readFileSync(new URL('../fixtures/invoices/e-normal.pdf', import.meta.url))
    const address = site.serve('/invoice.pdf', (_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf),
    )
    await page.goto(address).catch(() => undefined)
    await page.bringToFront()
    await browser.clickMenu({ menuItemId: 'region', pageUrl: address })
    const job = await firstJob(panel)
    expect(job.file).toMatchObject({ name: 'invoice.pdf', size: pdf.length, origin: { kind: 'link' } })
  })
})
