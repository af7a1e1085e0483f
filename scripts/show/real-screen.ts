import type { Page } from 'playwright-core'
import { type Display, openDisplay } from '../../test/browser/display.ts'
import { attachToExtension } from '../../test/browser/extension-target.ts'
import { type ExtensionBrowser, launchExtension } from '../../test/browser/launch-extension.ts'
import type { Language } from '../package/listing.ts'

/** The size all three stores take. */
const screenSize = { width: 1280, height: 800 }

/** A real browser on a real screen that nobody looks at: native menus open there, the panel stands beside the page. */
export interface RealScreen {
  display: Display
  browser: ExtensionBrowser
  page: Page
  /** Scrolls an element of the page to the middle of its window. */
  center(selector: string): Promise<void>
  /** Right-clicks the middle of an element and opens our part of the menu: above the last item, the browser's own. */
  openMenu(selector: string): Promise<void>
  /** Takes the first of our items from the open menu. */
  chooseRecognize(): void
  /** Waits until the panel beside the page shows something under a selector. */
  panelShows(selector: string): Promise<void>
  pressInPanel(selector: string): Promise<void>
  closePanel(): Promise<void>
  close(): Promise<void>
}

async function until(isThere: () => Promise<unknown> | unknown): Promise<void> {
  for (let tries = 0; tries < 1800; tries += 1) {
    if (await isThere()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('three minutes passed and nothing was shown')
}

/** Where the page begins on the screen: below the tabs and the address bar. */
const pageOrigin = (page: Page) => page.evaluate(() => ({ x: screenX, y: screenY + outerHeight - innerHeight }))

export async function openRealScreen(language: Language): Promise<RealScreen> {
  const display = await openDisplay(screenSize.width, screenSize.height)
  const args = ['--window-position=0,0', `--window-size=${screenSize.width},${screenSize.height}`, '--test-type']
  const options = { language, headless: false, display: display.name, viewport: null, grantedHosts: [], args }
  const browser = await launchExtension(options)
  const [page = await browser.context.newPage()] = browser.context.pages()
  const center = (selector: string) =>
    page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const panel = () => attachToExtension(browser.context, '/panel.html')
  return {
    display,
    browser,
    page,
    center,
    async openMenu(selector) {
      await center(selector)
      const box = await page.locator(selector).boundingBox()
      if (!box) throw new Error(`${selector} is not on the page`)
      const { x, y } = await pageOrigin(page)
      const before = display.windows()
      display.click(x + box.x + box.width / 2, y + box.y + box.height / 2, 3)
      await until(() => display.windows() > before)
      display.press('Up', 'Up', 'Right')
    },
    chooseRecognize: () => display.press('Return'),
    async panelShows(selector) {
      const beside = await panel()
      await until(() => beside.evaluate(`Boolean(document.querySelector(${JSON.stringify(selector)}))`))
      // What is there is on the screen two frames later, which a busy machine may take its time for.
      await beside.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(0))))',
      )
    },
    async pressInPanel(selector) {
      await (await panel()).evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)
    },
    async closePanel() {
      // It could not answer any more if it closed at once.
      await (await panel()).evaluate('void setTimeout(() => window.close())')
    },
    async close() {
      await browser.close()
      display.close()
    },
  }
}
