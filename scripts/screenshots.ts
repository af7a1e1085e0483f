import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { type ExtensionBrowser, launchExtension } from '../test/browser/launch-extension.ts'
import { openClaim } from '../test/browser/panel/claim-page.ts'
import { doubleTextSize } from '../test/browser/panel/large-text.ts'
import { seedClaims } from '../test/browser/panel/made-claim.ts'
import { type PanelState, pageStates, panelStates } from '../test/browser/panel/panel-states.ts'
import { holdInbox, seedInbox } from '../test/browser/panel/seed-inbox.ts'
import { seedLedger } from '../test/browser/panel/seed-ledger.ts'
import { answerVerifications } from '../test/browser/panel/verifying-worker.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureBuilt } from './machine/build.ts'
import { ensureChineseFont } from './machine/fonts.ts'
import { listingPictures } from './package/listing-pictures.ts'

/**
 * Every state of the interface, and what the stores show (`stores`), as pictures under out/screenshots/:
 * `npm run screenshots [-- part of a name …]`.
 */
const folder = new URL('../out/screenshots/', import.meta.url)
const wanted = process.argv.slice(2)
const height = 900

const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part))

interface Look {
  colorScheme: 'light' | 'dark'
  width: number
  /** Text at twice its size. */
  large?: boolean
}

/** Side panels are narrow or wide; the popup has one width, the other pages a window's. */
const widthsOf = ({ page }: PanelState) => (page === 'popup.html' ? [360] : page ? [720, 1100] : [360, 720])

const looksOf = (state: PanelState): Look[] => [
  ...(['light', 'dark'] as const).flatMap((colorScheme) => widthsOf(state).map((width) => ({ colorScheme, width }))),
  // A popup grows with its text.
  ...(state.page === 'popup.html' ? [] : [{ colorScheme: 'light', width: 360, large: true } as const]),
]

const nameOf = ({ colorScheme, width, large }: Look) => `${colorScheme}-${width}${large ? '-large-text' : ''}`

interface Shot {
  browser: ExtensionBrowser
  keeper: Page
  name: string
  state: PanelState
}

async function prepare({ browser, keeper, state }: Shot): Promise<Page | undefined> {
  await seedInbox(keeper, state.jobs())
  await seedLedger(keeper, state.ledger ?? [])
  await seedClaims(keeper, state.claims ?? [])
  await browser.storeSettings({ welcomed: true, workerAddress: '', ...state.settings })
  if (state.bureau) await answerVerifications(browser.context, state.bureau)
  return state.claimOn ? openClaim(browser.context, state.claimOn, state.claimPage) : undefined
}

async function shootOnce({ browser, state }: Shot, look: Look, file: string) {
  const page = await browser.open(state.page ?? 'panel.html')
  await page.setViewportSize({ width: look.width, height })
  await page.emulateMedia({ colorScheme: look.colorScheme })
  if (look.large) await doubleTextSize(page)
  await page.waitForTimeout(250)
  await state.act?.(page)
  await page.waitForTimeout(150)
  await page.screenshot({
    path: new URL(`${file}.png`, folder).pathname,
    animations: 'disabled',
    // A picture longer than the window would be taken at the usual text size again.
    fullPage: !look.large && state.page !== undefined && state.page !== 'popup.html',
  })
  await page.close()
}

async function shootState(shot: Shot) {
  const wantedLooks = looksOf(shot.state).filter((look) => isWanted(`${shot.name}-${nameOf(look)}`))
  if (wantedLooks.length === 0) return
  const claim = await prepare(shot)
  for (const look of wantedLooks) {
    // What the bureau said is remembered: the next look begins without it.
    if (shot.state.bureau) await prepare(shot)
    await shootOnce(shot, look, `${shot.name}-${nameOf(look)}`)
    await claim?.reload()
  }
  await claim?.close()
}

async function shootLanguage(language: 'zh_CN' | 'en') {
  const browser = await launchExtension({ language, deviceScaleFactor: 1.5, viewport: { width: 360, height } })
  try {
    const keeper = await browser.open('popup.html')
    await holdInbox(keeper)
    const panels = Object.entries(panelStates).map(([name, state]) => [`panel-${name}`, state] as const)
    for (const [name, state] of [...panels, ...Object.entries(pageStates)]) {
      await shootState({ browser, keeper, name: `${name}-${language.slice(0, 2)}`, state })
    }
  } finally {
    await browser.close()
  }
}

ensureBrowser()
ensureChineseFont()
ensureBuilt()
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await shootLanguage('zh_CN')
await shootLanguage('en')
if (isWanted('stores')) await listingPictures(fileURLToPath(new URL('stores/', folder)))
