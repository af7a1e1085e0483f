import type { Collected } from '../../extension/capture/collect/collect-page.ts'
import type { Entry } from '../../extension/capture/collect/join-items.ts'
import type { ExtensionBrowser } from '../../test/browser/launch-extension.ts'
import { runInside } from '../fill/run-inside.ts'

/** What the list of a page would show, by what would become of it. */
export interface ListedPage {
  ticked: ListedEntry[]
  offered: ListedEntry[]
  left: ListedEntry[]
  framesLeftOut: string[]
}

interface ListedEntry {
  name: string
  why: Entry['why']
  files: {
    kind: string
    type?: string
    name: string
    address: string
    size?: number
    width?: number
    height?: number
  }[]
}

const listed = ({ name, why, items }: Entry): ListedEntry => ({
  name,
  why,
  files: items.map(({ kind, type, name, address, size, width, height }) => ({
    kind,
    ...(type ? { type } : {}),
    name,
    address: address.slice(0, 300),
    ...(size === undefined ? {} : { size }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  })),
})

/** Opens a page in a browser with the extension and lists what 收集本页发票 would show; nothing is fetched. */
export async function listPage(browser: ExtensionBrowser, address: string): Promise<ListedPage> {
  const page = await browser.context.newPage()
  await page.goto(address, { waitUntil: 'load' })
  // Pages that keep a connection open are never idle.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined)
  const inside = await runInside(await browser.open('options.html'), new URL('in-extension.ts', import.meta.url))
  await page.bringToFront()
  const { entries, framesLeftOut }: Collected = await inside.call('collectPage', await inside.tabOf(page))
  const of = (verdict: Entry['verdict']) => entries.filter((entry) => entry.verdict === verdict).map(listed)
  return { ticked: of('ticked'), offered: of('offered'), left: of('left'), framesLeftOut }
}
