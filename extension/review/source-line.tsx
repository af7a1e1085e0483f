import type { Reading } from '../inbox/draft.ts'
import { keyOf, word } from '../words/words.ts'
import type { FieldState } from './field-state.ts'

export const sourceName = (source: Reading['source']) => word(keyOf('source', source))
export const percent = (confidence: number) => `${Math.floor(confidence * 100)}%`

/** Who stands behind a value: 二维码 ✓ and the cloud, or one source with its own confidence. */
export function SourceLine({ state }: { state: FieldState }) {
  const [first, ...others] = state.sources
  if (!first) return null
  return (
    <span class="sources">
      {sourceName(first)}
      {others.map((source) => (
        <span key={source} class="agrees">
          <span aria-hidden="true">✓</span>
          <span class="visually-hidden">{word('review_agrees')}</span>
          {sourceName(source)}
        </span>
      ))}
      {state.confidence !== undefined && others.length === 0 && ` ${percent(state.confidence)}`}
    </span>
  )
}
