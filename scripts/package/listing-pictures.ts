import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { claimedFiles, madeClaim, seedClaims } from '../../test/browser/panel/made-claim.ts'
import { madeLedger } from '../../test/browser/panel/made-ledger.ts'
import { seedInbox } from '../../test/browser/panel/seed-inbox.ts'
import { seedLedger } from '../../test/browser/panel/seed-ledger.ts'
import { startSite } from '../demo/demo.ts'
import type { Site } from '../demo/site.ts'
import { ensureBrowser } from '../machine/browser.ts'
import { ensureChineseFont } from '../machine/fonts.ts'
import { ensureTestPrograms } from '../machine/testing.ts'
import { png, stillsOf } from '../show/film.ts'
import { playMainJob } from '../show/main-job.ts'
import { openRealScreen } from '../show/real-screen.ts'
import { type Store, stores } from './browsers.ts'
import { type Language, languages, listing } from './listing.ts'

const icon = readFileSync(fileURLToPath(new URL('../../extension/icons/icon.svg', import.meta.url)))

/** The drawn pictures each store asks for: width, height, and the margin around an icon that stands alone. */
const drawn: Record<Store, readonly { name: string; width: number; height: number; margin?: number }[]> = {
  chrome: [
    { name: 'icon-128.png', width: 128, height: 128, margin: 16 },
    { name: 'small-tile-440x280.png', width: 440, height: 280 },
    { name: 'marquee-1400x560.png', width: 1400, height: 560 },
  ],
  edge: [
    { name: 'logo-300.png', width: 300, height: 300, margin: 0 },
    { name: 'small-tile-440x280.png', width: 440, height: 280 },
    { name: 'large-tile-1400x560.png', width: 1400, height: 560 },
  ],
  firefox: [{ name: 'icon-128.png', width: 128, height: 128, margin: 0 }],
}

/** The icon alone, or the icon beside the name on a ground of its colour. */
async function draw({ width, height, margin }: (typeof drawn)[Store][number], language: Language): Promise<Uint8Array> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = await loadImage(icon)
  if (margin !== undefined) {
    context.drawImage(image, margin, margin, width - 2 * margin, height - 2 * margin)
    return canvas.toBuffer('image/png')
  }
  const [name = '', promise = ''] = listing[language].title.split(/[：:]\s*/)
  const unit = height / 14
  context.fillStyle = '#eef3fb'
  context.fillRect(0, 0, width, height)
  const side = unit * 4.5
  context.drawImage(image, (width - side) / 2, unit * 2, side, side)
  context.textAlign = 'center'
  context.fillStyle = '#14213a'
  context.font = `600 ${unit * 1.9}px sans-serif`
  context.fillText(name, width / 2, unit * 9.4)
  context.fillStyle = '#44526c'
  context.font = `${unit * 1.05}px sans-serif`
  context.fillText(promise, width / 2, unit * 11.4)
  return canvas.toBuffer('image/png')
}

const claimNames: Record<Language, string> = { zh_CN: '十一月南京出差', en: 'Nanjing, November' }

/** What a browser really shows, at the one size all three stores take. */
async function screenshots(language: Language, site: Site): Promise<[name: string, picture: Uint8Array][]> {
  const screen = await openRealScreen(language)
  try {
    const { menu, review, filled } = await playMainJob(screen, site, stillsOf(screen.display))
    const { browser, display } = screen
    await screen.closePanel()
    const ledger = await browser.open('ledger.html')
    const entries = madeLedger(24)
    const claimed = entries.slice(0, 6)
    await seedLedger(ledger, entries)
    await ledger.locator('tbody tr').nth(8).waitFor()
    await ledger.waitForTimeout(700)
    const remembered = display.picture()
    await seedInbox(ledger, claimedFiles(claimed.length))
    await seedClaims(ledger, [madeClaim(claimed, claimNames[language])])
    const claim = await browser.open('claim.html')
    await claim.locator('tbody tr').first().waitFor()
    await claim.waitForTimeout(700)
    const stills = { menu, review, filled, remembered, claimed: display.picture() }
    return Object.entries(stills).map(([name, still], index) => [`${index + 1}-${name}.png`, png(still)] as const) as [
      string,
      Uint8Array,
    ][]
  } finally {
    await screen.close()
  }
}

/** Writes what each store shows beside the texts, in both languages, below `folder`. */
export async function listingPictures(folder: string): Promise<void> {
  ensureBrowser()
  ensureChineseFont()
  ensureTestPrograms()
  const site = await startSite()
  try {
    for (const language of languages) {
      const stills = await screenshots(language, site)
      for (const store of stores) {
        const icons = drawn[store].map(async (each) => [each.name, await draw(each, language)] as const)
        for (const [name, bytes] of [...stills, ...(await Promise.all(icons))]) {
          const file = join(folder, store, language, name)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, bytes)
        }
      }
    }
  } finally {
    site.close()
  }
}
