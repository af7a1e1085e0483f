import * as v from 'valibot'
import { browser } from './browser.ts'
import { type Language, language } from './settings.ts'
import { speak, spokenLanguage, type WordKey, word } from './words.ts'

const messagesSchema = v.record(v.string(), v.object({ message: v.string() }))
const tags: Record<Exclude<Language, ''>, string> = { zh_CN: 'zh-CN', en: 'en' }

/** Takes up the language the person chose in the settings; without a choice the browser's own is there already. */
export async function speakChosenLanguage(): Promise<void> {
  const wanted = await language.get()
  if (wanted === '') return speak(undefined)
  const response = await fetch(browser.runtime.getURL(`_locales/${wanted}/messages.json`))
  speak({ language: tags[wanted], messages: v.parse(messagesSchema, await response.json()) })
}

/** Gives a page its language and title, and has it start over when the person chooses another language. */
export async function localizePage(title: WordKey = 'appName'): Promise<void> {
  await speakChosenLanguage()
  document.documentElement.lang = spokenLanguage()
  document.title = word(title)
  language.watch(() => location.reload(), new AbortController().signal)
}
