import { useEffect, useRef, useState } from 'preact/hooks'
import type { FieldName } from '../../shared/invoice.ts'
import { CopyButton } from '../elements/copy-button.tsx'
import { Icon } from '../elements/icon.tsx'
import type { DraftField } from '../inbox/draft.ts'
import { keyOf, word } from '../words/words.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { FieldEditor } from './field-editor.tsx'
import { type Doubt, type FieldState, fieldState } from './field-state.ts'
import { shownValue } from './shown-value.ts'
import { SnippetView } from './snippet.tsx'
import { percent, SourceLine } from './source-line.tsx'

interface Props {
  name: FieldName
  field: DraftField | undefined
  lit: boolean
  /** Whether a source may still bring the value. */
  pending: boolean
  /** Whether nothing but its reading speaks for the value. */
  unproven: boolean
  onLight: (lit: boolean) => void
  onChange: (value: string) => void
  onRestore: () => void
}

interface ValueProps {
  name: FieldName
  value: string
  pending: boolean
  onEdit: () => void
}

function Value({ name, value, pending, onEdit }: ValueProps) {
  const label = word(keyOf('field', name))
  return (
    <button type="button" class="value" title={word('review_edit')} onClick={onEdit}>
      <span class="visually-hidden">{label}</span>
      {value === '' ? (
        <span class="missing">{word(pending ? 'review_pending' : 'review_missing')}</span>
      ) : (
        shownValue(name, value).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one number have no other name
          <span key={index} class="part">
            {part}
          </span>
        ))
      )}
    </button>
  )
}

/** The quiet tools of a row, shown when it is pointed at or focused. */
function RowTools({ state, onRestore }: { state: FieldState | undefined; onRestore: () => void }) {
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

/** Readers that disagree, whatever else; how little its reader is sure only where no evidence makes up for it. */
function doubtShown({ doubt, settled }: FieldState, unproven: boolean): Doubt | 'unproven' | undefined {
  if (doubt === 'conflict' || doubt === 'ungrounded' || settled) return doubt
  return unproven ? (doubt ?? 'unproven') : undefined
}

interface LookAgainProps {
  name: FieldName
  doubt: 'unsure' | 'unproven'
  state: FieldState
  onChoose: (value: string) => void
}

/** Why to look at the picture, the spot itself, enlarged, and what else it may say. */
function LookAgain({ name, doubt, state, onChoose }: LookAgainProps) {
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

/** Editing by keyboard ends where it began: on the value. */
function useReturningFocus(editing: boolean) {
  const row = useRef<HTMLDivElement>(null)
  const edited = useRef(false)
  useEffect(() => {
    if (!editing && edited.current && document.activeElement === document.body) {
      row.current?.querySelector<HTMLElement>('.value')?.focus()
    }
    edited.current = editing
  }, [editing])
  return row
}

/** One field: what it is, what it says, who says so; edited where it stands. */
export function FieldRow({ name, field, lit, pending, unproven, onLight, onChange, onRestore }: Props) {
  const [editing, setEditing] = useState(false)
  const row = useReturningFocus(editing)
  const state = field && fieldState(field)
  const doubt = state && doubtShown(state, unproven)
  const commit = (value: string) => {
    setEditing(false)
    onChange(value)
  }
  return (
    <div
      ref={row}
      class="field"
      data-field={name}
      data-doubt={doubt}
      data-lit={lit || undefined}
      onPointerEnter={() => onLight(true)}
      onPointerLeave={() => onLight(false)}
      onFocusCapture={() => onLight(true)}
    >
      <dt>{word(keyOf('field', name))}</dt>
      <dd>
        {editing ? (
          <FieldEditor name={name} value={state?.value ?? ''} onCommit={commit} onCancel={() => setEditing(false)} />
        ) : state?.doubt === 'conflict' || state?.doubt === 'ungrounded' ? (
          <ConflictChoice name={name} state={state} onChoose={onChange} onEdit={() => setEditing(true)} />
        ) : (
          <>
            <Value name={name} value={state?.value ?? ''} pending={pending} onEdit={() => setEditing(true)} />
            {state && <SourceLine state={state} />}
            <RowTools state={state} onRestore={onRestore} />
          </>
        )}
        {state && (doubt === 'unsure' || doubt === 'unproven') && !editing && (
          <LookAgain name={name} doubt={doubt} state={state} onChoose={onChange} />
        )}
      </dd>
    </div>
  )
}
