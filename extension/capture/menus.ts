import type { Menus } from 'webextension-polyfill'
import { browser } from '../browser.ts'
import { type WordKey, word } from '../words.ts'

/** Context menu items: id, the words on it, and where it shows. */
const items: { id: string; title: WordKey; contexts: Menus.ContextType[] }[] = [
  { id: 'image', title: 'menu_image', contexts: ['image'] },
]

/** Puts the items into the context menu; the browser keeps them until the extension is updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  for (const { id, title, contexts } of items) browser.contextMenus.create({ id, title: word(title), contexts })
}
