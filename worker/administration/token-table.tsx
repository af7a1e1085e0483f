import type { Language } from '../refuse/problem-words.ts'
import { defaultDaily, type StoredToken, tokenId } from '../tokens/client.ts'
import type { Overview } from './overview.ts'
import { Act } from './page.tsx'
import type { Words } from './words.ts'

interface TokensProps {
  overview: Overview
  words: Words
  language: Language
  /** The administrator's own. */
  token: string
}

/** Every token with what it allows, and what can be done to it. */
export function TokenTable({ overview, words, language, token }: TokensProps) {
  const heads = ['client', 'id', 'daily', 'perMinute', 'products', 'expires', 'admin', 'actions'] as const
  return (
    <section>
      <h2 id="tokens">{words('tokens')}</h2>
      <section class="wide" tabindex={0} aria-labelledby="tokens">
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{words(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overview.tokens.map((one) => (
              <tr>
                <th scope="row">{one.client}</th>
                <td>
                  <code>{tokenId(one.hash).slice(0, 8)}</code>
                </td>
                <td class="number">{one.daily ?? words('unlimited')}</td>
                <td class="number">{one.perMinute ?? words('unlimited')}</td>
                <td>{one.products?.join(', ') ?? words('allProducts')}</td>
                <td>{one.expires ?? words('unlimited')}</td>
                <td>{words(one.admin ? 'yes' : 'no')}</td>
                <td>
                  <TokenActions one={one} {...{ overview, words, language, token }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {overview.tokens.length === 0 && <p class="hint">{words('noTokens')}</p>}
      <details class="create">
        <summary>{words('create')}</summary>
        <Act token={token} language={language} action="create">
          <label>
            {words('client')}
            <input name="client" required maxlength={64} />
          </label>
          <Terms words={words} products={overview.products} terms={{ daily: defaultDaily }} />
          <label class="tick">
            <input type="checkbox" name="another" /> {words('another')}
          </label>
          <button type="submit" class="main">
            {words('createButton')}
          </button>
        </Act>
      </details>
    </section>
  )
}

function TokenActions({ one, overview, words, language, token }: TokensProps & { one: StoredToken }) {
  const target = { token, language, id: tokenId(one.hash) }
  return (
    <>
      <details>
        <summary>{words('edit')}</summary>
        <Act {...target} action="edit">
          <Terms words={words} products={overview.products} terms={one} />
          <button type="submit" class="main">
            {words('save')}
          </button>
        </Act>
      </details>
      <details>
        <summary>{words('rotate')}</summary>
        <Act {...target} action="rotate">
          <p class="hint">{words('rotateHint')}</p>
          <button type="submit">{words('rotate')}</button>
        </Act>
      </details>
      <details>
        <summary>{words('revoke')}</summary>
        <Act {...target} action="revoke">
          <p class="hint">{words('revokeHint')}</p>
          <label class="tick">
            <input type="checkbox" name="sure" required /> {words('sure')}
          </label>
          <button type="submit" class="danger">
            {words('revoke')}
          </button>
        </Act>
      </details>
    </>
  )
}

interface TermsProps {
  words: Words
  products: string[]
  terms: Partial<StoredToken>
}

function Terms({ words, products, terms }: TermsProps) {
  return (
    <>
      <label>
        {words('daily')}
        <input type="number" name="daily" min={1} value={terms.daily ?? ''} />
      </label>
      <label>
        {words('perMinute')}
        <input type="number" name="perMinute" min={1} value={terms.perMinute ?? ''} />
      </label>
      <label>
        {words('expires')}
        <input type="date" name="expires" value={terms.expires ?? ''} />
      </label>
      <p class="hint">{words('emptyHint')}</p>
      <fieldset>
        <legend>{words('products')}</legend>
        {products.map((product) => (
          <label class="tick">
            <input
              type="checkbox"
              name="products"
              value={product}
              checked={terms.products?.some((allowed) => allowed === product) ?? false}
            />{' '}
            {product}
          </label>
        ))}
        <p class="hint">{words('productsHint')}</p>
      </fieldset>
      <label class="tick">
        <input type="checkbox" name="admin" checked={terms.admin ?? false} /> {words('admin')}
      </label>
    </>
  )
}

/** What was done to tokens lately, and by whom. */
export function ChangeTable({ changes, words }: { changes: Overview['changes']; words: Words }) {
  if (changes.length === 0) return null
  const doing = { create: 'create', edit: 'edit', rotate: 'rotate', revoke: 'revoke' } as const
  const time = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  return (
    <section>
      <h2 id="changes">{words('changes')}</h2>
      <section class="wide" tabindex={0} aria-labelledby="changes">
        <table>
          <thead>
            <tr>
              {(['when', 'who', 'what', 'client', 'id'] as const).map((head) => (
                <th scope="col">{words(head)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ at, by, action, client, token }) => (
              <tr>
                <td>{time(at)}</td>
                <td>{by}</td>
                <td>{words(doing[action])}</td>
                <td>{client}</td>
                <td>
                  <code>{token}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
