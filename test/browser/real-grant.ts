import type { BrowserContext } from 'playwright-core'

/** Presses our toolbar button on a page, as a person would: the browser grants `activeTab` and opens the popup. */
export async function pressToolbarButton(context: BrowserContext, extensionId: string, address: string): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] })
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url.startsWith(address))
  if (!tab) throw new Error(`no tab shows ${address}`)
  const call = session.send as unknown as (method: string, parameters: object) => Promise<unknown>
  await call.call(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId })
  await session.detach()
}
