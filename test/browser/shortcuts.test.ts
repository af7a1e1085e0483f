import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { openPictureSite, type PictureSite } from './picture-site.ts'
import { clearInbox, storedJobs } from './stored-jobs.ts'

let browser: ExtensionBrowser
let site: PictureSite
/** A page of the extension that only looks. */
let look: Page
let page: Page

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openPictureSite(), launchExtension({ grantedHosts: ['<all_urls>'] })])
  look = await browser.open('options.html')
  page = await browser.context.newPage()
  await page.goto(site.page('/mail', '<img src="/open.png">'))
})
afterAll(async () => {
  await browser?.close()
  site?.close()
})
afterEach(() => clearInbox(look))

/** The command as the browser reports it when its keys are pressed on the page. */
async function press(command: string): Promise<void> {
  await page.bringToFront()
  await browser.context.serviceWorkers()[0]!.evaluate(async (name) => {
    const { tabs, commands } = (globalThis as unknown as { chrome: ChromeCommands }).chrome
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true })
    commands.onCommand.dispatch(name, tab)
  }, command)
}

interface ChromeCommands {
  tabs: { query(query: object): Promise<unknown[]> }
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } }
}

const capturedFromScreen = () =>
  vi.waitFor(async () => expect((await storedJobs(look)).map(({ file }) => file.origin.kind)).toEqual(['screen']), {
    timeout: 90_000,
    interval: 50,
  })

it('are accepted by the browser and shown in the settings, with the way to change them', async () => {
  const shown = look.locator('.shortcuts')
  await shown.waitFor()
  expect(await shown.locator('kbd').allInnerTexts()).toEqual(['Alt+Shift+S', 'Alt+Shift+V', 'Alt+Shift+F'])
  const opened = browser.context.waitForEvent('page')
  await look.getByRole('button', { name: '修改快捷键' }).click()
  expect((await opened).url()).toBe('chrome://extensions/shortcuts')
  await (await opened).close()
})

it('frame a region of the page', async () => {
  await press('capture-region')
  await page.waitForFunction(() => document.querySelector('[popover]') !== null)
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key)
  await capturedFromScreen()
})

it('capture all that is visible', async () => {
  await press('capture-visible')
  await capturedFromScreen()
})
