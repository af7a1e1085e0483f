import { useRef, useState } from 'preact/hooks'
import type { CheckResult } from '../../shared/checks.ts'
import type { FieldName } from '../../shared/invoice.ts'
import type { Draft } from '../inbox/draft.ts'
import { fieldBoxes } from './boxes.ts'
import { FieldList } from './field-list.tsx'
import { focusField } from './focus-field.ts'
import { ItemsTable } from './items-table.tsx'
import { LegsTable } from './legs-table.tsx'
import { PictureViewer } from './picture-viewer.tsx'
import type { ShownPages } from './shown-pages.ts'
import { ShownPage } from './snippet.tsx'
import { stepBetweenValues } from './step-between-values.ts'

interface Props {
  draft: Draft
  pages: ShownPages
  fileName: string
  /** Whether sources are still being asked. */
  pending: boolean
  checks: readonly CheckResult[]
  /** Fields that nothing but their reading speaks for. */
  unproven: readonly FieldName[]
  /** The person's word for a field; undefined takes it back. */
  onChange: (name: FieldName, value: string | undefined) => void
}

/** One invoice for a person to check: the picture beside its fields. */
export function Review({ draft, pages, fileName, pending, checks, unproven, onChange }: Props) {
  const [lit, setLit] = useState<FieldName>()
  const list = useRef<HTMLDivElement>(null)
  const goTo = (name: FieldName) => focusField(list.current, name)
  const actions = {
    light: setLit,
    goTo,
    change: onChange,
    restore: (name: FieldName) => onChange(name, undefined),
  }
  const onPage = (draft.page ?? 1) === pages.page
  return (
    <div class="review">
      <div class={pages.count > 0 ? 'beside' : undefined}>
        <PictureViewer
          name={fileName}
          pages={pages}
          boxes={onPage ? fieldBoxes(draft) : []}
          lit={lit}
          onLight={setLit}
          onPick={goTo}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut between buttons that Tab reaches too */}
        <div class="details" ref={list} onKeyDown={stepBetweenValues}>
          <ShownPage.Provider value={onPage ? pages.address : undefined}>
            <FieldList
              draft={draft}
              lit={lit}
              pending={pending}
              checks={checks}
              unproven={unproven}
              actions={actions}
            />
          </ShownPage.Provider>
          <ItemsTable items={draft.items} />
          {draft.legs && <LegsTable legs={draft.legs} />}
        </div>
      </div>
    </div>
  )
}
