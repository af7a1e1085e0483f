import type { Page } from 'playwright-core'
import { build } from 'vite'
import { type ExtensionBrowser, launchExtension } from '../../test/browser/launch-extension.ts'
import { openPictureSite, type PictureSite, photo } from '../../test/browser/picture-site.ts'
import { clearInbox, storedJobs } from '../../test/browser/stored-jobs.ts'
import { withOrientation } from '../../test/with-orientation.ts'

/** Milliseconds, the middle of several tries, beside a reference from the same run where there is one. */
export interface CaptureCost {
  what: string
  milliseconds: number
  reference?: string
  referenceMilliseconds?: number
}

interface Chrome {
  tabs: {
    query(query: object): Promise<{ id: number; windowId: number }[]>
    captureVisibleTab(windowId: number, options: object): Promise<string>
  }
}

const tries = 5
const rounded = (value: number) => Math.round(value * 10) / 10
const middle = (times: number[]) =>
  rounded(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0)

async function repeat(measure: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < tries; time += 1) times.push(await measure())
  return middle(times)
}

/** Until a captured job is in the store, looked for without pause. */
async function stored(look: Page): Promise<void> {
  while ((await storedJobs(look)).length === 0);
}

async function clickToStored(browser: ExtensionBrowser, site: PictureSite, look: Page, page: Page): Promise<number> {
  await clearInbox(look)
  await page.bringToFront()
  const start = performance.now()
  await browser.clickMenu({ menuItemId: 'image', srcUrl: `${site.origin}/open.png`, pageUrl: page.url() })
  await stored(look)
  return performance.now() - start
}

async function firstPaint(browser: ExtensionBrowser): Promise<number> {
  const panel = await browser.open('panel.html')
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
  await panel.waitForFunction(paint)
  const time = await panel.evaluate(paint)
  await panel.close()
  return time ?? 0
}

const inBackground = <Value>(browser: ExtensionBrowser, run: (chrome: Chrome) => Promise<Value>) => {
  const [worker] = browser.context.serviceWorkers()
  if (!worker) throw new Error('the background is not running')
  return worker.evaluate(`(${run.toString()})(chrome)`) as Promise<Value>
}

/** A framed region from letting go of the button to the stored bytes. */
async function regionToStored(browser: ExtensionBrowser, look: Page, page: Page): Promise<number> {
  await clearInbox(look)
  await page.bringToFront()
  await page.waitForTimeout(700) // the browser's limit of two pictures a second is not what is measured
  await browser.clickMenu({ menuItemId: 'region', pageUrl: page.url() })
  await page.waitForFunction(() => document.querySelector('[popover]') !== null)
  await page.mouse.move(10, 10)
  await page.mouse.down()
  await page.mouse.move(610, 410)
  const start = performance.now()
  await page.mouse.up()
  await stored(look)
  return performance.now() - start
}

async function bareShot(browser: ExtensionBrowser, page: Page): Promise<number> {
  await page.bringToFront()
  await page.waitForTimeout(700)
  return inBackground(browser, async ({ tabs }) => {
    const [tab] = await tabs.query({ active: true })
    const start = performance.now()
    await tabs.captureVisibleTab(tab?.windowId ?? 0, { format: 'png' })
    return performance.now() - start
  })
}

/** A 12-megapixel photo as a phone writes it, lying on its side. */
async function phonePhoto(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async (source) => {
      const bitmap = await createImageBitmap(await (await fetch(source)).blob())
      const canvas = new OffscreenCanvas(4000, 3000)
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0, 4000, 3000)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
      return btoa(text)
    },
    `data:image/jpeg;base64,${photo.toString('base64')}`,
  )
  return withOrientation(Buffer.from(base64, 'base64'), 6)
}

async function prepareBundle(): Promise<string> {
  const entry = new URL('./prepare-in-page.ts', import.meta.url).pathname
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  })
  const [bundle] = Array.isArray(result) ? result : [result]
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built')
  return bundle.output[0].code
}

async function prepareCost(page: Page): Promise<{ ours: number; bare: number; megabytes: number }> {
  await page.addScriptTag({ content: await prepareBundle() })
  const bytes = await phonePhoto(page)
  const run = (which: 'prepare' | 'bare') =>
    page.evaluate(
      async ([base64, name]) => {
        const limits = {
          mediaTypes: ['image/png', 'image/jpeg'],
          maximumBytes: 7_000_000,
          minimumSide: 15,
          maximumSide: 4096,
        }
        const whole = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bench = (
          globalThis as unknown as { benchPrepare: Record<string, (photo: Blob, limits: object) => Promise<number>> }
        ).benchPrepare
        return (await bench[name]?.(new Blob([whole], { type: 'image/jpeg' }), limits)) ?? 0
      },
      [Buffer.from(bytes).toString('base64'), which] as const,
    )
  await run('bare')
  return {
    ours: await repeat(() => run('prepare')),
    bare: await repeat(() => run('bare')),
    megabytes: bytes.length / 1e6,
  }
}

/** Scripts of ours in a page nobody asked about, told by the browser itself. */
async function scriptsInIdlePage(browser: ExtensionBrowser, site: PictureSite): Promise<number> {
  const page = await browser.context.newPage()
  const session = await browser.context.newCDPSession(page)
  let foreign = 0
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) foreign += 1
  })
  await session.send('Runtime.enable')
  await page.goto(site.page('/idle', '<img src="/open.png">'))
  await page.waitForTimeout(1000)
  await page.close()
  return foreign
}

export interface CaptureBench {
  scriptsInIdlePage: number
  costs: CaptureCost[]
}

/** What capturing costs in a real Chromium with the built extension. */
export async function captureCost(): Promise<CaptureBench> {
  const site = await openPictureSite()
  const browser = await launchExtension({
    grantedHosts: ['<all_urls>'],
    viewport: null,
    args: ['--window-size=1280,1000'],
  })
  try {
    const idle = await scriptsInIdlePage(browser, site)
    const look = await browser.open('options.html')
    const page = await browser.context.newPage()
    await page.goto(site.page('/mail', '<img src="/open.png">'))
    const prepared = await prepareCost(page)
    const costs: CaptureCost[] = [
      {
        what: '点击到字节入库 (click to stored bytes)',
        milliseconds: await repeat(() => clickToStored(browser, site, look, page)),
      },
      { what: '面板首次绘制 (first paint of the panel)', milliseconds: await repeat(() => firstPaint(browser)) },
      {
        what: '截取区域到入库 (region to stored bytes)',
        milliseconds: await repeat(() => regionToStored(browser, look, page)),
        reference: 'captureVisibleTab',
        referenceMilliseconds: await repeat(() => bareShot(browser, page)),
      },
      {
        what: `处理 12 MP 照片 (prepare a photo of ${rounded(prepared.megabytes)} MB)`,
        milliseconds: prepared.ours,
        reference: 'createImageBitmap + toBlob',
        referenceMilliseconds: prepared.bare,
      },
    ]
    return { scriptsInIdlePage: idle, costs }
  } finally {
    await browser.close()
    site.close()
  }
}
