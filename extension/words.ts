import type chinese from './_locales/zh_CN/messages.json'
import { browser } from './browser.ts'

/** Key of every text people read; a key that `_locales` lacks does not compile. */
export type WordKey = keyof typeof chinese

/** Message keys may hold letters, digits and underscores only, so every other character of an id becomes one. */
type Underscored<Id extends string> = Id extends `${infer Before}-${infer After}`
  ? Underscored<`${Before}_${After}`>
  : Id extends `${infer Before}/${infer After}`
    ? Underscored<`${Before}_${After}`>
    : Id

/** The text for a key in the browser's language, with $1, $2 … replaced. */
export function word(key: WordKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String))
}

/** The key of something with an id of its own: `keyOf('source', 'pdf-data')` is `source_pdf_data`. */
export function keyOf<Prefix extends string, Id extends string>(prefix: Prefix, id: Id) {
  return `${prefix}_${id.replace(/[-/]/g, '_')}` as `${Prefix}_${Underscored<Id>}`
}

/** The text for an id that came from outside and may be unknown; undefined when there is none. */
export function wordIfAny(prefix: string, id: string, ...substitutions: string[]): string | undefined {
  return browser.i18n.getMessage(keyOf(prefix, id), substitutions) || undefined
}

/** Gives a page its language and title, which HTML alone cannot take from `_locales`. */
export function localizePage(title: WordKey = 'appName'): void {
  document.documentElement.lang = browser.i18n.getUILanguage()
  document.title = word(title)
}
