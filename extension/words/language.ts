import * as v from 'valibot'
import { type Language, language } from '../settings/settings.ts'
import { browser } from '../shell/browser.ts'
import { speak, spokenLanguage, type WordKey, type Words, word } from './words.ts'

const messagesSchema = v.record(v.string(), v.object({ message: v.string() }))
const tags: Record<Exclude<Language, ''>, string> = { zh_CN: 'zh-CN', en: 'en' }

async function wordsOf(wanted: Language): Promise<Words | undefined> {
  if (wanted === '') return undefined
  const response = await fetch(browser.runtime.getURL(`_locales/${wanted}/messages.json`))
  return { language: tags[wanted], messages: v.parse(messagesSchema, await response.json()) }
}

/** Takes up the language the person chose in the settings; without a choice the browser's own is there already. */
export async function speakChosenLanguage(): Promise<Language> {
  const wanted = await language.get()
  speak(await wordsOf(wanted))
  return wanted
}

/** Gives a page its language and title, and has it start over when the person chooses another language. */
export async function localizePage(title: WordKey = 'appName'): Promise<void> {
  const spoken = await speakChosenLanguage()
  document.documentElement.lang = spokenLanguage()
  document.title = word(title)
  language.watch((wanted) => wanted !== spoken && location.reload(), new AbortController().signal)
}
