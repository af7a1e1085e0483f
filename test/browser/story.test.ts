import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Demo, startDemo } from '../../scripts/demo/demo.ts'
import { playStory } from '../../scripts/demo/story.ts'
import { hasProgram } from '../../scripts/machine/testing.ts'
import { type Display, openDisplay } from './display.ts'
import { attachToExtension } from './extension-target.ts'
import { launchExtension } from './launch-extension.ts'

const readJson = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
const expectedModel = readJson('forms/plain/expected.json')['e-normal']
const { sellerName } = readJson('fixtures/invoices/e-normal.expected.json')

let demo: Demo
beforeAll(async () => {
  demo = await startDemo()
})
afterAll(() => demo?.close())

test('a picture on a page becomes three filled forms, and undo leaves nothing behind', async () => {
  const browser = await launchExtension()
  try {
    await connect(browser, demo.worker)
    const said: string[] = []
    const screenshots = mkdtempSync(join(tmpdir(), 'story-'))
    const result = await playStory(browser, demo.site.origin, { screenshots, say: (line) => said.push(line) })
    expect(result.forms.map(({ name, failed }) => ({ name, failed }))).toEqual([
      { name: 'plain', failed: 0 },
      { name: 'element-plus', failed: 0 },
      { name: 'ant-design', failed: 0 },
    ])
    expect(result.faithful, said.join('\n')).toBe(true)
  } finally {
    await browser.close()
  }
})

/** Where the page begins on the screen: below the tabs and the address bar. */
const pageOrigin = (page: Page) => page.evaluate(() => ({ x: screenX, y: screenY + outerHeight - innerHeight }))

/** A real right click in the middle of an element, then the first item of our submenu, which stands above the browser's own 检查. */
async function chooseFromNativeMenu(display: Display, page: Page, selector: string): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded()
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not on the page`)
  const { x, y } = await pageOrigin(page)
  const before = display.windows()
  display.click(x + box.x + box.width / 2, y + box.y + box.height / 2, 3)
  await expect.poll(() => display.windows(), { timeout: 30_000 }).toBeGreaterThan(before)
  display.press('Up', 'Up', 'Right', 'Return')
}

describe.skipIf(!hasProgram('Xvfb') || !hasProgram('xdotool'))('on a screen, with the native menu', () => {
  test('a real right click opens the side panel with the invoice, and its button fills the page of the same tab', async () => {
    const display = await openDisplay()
    const screen = ['--window-position=0,0', '--window-size=1400,950', '--test-type']
    const browser = await launchExtension({
      headless: false,
      display: display.name,
      viewport: null,
      grantedHosts: [],
      args: screen,
    })
    try {
      await connect(browser, demo.worker)
      const [page = await browser.context.newPage()] = browser.context.pages()
      await page.goto(demo.site.origin)
      await chooseFromNativeMenu(display, page, 'img[src$="e-normal.png"]')
      const panel = await attachToExtension(browser.context, '/panel.html')
      const text = (selector: string) =>
        panel.evaluate<string>(`document.querySelector('${selector}')?.textContent ?? ''`)
      await expect.poll(() => text('[data-field=sellerName] .value .part'), { timeout: 90_000 }).toContain(sellerName)

      await page.goto(`${demo.site.origin}/forms/plain/`)
      const model = () => page.evaluate(() => (globalThis as unknown as { formModel(): unknown }).formModel())
      const before = await model()
      await panel.evaluate(`document.querySelector('.fill-bar .primary').click()`)
      await expect.poll(() => text('.fill-bar .report h2'), { timeout: 90_000 }).toMatch(/已填 \d+ 项/)
      expect(await model()).toEqual(expectedModel)

      await panel.evaluate(`document.querySelector('.fill-bar .report header button').click()`)
      await expect.poll(model).toEqual(before)
    } finally {
      await browser.close()
      display.close()
    }
  })
})
