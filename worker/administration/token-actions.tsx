import type { Language } from '../refuse/problem-words.ts'
import { type StoredToken, tokenId } from '../tokens/client.ts'
import type { Overview } from './overview.ts'
import { Act } from './page.tsx'
import { Terms } from './terms.tsx'
import type { Words } from './words.ts'

export interface TokensProps {
  overview: Overview
  words: Words
  language: Language
  /** The administrator's own. */
  token: string
}

export function TokenActions({ one, overview, words, language, token }: TokensProps & { one: StoredToken }) {
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
