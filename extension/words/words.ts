import type chinese from '../_locales/zh_CN/messages.json'
import { browser } from '../shell/browser.ts'

/** Key of every text people read; a key that `_locales` lacks does not compile. */
export type WordKey = keyof typeof chinese

/** Message keys may hold letters, digits and underscores only, so every other character of an id becomes one. */
type Underscored<Id extends string> = Id extends `${infer Before}-${infer After}`
  ? Underscored<`${Before}_${After}`>
  : Id extends `${infer Before}/${infer After}`
    ? Underscored<`${Before}_${After}`>
    : Id

/** The words of one language, as `_locales` has them. */
export interface Words {
  /** As in BCP 47, for `lang`. */
  language: string
  messages: Record<string, { message: string }>
}

let chosen: Words | undefined

/** Takes every text from these words from now on; undefined goes back to the browser's language. */
export function speak(words: Words | undefined): void {
  chosen = words
}

/** The language texts are in. */
export const spokenLanguage = (): string => chosen?.language ?? browser.i18n.getUILanguage()

function message(key: string, substitutions: string[]): string {
  if (!chosen) return browser.i18n.getMessage(key, substitutions)
  const text = chosen.messages[key]?.message ?? ''
  return text.replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? '')
}

/** The text for a key in the person's language, with $1, $2 … replaced. */
export const word = (key: WordKey, ...substitutions: (string | number)[]): string =>
  message(key, substitutions.map(String))

/** The key of something with an id of its own: `keyOf('source', 'pdf-data')` is `source_pdf_data`. */
export function keyOf<Prefix extends string, Id extends string>(prefix: Prefix, id: Id) {
  return `${prefix}_${id.replace(/[-/]/g, '_')}` as `${Prefix}_${Underscored<Id>}`
}

/** The text for an id that came from outside and may be unknown; undefined when there is none. */
export function wordIfAny(prefix: string, id: string, ...substitutions: string[]): string | undefined {
  return message(keyOf(prefix, id), substitutions) || undefined
}
