import { useEffect, useRef, useState } from 'preact/hooks'
import type { FieldName } from '../../shared/invoice.ts'
import type { DraftField } from '../inbox/draft.ts'
import { keyOf, word } from '../words/words.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { FieldEditor } from './field-editor.tsx'
import { type Doubt, type FieldState, fieldState } from './field-state.ts'
import { LookAgain } from './look-again.tsx'
import { RowTools } from './row-tools.tsx'
import { SourceLine } from './source-line.tsx'
import { Value } from './value-button.tsx'

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

/** Readers that disagree, whatever else; how little its reader is sure only where no evidence makes up for it. */
function doubtShown({ doubt, settled }: FieldState, unproven: boolean): Doubt | 'unproven' | undefined {
  if (doubt === 'conflict' || doubt === 'ungrounded' || settled) return doubt
  return unproven ? (doubt ?? 'unproven') : undefined
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
