import { problemOf } from '../refuse/problem.ts'
import type { Language } from '../refuse/problem-words.ts'
import { outcomeOf } from '../refuse/refuse.ts'
import type { AppContext } from '../request/context.ts'
import { answer } from './answer-page.ts'
import { type Notice, Page, SignIn } from './page.tsx'
import { wordsIn } from './words.ts'

export const told = (error: unknown, language: Language, context: AppContext) => {
  const { title, detail } = problemOf(error, language, context.get('requestId'))
  return `${title}${language === 'zh' ? '：' : ': '}${detail}`
}

export function refusedPage(error: unknown, language: Language, context: AppContext) {
  const problem = problemOf(error, language, context.get('requestId'))
  Object.assign(context.get('outcome'), outcomeOf(error, problem))
  const notice: Notice = { kind: 'refused', text: told(error, language, context) }
  return answer(context, signIn(language, notice), problem.status)
}

export function signIn(language: Language, notice?: Notice) {
  const words = wordsIn(language)
  return (
    <Page {...{ language, words, notice }}>
      <SignIn words={words} language={language} />
    </Page>
  )
}
