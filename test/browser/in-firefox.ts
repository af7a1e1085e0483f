import { expect, vi } from 'vitest'
import type { Firefox } from './marionette.ts'

const dist = new URL('../../dist', import.meta.url).pathname

/** How long a test waits for what it wants to see. */
export const patience = { timeout: 90_000, interval: 100 }

/** Installs the built extension; `host` is that of its own pages. */
export async function installBuilt(firefox: Firefox): Promise<{ id: string; host: string }> {
  const id = (await firefox.send('Addon:Install', { path: dist, temporary: true })).value as string
  const host = await firefox.inBrowser<string>(
    `return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname`,
    id,
  )
  return { id, host }
}

export const switchTo = (firefox: Firefox, handle: string) => firefox.send('WebDriver:SwitchToWindow', { handle })

/** Opens an address in a new tab and shows it; the tab's handle. */
export async function openTab(firefox: Firefox, url: string): Promise<string> {
  const { handle } = (await firefox.send('WebDriver:NewWindow', { type: 'tab' })) as unknown as { handle: string }
  await switchTo(firefox, handle)
  await firefox.send('WebDriver:Navigate', { url })
  return handle
}

export const textOf = (firefox: Firefox) => firefox.inPage<string>('return document.body.innerText')

/** Clicks the first button of the page shown whose words match, once it is there. */
export const pressButton = (firefox: Firefox, words: RegExp) =>
  vi.waitFor(async () => {
    const pressed = await firefox.inPage<boolean>(
      `const words = new RegExp(arguments[0])
      const button = [...document.querySelectorAll('button:enabled')].find((each) => words.test(each.textContent))
      button?.click()
      return Boolean(button)`,
      words.source,
    )
    expect(pressed, await textOf(firefox)).toBe(true)
  }, patience)

interface Asked {
  origins?: string[]
  data_collection?: string[]
}

/** Firefox's own permission, given or taken back as a person does on its page about add-ons. */
export const permit = (firefox: Firefox, id: string, asked: Asked, allowed = true) =>
  firefox.inBrowser(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    const { extension } = WebExtensionPolicy.getByID(arguments[0])
    return ExtensionPermissions[arguments[2] ? 'add' : 'remove'](arguments[0], arguments[1], extension).then(() => true)`,
    id,
    { permissions: [], origins: [], data_collection: [], ...asked },
    allowed,
  )
