import { defaultDaily, tokenId } from '../tokens/client.ts'
import { Act } from './page.tsx'
import { Terms } from './terms.tsx'
import { TokenActions, type TokensProps } from './token-actions.tsx'

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
