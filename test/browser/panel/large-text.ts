import type { Page } from 'playwright-core'

/** Twice the browser's usual text size, as somebody sets it who reads badly; every measure of ours follows it. */
export async function doubleTextSize(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}
