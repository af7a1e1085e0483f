import { addressKey } from '../access/address-key.ts'
import type { TokenChecks } from '../access/admit.ts'
import { authenticate } from '../access/authenticate.ts'
import { type Language, languageOf } from '../refuse/problem-words.ts'
import { Refusal } from '../refuse/refusal.ts'
import type { AppContext, Surroundings } from '../request/context.ts'
import { administerTokens } from '../tokens/administer-tokens.ts'
import { answer } from './answer-page.ts'
import { ChangeTable } from './change-table.tsx'
import { chosen, formOf } from './form-of.ts'
import { overviewOf } from './overview.ts'
import { type Notice, Page } from './page.tsx'
import { perform } from './perform.ts'
import { refusedPage, signIn, told } from './sign-in-page.tsx'
import { style } from './style.ts'
import { TokenTable } from './token-table.tsx'
import { BudgetTable, UsageTable } from './usage-table.tsx'
import { type Words, wordsIn } from './words.ts'

/**
 * The administrator's page at `/`: forms and tables made here, without a script. The token travels in the body of each
 * form and is kept nowhere but in the page that is open.
 */
export function administrationPage({ now }: Surroundings, tokenChecks: TokenChecks) {
  return {
    style: ({ body }: AppContext) =>
      body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' }),
    show(context: AppContext): Response | Promise<Response> {
      const language = languageOf(context.req.header('accept-language'))
      return answer(context, signIn(language))
    },
    async act(context: AppContext): Promise<Response> {
      const form = await formOf(context)
      const language = chosen(form, context)
      if (!form.get('token')) return answer(context, signIn(language))
      try {
        return await answer(context, await entered(form, language, context))
      } catch (error) {
        return refusedPage(error, language, context)
      }
    },
  }

  async function entered(form: URLSearchParams, language: Language, context: AppContext) {
    const token = form.get('token') ?? ''
    const words = wordsIn(language)
    const client = await whoEnters(token, context)
    const tokens = administerTokens(context.env, client, now)
    const notice = await noticeOf(form, tokens, words, context)
    const overview = await overviewOf(context.env, tokens, now())
    return (
      <Page {...{ language, words, token, notice }}>
        <UsageTable usage={overview.usage} words={words} />
        <BudgetTable spent={overview.spent} words={words} />
        <TokenTable {...{ overview, words, language, token }} />
        <ChangeTable changes={overview.changes} words={words} />
      </Page>
    )
  }

  /** @throws {Refusal} for a wrong token, and one that is not an administrator's */
  async function whoEnters(token: string, { env, req }: AppContext): Promise<string> {
    const address = addressKey(req.header('cf-connecting-ip') ?? 'unknown')
    const client = await authenticate(`Bearer ${token}`, { ...tokenChecks(env), address })
    if (!client.admin) throw new Refusal('unauthorized')
    return client.client
  }
}

async function noticeOf(
  form: URLSearchParams,
  tokens: ReturnType<typeof administerTokens>,
  words: Words,
  context: AppContext,
): Promise<Notice | undefined> {
  try {
    const performed = await perform(form, tokens)
    if (!performed) return undefined
    const { token } = performed
    return { kind: 'done', text: words(token ? 'newToken' : 'done'), token }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'bad-request') throw error
    const isTaken = error.details.parameter === 'client' && Boolean(form.get('client')?.trim())
    return { kind: 'refused', text: isTaken ? words('exists') : told(error, chosen(form, context), context) }
  }
}
