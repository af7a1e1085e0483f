import { mkdirSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { setup as build } from '../test/browser/build.ts'
import { type ExtensionBrowser, launchExtension } from '../test/browser/launch-extension.ts'
import { openClaim } from '../test/browser/panel/claim-page.ts'
import { type PanelState, panelStates } from '../test/browser/panel/panel-states.ts'
import { holdInbox, seedInbox } from '../test/browser/panel/seed-inbox.ts'
import { seedLedger } from '../test/browser/panel/seed-ledger.ts'

/** Every state of the interface as a picture under out/screenshots/: `npm run screenshots [-- part of a name …]`. */
const folder = new URL('../out/screenshots/', import.meta.url)
const wanted = process.argv.slice(2)
const height = 900

const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part))

async function shoot(page: Page, name: string) {
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, animations: 'disabled' })
}

async function shootState(browser: ExtensionBrowser, keeper: Page, name: string, state: PanelState) {
  await seedInbox(keeper, state.jobs())
  await seedLedger(keeper, state.ledger ?? [])
  await browser.storeSettings({ welcomed: true, ...state.settings })
  const claim = state.claimOn && (await openClaim(browser.context, state.claimOn))
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 720]) {
      const file = `${name}-${colorScheme}-${width}`
      if (!isWanted(file)) continue
      const panel = await browser.open('panel.html')
      await panel.setViewportSize({ width, height })
      await panel.emulateMedia({ colorScheme })
      await panel.waitForTimeout(200)
      await state.act?.(panel)
      await panel.waitForTimeout(100)
      await shoot(panel, file)
      await panel.close()
      if (claim) await claim.reload()
    }
  }
  if (claim) await claim.close()
}

async function shootLanguage(language: 'zh_CN' | 'en') {
  const browser = await launchExtension({ language, deviceScaleFactor: 1.5, viewport: { width: 360, height } })
  try {
    const keeper = await browser.open('popup.html')
    await holdInbox(keeper)
    for (const [name, state] of Object.entries(panelStates)) {
      await shootState(browser, keeper, `panel-${name}-${language.slice(0, 2)}`, state)
    }
  } finally {
    await browser.close()
  }
}

build()
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await shootLanguage('zh_CN')
await shootLanguage('en')
