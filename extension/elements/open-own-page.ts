import { browser } from '../shell/browser.ts'

/** Shows one of the extension's pages in a tab: the one that is open already, or a new one. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path)
  const [open] = await browser.tabs.query({ url })
  if (open?.id === undefined) await browser.tabs.create({ url })
  else await browser.tabs.update(open.id, { active: true })
}
