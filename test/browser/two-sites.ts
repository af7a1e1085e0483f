import type { Page } from 'playwright-core'
import { type ExtensionBrowser, launchExtension } from './launch-extension.ts'
import { openPictureSite, type PictureSite } from './picture-site.ts'

export interface TwoSites {
  browser: ExtensionBrowser
  /** What a person's click permits. */
  site: PictureSite
  /** Whose pictures are not permitted. */
  stranger: PictureSite
  /** A page of the extension's own. */
  panel: Page
  /** For the sites. */
  page: Page
  close(): Promise<void>
}

/** The extension in a browser with a site it may read and one it may not. */
export async function openTwoSites(ownPage: string): Promise<TwoSites> {
  const [site, stranger] = await Promise.all([openPictureSite('127.0.0.1'), openPictureSite('localhost')])
  const closeSites = () => [site, stranger].forEach((open) => void open.close())
  try {
    const browser = await launchExtension({ grantedHosts: ['http://127.0.0.1/*'] })
    const panel = await browser.open(ownPage)
    const page = await browser.context.newPage()
    return { browser, site, stranger, panel, page, close: () => browser.close().finally(closeSites) }
  } catch (error) {
    closeSites()
    throw error
  }
}
