import type { Child } from 'hono/jsx'
import type { Language } from '../refuse/problem-words.ts'
import type { Words } from './words.ts'

interface PageProps {
  language: Language
  words: Words
  /** The token, in the page's forms only; absent before somebody entered. */
  token?: string | undefined
  notice?: Notice | undefined
  children?: Child
}

/** What is said at the top, once. */
export interface Notice {
  kind: 'done' | 'refused'
  text: string
  /** A new token. */
  token?: string | undefined
}

/** The page's frame: title, language, what was done. No script: it works by forms alone. */
export function Page({ language, words, token, notice, children }: PageProps) {
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{words('title')}</title>
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <header>
          <h1>{words('title')}</h1>
          <nav aria-label={words('actions')}>
            {token && (
              <Act token={token} language={language}>
                <button type="submit">{words('refresh')}</button>
              </Act>
            )}
            <Act token={token} language={language === 'zh' ? 'en' : 'zh'}>
              <button type="submit">{words('language')}</button>
            </Act>
            {token && <a href="/">{words('leave')}</a>}
          </nav>
        </header>
        <main>
          {notice && (
            <p role={notice.kind === 'done' ? 'status' : 'alert'} class={notice.kind}>
              {notice.text}
              {notice.token && <code>{notice.token}</code>}
            </p>
          )}
          {children}
        </main>
      </body>
    </html>
  )
}

interface ActProps {
  token?: string | undefined
  language: Language
  /** What to do, and to which token. */
  action?: string
  id?: string
  children?: Child
}

/** A form of the page: it carries the token along, in its body and never in an address. */
export function Act({ token, language, action, id, children }: ActProps) {
  return (
    <form method="post" action="/" autocomplete="off">
      {token && <input type="hidden" name="token" value={token} />}
      <input type="hidden" name="language" value={language} />
      {action && <input type="hidden" name="do" value={action} />}
      {id && <input type="hidden" name="id" value={id} />}
      {children}
    </form>
  )
}

/** Asks for the token. */
export function SignIn({ words, language }: { words: Words; language: Language }) {
  return (
    <section class="narrow">
      <Act language={language}>
        <label>
          {words('token')}
          <input type="password" name="token" required autocomplete="off" aria-describedby="token-hint" />
        </label>
        <p id="token-hint" class="hint">
          {words('tokenHint')}
        </p>
        <button type="submit" class="main">
          {words('signIn')}
        </button>
      </Act>
    </section>
  )
}
