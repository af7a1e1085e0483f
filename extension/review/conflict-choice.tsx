import type { FieldName } from '../../shared/invoice.ts'
import { Icon } from '../elements/icon.tsx'
import { keyOf, word } from '../words/words.ts'
import type { FieldState, SourceChoice } from './field-state.ts'
import { shownValue } from './shown-value.ts'
import { SnippetView } from './snippet.tsx'
import { sourceName } from './source-line.tsx'

interface Props {
  name: FieldName
  state: FieldState
  onChoose: (value: string) => void
  onEdit: () => void
}

const whoSays = ({ sources }: SourceChoice) => sources.map(sourceName).join(' ✓ ')

/** Sources that disagree, or a value nobody else saw, as a choice: nothing is settled until the person picks one or types another. */
export function ConflictChoice({ name, state, onChoose, onEdit }: Props) {
  return (
    <fieldset class="conflict">
      <legend class="doubt">
        <Icon name="warn" />
        <span class="visually-hidden">{word(keyOf('field', name))}</span>
        {word(state.doubt === 'ungrounded' ? 'review_ungrounded' : 'review_conflict')}
      </legend>
      {state.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          class="choice"
          aria-pressed={choice.inUse}
          onClick={() => onChoose(choice.value)}
        >
          <span class="chosen-mark" aria-hidden="true" />
          <span class="choice-value">{shownValue(name, choice.value).join(' ')}</span>
          <span class="sources">{whoSays(choice)}</span>
          {choice.snippets.length > 0 && (
            <span class="snippets">
              {choice.snippets.map((snippet) => (
                <SnippetView key={JSON.stringify(snippet)} snippet={snippet} />
              ))}
            </span>
          )}
        </button>
      ))}
      <button type="button" class="choice other" onClick={onEdit}>
        {word('review_other_value')}
      </button>
    </fieldset>
  )
}
