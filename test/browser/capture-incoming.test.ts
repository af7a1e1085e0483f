import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { attachToExtension } from './extension-target.ts'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { openPictureSite, type PictureSite, picture } from './picture-site.ts'
import { comparePictures } from './pixels.ts'
import { pressToolbarButton } from './real-grant.ts'
import { clearInbox, storedBytes, storedJobs, waitForJobs } from './stored-jobs.ts'

const path = (name: string) => new URL(`../fixtures/invoices/${name}`, import.meta.url).pathname
const pdf = readFileSync(path('e-normal.pdf'))

let browser: ExtensionBrowser
let site: PictureSite
/** A page of the extension that only looks. */
let look: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openPictureSite(), launchExtension()])
  await browser.storeSettings({ welcomed: true })
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  look = await browser.open('options.html')
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})
afterEach(() => clearInbox(look))

/** Puts a picture on the clipboard, as a screenshot program or 复制图片 does. */
const copyPicture = (page: Page) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const blob = new Blob([bytes], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, picture.toString('base64'))

/** Pastes files as a file manager copies them. */
const pasteFiles = (page: Page, ...names: string[]) =>
  page.evaluate(
    ({ base64, files }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const clipboardData = new DataTransfer()
      for (const name of files) clipboardData.items.add(new File([bytes], name))
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    { base64: pdf.toString('base64'), files: names },
  )

const arrive = (...expected: string[][]) =>
  waitForJobs(look, (jobs) =>
    expect(jobs.map(({ file }) => [file.name, file.origin.kind]).toSorted()).toEqual(expected.toSorted()),
  )

describe.each(['panel.html', 'popup.html'])('Ctrl+V in %s', (surface) => {
  it('takes a picture from the clipboard, pixel by pixel', async () => {
    const page = await browser.open(surface)
    await page.locator('.panel, .popup').first().waitFor()
    await page.bringToFront()
    await copyPicture(page)
    await page.keyboard.press('Control+V')
    await arrive(['image.png', 'clipboard'])
    expect(await comparePictures(look, (await storedBytes(look))[0]!, picture, 0)).toMatchObject({ differing: 0 })
    await page.close()
  })

  it('takes files copied in a file manager, several at once', async () => {
    const page = await browser.open(surface)
    await page.locator('.panel, .popup').first().waitFor()
    await pasteFiles(page, '一.pdf', '二.pdf')
    await arrive(['一.pdf', 'clipboard'], ['二.pdf', 'clipboard'])
    expect((await storedBytes(look))[0]).toEqual(pdf)
    await page.close()
  })

  it('captures nothing when words are pasted', async () => {
    const page = await browser.open(surface)
    await page.locator('.panel, .popup').first().waitFor()
    await page.bringToFront()
    await page.evaluate(() => navigator.clipboard.writeText('发票'))
    await page.keyboard.press('Control+V')
    // What comes after the words is there, and nothing before it.
    await pasteFiles(page, '一.pdf')
    await arrive(['一.pdf', 'clipboard'])
    await page.close()
  })
})

describe('files dropped on the panel', () => {
  it('are taken, with a sign while they are held above it', async () => {
    const page = await browser.open('panel.html')
    await page.locator('.panel').waitFor()
    await page.bringToFront()
    const session = await browser.context.newCDPSession(page)
    const data = { items: [], files: [path('e-normal.pdf'), path('e-normal.png')], dragOperationsMask: 1 }
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, x: 150, y: 300, data })
    await drag('dragEnter')
    // A mouse that is held tells it again and again.
    const heldAbove = async () => {
      await drag('dragOver')
      return page.locator('.drop-here').count()
    }
    await expect.poll(heldAbove).toBe(1)
    await drag('drop')
    await arrive(['e-normal.pdf', 'file'], ['e-normal.png', 'file'])
    expect(await page.locator('.drop-here').count()).toBe(0)
    expect(page.url()).toContain('panel.html')
    await page.close()
  })
})

/** What the toolbar button shows. */
const badge = () =>
  look.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: ChromeAction }).chrome
    return { text: await action.getBadgeText({}), color: (await action.getBadgeBackgroundColor({})).slice(0, 3) }
  })

interface ChromeAction {
  action: { getBadgeText(of: object): Promise<string>; getBadgeBackgroundColor(of: object): Promise<number[]> }
}

describe('what was brought into the popup', () => {
  it('is stored to the last file before the popup closes', async () => {
    const popup = await browser.open('popup.html')
    const closed = popup.waitForEvent('close', { timeout: 90_000 })
    await popup
      .locator('input[type=file]')
      .first()
      .setInputFiles(Array(40).fill(path('e-normal.pdf')))
    await closed
    expect(await storedJobs(look)).toHaveLength(40)
  })

  it('is counted on the toolbar button while it waits, and so is what failed; the popup shows the last three', async () => {
    const popup = await browser.open('popup.html')
    const files = ['e-normal', 'digital-normal', 'e-special-red'].map((name) => path(`${name}.pdf`))
    await popup
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files, path('../../../package.json')])
    // Choosing files opens the panel, which may be ahead of us.
    const blue = [31, 111, 235]
    await vi.waitFor(async () => expect(await badge()).toMatchObject({ text: /^[1-4]$/, color: blue }), {
      timeout: 90_000,
      interval: 20,
    })
    await vi.waitFor(async () => expect(await badge()).toEqual({ text: '1', color: [192, 54, 44] }), {
      timeout: 90_000,
      interval: 50,
    })
    const again = await browser.open('popup.html')
    await again.locator('.entry').first().waitFor()
    expect(await again.locator('.entry').count()).toBe(3)
    expect(await again.locator('.entry').first().innerText()).toContain('package.json')
    expect(await again.locator('.entry[data-state=ready]').count()).toBe(2)
  })
})

describe('the popup', () => {
  const press = (label: string) =>
    `[...document.querySelectorAll('button')].find((each) => each.textContent.trim() === '${label}').click()`

  it('says how to paste when the browser does not hand out the clipboard by itself', async () => {
    await browser.context.clearPermissions()
    const page = await browser.context.newPage()
    await page.goto(site.page('/mail', '<img src="/open.png">'))
    await page.bringToFront()
    await pressToolbarButton(browser.context, browser.id, page.url())
    const popup = await attachToExtension(browser.context, 'popup.html')
    await vi.waitFor(() => popup.evaluate(press('粘贴')), { timeout: 90_000 })
    const words = () => popup.evaluate<string>(`document.querySelector('.popup-hint')?.textContent ?? ''`)
    await vi.waitFor(async () => expect(await words()).toContain('Ctrl+V'), { timeout: 5000 })
    await page.close()
  })
})
