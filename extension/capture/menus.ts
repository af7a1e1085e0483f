import type { Menus } from 'webextension-polyfill'
import { takenEndings } from '../../shared/file-endings.ts'
import { browser } from '../shell/browser.ts'
import { speakChosenLanguage } from '../words/language.ts'
import { type WordKey, word } from '../words/words.ts'

/** Match patterns know no ignoring of case: both spellings, with and without something after the name. */
const ofEnding = (ending: string) =>
  [ending, ending.toUpperCase()].flatMap((spelt) => [`*://*/*.${spelt}`, `*://*/*.${spelt}?*`])

/** Addresses that lead to a file an invoice may be in, or that say so without naming a type. */
const fileLinks = [...takenEndings.flatMap(ofEnding), '*://*/*download*', '*://*/*invoice*', '*://*/*fapiao*']

interface Item {
  id: string
  title: WordKey
  contexts: Menus.ContextType[]
  targetUrlPatterns?: string[]
}

/** Context menu items: id, the words on it, and where it shows. */
const items: Item[] = [
  { id: 'image', title: 'menu_image', contexts: ['image'] },
  { id: 'text', title: 'menu_text', contexts: ['image'] },
  { id: 'link', title: 'menu_link', contexts: ['link'], targetUrlPatterns: fileLinks },
  { id: 'region', title: 'menu_region', contexts: ['page', 'selection', 'frame'] },
  { id: 'collect', title: 'menu_collect', contexts: ['page', 'frame'] },
  { id: 'fill', title: 'menu_fill', contexts: ['editable'] },
]

/** Puts the items into the context menu; the browser keeps them until the extension is updated. */
export async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return
  await speakChosenLanguage()
  await browser.contextMenus.removeAll()
  for (const { title, ...item } of items) browser.contextMenus.create({ ...item, title: word(title) })
}
