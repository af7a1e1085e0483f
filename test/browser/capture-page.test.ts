import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../extension/inbox/job.ts'
import { inTurn } from '../turn.ts'
import { holdShot } from './held-shot.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { holdInbox } from './panel/seed-inbox.ts'
import { picture } from './picture-site.ts'
import { comparePictures } from './pixels.ts'
import { pressToolbarButton } from './real-grant.ts'
import { clearInbox, firstJob, storedBytes, storedJobs } from './stored-jobs.ts'
import { openTwoSites, type TwoSites } from './two-sites.ts'

/** The parts of the extension API that the tests call inside its service worker. */
interface Chrome {
  tabs: { query(query: object): Promise<{ id: number }[]>; setZoom(id: number, zoom: number): Promise<void> }
  scripting: {
    executeScript(injection: object): Promise<{ frameId: number; result: string }[]>
  }
}

let { browser, site, stranger, panel, page, close } = {} as TwoSites

beforeAll(async () => {
  ;({ browser, site, stranger, panel, page, close } = await openTwoSites('options.html'))
  // What is captured here is not read.
  await holdInbox(panel)
})
afterAll(() => close?.())
afterEach(() => clearInbox(panel))

/** The browser's number of the frame that shows an address. */
async function frameIdOf(part: string): Promise<number> {
  const results = await browser.context.serviceWorkers()[0]!.evaluate(async () => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
    return scripting.executeScript({ target: { tabId: tab!.id, allFrames: true }, func: () => location.href })
  })
  return results.find(({ result }) => result.includes(part))!.frameId
}

/** Of the page's own tab, whichever is in front by then, and done when the page sees it. */
async function setZoom(zoom: number): Promise<void> {
  await browser.context.serviceWorkers()[0]!.evaluate(
    async ([url, factor]) => {
      const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome
      const [tab] = await tabs.query({ url })
      await tabs.setZoom(tab!.id, factor)
    },
    [page.url(), zoom] as const,
  )
  await page.waitForFunction((factor) => Math.abs(devicePixelRatio - factor) < 0.01, zoom)
}

async function show(address: string): Promise<void> {
  await page.goto(address)
  await page.bringToFront()
}

async function clickImage(srcUrl: string, frameId = 0): Promise<Job> {
  await browser.clickMenu({ menuItemId: 'image', mediaType: 'image', srcUrl, frameId, pageUrl: page.url() })
  return firstJob(panel)
}

const firstSource = () => page.evaluate(() => document.querySelector('img')?.currentSrc ?? '')
const stored = async () => (await storedBytes(panel))[0] ?? Buffer.alloc(0)

describe("a picture's own bytes", () => {
  it('of a data: address', async () => {
    const data = `data:image/png;base64,${picture.toString('base64')}`
    await show(site.page('/data', `<img src="${data}">`))
    expect((await clickImage(data)).file.origin.rung).toBe('element')
    expect(await stored()).toEqual(picture)
  })

  it('behind a login', async () => {
    await show(site.page('/login', '<img src="/cookie.png">'))
    expect((await clickImage(await firstSource())).file.origin.rung).toBe('element')
    expect(await stored()).toEqual(picture)
  })

  it('chosen from a srcset, and loaded lazily', async () => {
    await show(site.page('/lazy', '<img loading="lazy" src="/photo.jpg" srcset="/open.png 1x" width="640">'))
    await page.waitForFunction(() => document.querySelector('img')?.complete)
    await clickImage(await firstSource())
    expect(await stored()).toEqual(picture)
  })

  it('inside an open shadow root', async () => {
    await show(site.page('/shadow', '<div></div>'))
    const source = await page.evaluate(async () => {
      const root = document.querySelector('div')!.attachShadow({ mode: 'open' })
      const blob = await (await fetch('/open.png')).blob()
      const address = URL.createObjectURL(blob)
      root.innerHTML = `<img src="${address}">`
      await root.querySelector('img')!.decode()
      URL.revokeObjectURL(address)
      return address
    })
    const job = await clickImage(source)
    expect(job.file.origin.rung).toBe('element')
    expect(await comparePictures(panel, await stored(), picture, 0)).toMatchObject({ differing: 0 })
  })

  it.each(['127.0.0.1', 'localhost'])('in a frame within a frame, of the site %s', async (host) => {
    const owner = host === 'localhost' ? stranger : site
    // Below a stranger's frame the browser keeps the login cookie back, from the page itself as well.
    const source = host === 'localhost' ? '/open.png' : '/cookie.png'
    const inner = site.page('/inner', `<img src="${source}">`)
    const middle = owner.page('/middle', `<iframe src="${inner}" width="700" height="500"></iframe>`)
    await show(site.page('/outer', `<iframe src="${middle}" width="800" height="600"></iframe>`))
    await page
      .frames()
      .find((frame) => frame.url() === inner)!
      .waitForFunction(() => document.querySelector('img')?.complete)
    const job = await clickImage(site.origin + source, await frameIdOf('/inner'))
    expect(job.file.origin.rung).toBe('element')
    expect(await stored()).toEqual(picture)
  })
})

describe('a picture of a site that lets nobody read it', () => {
  /** The screen can only be read after a real click on our button; that is the person's permission. */
  const grant = () => pressToolbarButton(browser.context, browser.id, page.url())

  it.each(['open.png', 'hotlink.png'])('is taken from the screen pixel by pixel: %s', async (name) => {
    await show(site.page('/strange', `<img src="${stranger.origin}/${name}" width="300">`))
    await page.waitForFunction(() => document.querySelector('img')?.complete)
    await grant()
    const job = await clickImage(await firstSource())
    expect(job.file.origin.rung).toBe('screen-crop')
    expect(await comparePictures(panel, await stored(), picture)).toMatchObject({ differing: 0 })
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0)
  })

  it.each(inTurn([0.5, 0.8, 1.1, 1.5, 2]))('at a zoom of %d', async (zoom) => {
    await show(site.page('/strange', `<img src="${stranger.origin}/open.png" width="300">`))
    await page.waitForFunction(() => document.querySelector('img')?.complete)
    await grant()
    await setZoom(zoom)
    await clickImage(await firstSource())
    const { sizes, differing } = await comparePictures(panel, await stored(), picture)
    await setZoom(1)
    expect(sizes[0]).toBe(sizes[1])
    expect(differing).toBe(0)
  })

  it.each([1, 2])('while the page is scrolled and made narrower before shot %d', async (which) => {
    await show(site.page('/strange', `<div style="height:3000px"></div><img src="${stranger.origin}/open.png">`))
    await page.waitForFunction(() => document.querySelector('img')?.complete)
    await grant()
    const held = await holdShot(browser.context.serviceWorkers()[0]!, which)
    const captured = clickImage(await firstSource())
    const letGo = await held.asked()
    await page.setViewportSize({ width: 731, height: 640 })
    await page.evaluate(() => scrollTo(0, 1000))
    await letGo()
    expect((await captured).problem).toBeUndefined()
    expect(await comparePictures(panel, await stored(), picture)).toMatchObject({ differing: 0 })
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('in a frame of the same site, clipped by the page above it', async () => {
    const inner = site.page('/inner', `<img src="${stranger.origin}/open.png">`)
    await show(
      site.page('/outer', `<div style="height:300px"></div><iframe src="${inner}" width="640" height="480"></iframe>`),
    )
    await page
      .frames()
      .find((frame) => frame.url() === inner)!
      .waitForFunction(() => document.querySelector('img')?.complete)
    await grant()
    await clickImage(`${stranger.origin}/open.png`, await frameIdOf('/inner'))
    expect(await comparePictures(panel, await stored(), picture)).toMatchObject({ differing: 0 })
  })
})

describe.each([2, 3])('on a screen with %d pixels per CSS pixel', (ratio) => {
  let fine: ExtensionBrowser
  let look: Page
  let tab: Page
  const background = () => fine.context.serviceWorkers()[0]!

  beforeAll(async () => {
    const screen = [`--force-device-scale-factor=${ratio}`, '--window-size=620,560']
    fine = await launchExtension({ grantedHosts: ['http://127.0.0.1/*'], viewport: null, args: screen })
    look = await fine.open('options.html')
    tab = await fine.context.newPage()
    return () => fine.close()
  })
  afterEach(() => clearInbox(look))

  it.each(inTurn([0.5, 1, 1.5], ratio))(
    'a picture wider than the window is taken pixel by pixel at a zoom of %d',
    async (zoom) => {
      const source = `${stranger.origin}/open.png`
      await tab.goto(site.page('/wide', `<p>邮件</p><img src="${source}">`))
      await tab.waitForFunction(() => document.querySelector('img')?.complete)
      await background().evaluate(async (factor) => {
        const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome
        const [found] = await tabs.query({ url: 'http://127.0.0.1/*' })
        await tabs.setZoom(found!.id, factor)
      }, zoom)
      await tab.waitForFunction((wanted) => Math.abs(devicePixelRatio - wanted) < 0.01, ratio * zoom)
      await tab.bringToFront()
      await pressToolbarButton(fine.context, fine.id, tab.url())
      await fine.clickMenu({ menuItemId: 'image', mediaType: 'image', srcUrl: source, pageUrl: tab.url() })
      const job = await firstJob(look)
      expect(await storedJobs(look)).toHaveLength(1)
      expect(job.problem).toBeUndefined()
      expect(job.file.origin.rung).toBe('screen-crop')
      const compared = await comparePictures(look, (await storedBytes(look))[0]!, picture)
      expect(compared).toEqual({ sizes: [compared.sizes[1], compared.sizes[1]], differing: 0 })
    },
  )
})

describe('the original of a picture taken from the screen', () => {
  it('is offered, with the site that must be allowed', async () => {
    await show(site.page('/strange', `<img src="${stranger.origin}/open.png" width="300">`))
    await page.waitForFunction(() => document.querySelector('img')?.complete)
    await pressToolbarButton(browser.context, browser.id, page.url())
    await clickImage(await firstSource())
    const opened = await browser.open('panel.html')
    await opened.getByRole('button', { name: '允许并取原图' }).waitFor({ timeout: 90_000 })
    await opened.close()
  })
})

describe('what cannot be captured', () => {
  it('is in the list with its reason', async () => {
    await show(site.page('/broken', '<p>nothing here</p>'))
    const job = await clickImage(`${site.origin}/gone.png`)
    expect(job).toMatchObject({ stage: 'failed', problem: { code: 'capture-failed', retryable: true } })
  })
})

// Last of all: the handle through which the tests click is gone with the background.
describe('a page whose picture was being taken when the background died', () => {
  it('is given back after a while', async () => {
    await show(site.page('/strange', `<img src="${stranger.origin}/open.png" width="300">`))
    await page.waitForFunction(() => document.querySelector('img')?.complete)
    await pressToolbarButton(browser.context, browser.id, page.url())
    await browser.clickMenu({
      menuItemId: 'image',
      mediaType: 'image',
      srcUrl: await firstSource(),
      pageUrl: page.url(),
    })
    await page.waitForFunction(() => document.querySelector('[popover]') !== null)
    const session = await browser.context.browser()!.newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets')
    const background = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(browser.id))
    await session.send('Target.closeTarget', { targetId: background!.targetId })
    await page.waitForFunction(() => document.querySelector('[popover]') === null, undefined, { timeout: 90_000 })
  })
})
