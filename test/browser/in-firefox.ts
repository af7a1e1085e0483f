import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Firefox } from './marionette.ts'

const dist = new URL('../../dist', import.meta.url).pathname

/** How long a test waits for what it wants to see. */
export const patience = { timeout: 90_000, interval: 100 }

/**
 * Installs the built extension; `host` is that of its own pages. Without the models of OCR pictures say what their codes
 * say, at once; tests of other things need no more. `remove` clears the copy away.
 */
export async function installBuilt(firefox: Firefox, { ocr = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-firefox-'))
  cpSync(dist, folder, { recursive: true })
  if (!ocr) rmSync(join(folder, 'ocr'), { recursive: true })
  const id = (await firefox.send('Addon:Install', { path: folder, temporary: true })).value as string
  const host = await firefox.inBrowser<string>(
    `return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname`,
    id,
  )
  return { id, host, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) }
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

/** A real right click at this point of the page, and our item of the menu that opens; the item's words. */
export async function rightClick(firefox: Firefox, x: number, y: number): Promise<string> {
  const steps = [
    { type: 'pointerMove', x, y, duration: 0 },
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ]
  await firefox.send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions: steps }] })
  return vi.waitFor(
    () =>
      firefox.inBrowser<string>(`const menu = document.getElementById('contentAreaContextMenu')
        const item = menu.querySelector('menuitem[id*="fapiao-fill"]')
        if (menu.state !== 'open' || !item) throw new Error('the menu is not open')
        // Where two of our items fit, the browser puts them into a menu of their own.
        const own = item.parentNode
        if (own !== menu && own.state !== 'open') {
          if (own.state === 'closed') own.parentNode.openMenu(true)
          throw new Error('our own menu is not open')
        }
        menu.activateItem(item)
        return item.label`),
    patience,
  )
}
