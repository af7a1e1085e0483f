import type { FieldName } from '../../shared/invoice.ts'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import type { FieldState } from './field-state.ts'
import { shownValue } from './shown-value.ts'
import { SnippetView } from './snippet.tsx'
import { percent } from './source-line.tsx'

interface LookAgainProps {
  name: FieldName
  doubt: 'unsure' | 'unproven'
  state: FieldState
  onChoose: (value: string) => void
}

/** Why to look at the picture, the spot itself, enlarged, and what else it may say. */
export function LookAgain({ name, doubt, state, onChoose }: LookAgainProps) {
  const { second } = state
  const snippets = state.choices.find(({ inUse }) => inUse)?.snippets.filter(({ box }) => box) ?? []
  return (
    <div class="look-again">
      <p class="doubt">
        <Icon name="warn" />
        {doubt === 'unsure' ? word('review_unsure', percent(state.confidence ?? 0)) : word('review_unproven')}
      </p>
      {snippets.map((snippet) => (
        <SnippetView key={JSON.stringify(snippet)} snippet={snippet} />
      ))}
      {second && (
        <button type="button" class="choice" onClick={() => onChoose(second)}>
          <span class="chosen-mark" aria-hidden="true" />
          <span class="choice-value">{word('review_second', shownValue(name, second).join(' '))}</span>
        </button>
      )}
    </div>
  )
}
