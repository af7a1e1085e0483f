import { readLimited } from '../receive/read-limited.ts'
import { type Language, languageOf } from '../refuse/problem-words.ts'
import { Refusal } from '../refuse/refusal.ts'
import type { AppContext } from '../request/context.ts'

/** Bytes of a form. */
const longestForm = 16 * 1024

export function chosen(form: URLSearchParams, { req }: AppContext): Language {
  const language = form.get('language')
  return language === 'zh' || language === 'en' ? language : languageOf(req.header('accept-language'))
}

export async function formOf({ req }: AppContext): Promise<URLSearchParams> {
  try {
    return new URLSearchParams(new TextDecoder().decode(await readLimited(req.raw, longestForm)))
  } catch {
    throw new Refusal('bad-request', false, { parameter: 'body' })
  }
}
