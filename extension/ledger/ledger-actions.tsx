import { useState } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import { saveFile } from '../elements/save-file.ts'
import { inbox } from '../store.ts'
import { keyOf, word } from '../words.ts'
import { type ExportForm, exportEntries, exportForms } from './export-entries.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { ledger } from './ledger-store.ts'

/** Asks once more before something is gone for good; anything else takes the question back. */
function DeleteButton({ label, question, onDelete }: { label: string; question: string; onDelete: () => void }) {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <button type="button" class="button plain" onClick={() => setAsked(true)}>
        <Icon name="trash" />
        {label}
      </button>
    )
  }
  return (
    <span class="question" role="alertdialog" aria-label={question}>
      {question}
      <button
        type="button"
        class="button danger"
        onClick={() => {
          setAsked(false)
          onDelete()
        }}
      >
        {word('delete')}
      </button>
      <button type="button" class="button plain" ref={(button) => button?.focus()} onClick={() => setAsked(false)}>
        {word('cancel')}
      </button>
    </span>
  )
}

interface Props {
  /** What the actions are about: the selected entries, or all that are shown. */
  chosen: readonly LedgerEntry[]
  selectedCount: number
  allCount: number
}

/** Exporting and deleting. */
export function LedgerActions({ chosen, selectedCount, allCount }: Props) {
  const save = async (form: ExportForm) => {
    const { content, name } = await exportEntries(form, chosen, inbox.bytes)
    saveFile(content, name)
  }
  return (
    <div class="ledger-actions">
      <span class="fine">
        {word(selectedCount > 0 ? 'ledger_export_selected' : 'ledger_export_shown', chosen.length)}
      </span>
      {exportForms.map((form) => (
        <button
          key={form}
          type="button"
          class="button"
          disabled={chosen.length === 0}
          title={word(keyOf('export_explanation', form))}
          onClick={() => void save(form)}
        >
          {word(keyOf('export', form))}
        </button>
      ))}
      <span class="spread" />
      {selectedCount > 0 ? (
        <DeleteButton
          key="selected"
          label={word('ledger_delete_selected', selectedCount)}
          question={word('ledger_delete_question', selectedCount)}
          onDelete={() => void ledger.remove(chosen.map(({ id }) => id))}
        />
      ) : (
        <DeleteButton
          key="all"
          label={word('ledger_delete_all')}
          question={word('ledger_delete_question', allCount)}
          onDelete={() => void ledger.clear()}
        />
      )}
    </div>
  )
}
