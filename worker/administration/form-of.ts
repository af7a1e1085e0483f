import { bodyOf } from '../receive/body-of.ts'
import { type Language, languageOf } from '../refuse/problem-words.ts'
import type { AppContext } from '../request/context.ts'

export function chosen(form: URLSearchParams, { req }: AppContext): Language {
  const language = form.get('language')
  return language === 'zh' || language === 'en' ? language : languageOf(req.header('accept-language'))
}

export const formOf = (context: AppContext): Promise<URLSearchParams> =>
  bodyOf(context, (text) => new URLSearchParams(text))
