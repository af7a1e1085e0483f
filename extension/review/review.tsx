import { useRef, useState } from 'preact/hooks'
import type { FieldName } from '../../shared/invoice.ts'
import type { Draft } from '../recognize/draft.ts'
import { fieldBoxes } from './boxes.ts'
import { restoreField, setValue } from './edit-draft.ts'
import { FieldList } from './field-list.tsx'
import { ItemsTable } from './items-table.tsx'
import { Picture } from './picture.tsx'
import { stepBetweenValues } from './step-between-values.ts'

interface Props {
  draft: Draft
  /** The draft as the sources left it, to take the person's word back. */
  original: Draft
  /** Address of the picture; undefined where the file has none to show. */
  picture: string | undefined
  fileName: string
  /** Whether sources are still being asked. */
  pending: boolean
  onChange: (draft: Draft) => void
}

/** One invoice for a person to check: the picture beside its fields. */
export function Review({ draft, original, picture, fileName, pending, onChange }: Props) {
  const [lit, setLit] = useState<FieldName>()
  const list = useRef<HTMLDivElement>(null)
  const goTo = (name: FieldName) => list.current?.querySelector<HTMLElement>(`[data-field=${name}] button`)?.focus()
  const actions = {
    light: setLit,
    change: (name: FieldName, value: string) => onChange(setValue(draft, name, value)),
    restore: (name: FieldName) => onChange(restoreField(draft, name, original)),
  }
  return (
    <div class="review">
      <div class={picture ? 'beside' : undefined}>
        {picture && (
          <Picture
            address={picture}
            name={fileName}
            boxes={fieldBoxes(draft)}
            lit={lit}
            onLight={setLit}
            onPick={goTo}
          />
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut between buttons that Tab reaches too */}
        <div class="details" ref={list} onKeyDown={stepBetweenValues}>
          <FieldList draft={draft} lit={lit} pending={pending} actions={actions} />
          <ItemsTable items={draft.items} />
        </div>
      </div>
    </div>
  )
}
