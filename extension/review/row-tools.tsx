import { CopyButton } from '../elements/copy-button.tsx'
import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import type { FieldState } from './field-state.ts'

/** The quiet tools of a row, shown when it is pointed at or focused. */
export function RowTools({ state, onRestore }: { state: FieldState | undefined; onRestore: () => void }) {
  if (!state) return null
  return (
    <span class="tools">
      {state.settled && state.choices.some((choice) => choice.sources.some((source) => source !== 'person')) && (
        <button type="button" class="button plain square" title={word('review_restore')} onClick={onRestore}>
          <Icon name="undo" />
          <span class="visually-hidden">{word('review_restore')}</span>
        </button>
      )}
      {state.value !== '' && <CopyButton text={state.value} />}
    </span>
  )
}
