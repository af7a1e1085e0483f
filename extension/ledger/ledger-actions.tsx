import { AskTwice } from '../elements/ask-twice.tsx'
import { saveFile } from '../elements/save-file.ts'
import { inbox } from '../inbox/inbox.ts'
import { fileNames } from '../settings/settings.ts'
import { keyOf, word } from '../words/words.ts'
import { type ExportForm, exportEntries, exportForms } from './export-entries.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { ledger } from './ledger-store.ts'

interface Props {
  /** What the actions are about: the selected entries, or all that are shown. */
  chosen: readonly LedgerEntry[]
  selectedCount: number
  allCount: number
}

/** Exporting and deleting. */
export function LedgerActions({ chosen, selectedCount, allCount }: Props) {
  const save = async (form: ExportForm) => {
    const { content, name } = await exportEntries(form, chosen, {
      bytesOf: inbox.bytes,
      template: await fileNames.get(),
    })
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
        <AskTwice
          key="selected"
          label={word('ledger_delete_selected', selectedCount)}
          question={word('ledger_delete_question', selectedCount)}
          yes={word('delete')}
          onYes={() => void ledger.remove(chosen.map(({ id }) => id))}
        />
      ) : (
        <AskTwice
          key="all"
          label={word('ledger_delete_all')}
          question={word('ledger_delete_question', allCount)}
          yes={word('delete')}
          onYes={() => void ledger.clear()}
        />
      )}
    </div>
  )
}
