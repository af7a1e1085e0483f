import { AskTwice } from '../elements/ask-twice.tsx'
import { saveFile } from '../elements/save-file.ts'
import { inbox } from '../inbox/inbox.ts'
import { type ExportForm, exportEntries } from '../ledger/export-entries.ts'
import { fileNames } from '../settings/settings.ts'
import { keyOf, word } from '../words/words.ts'
import type { Claim } from './claim.ts'
import type { ClaimRow } from './claim-rows.ts'
import { claims } from './claim-store.ts'
import { PrintButton } from './print-button.tsx'
import { StepChoice } from './step-choice.tsx'

const forms = ['xlsx', 'originals'] as const satisfies ExportForm[]

/** What can be done with a claim as a whole. */
export function ClaimActions({ claim, rows }: { claim: Claim; rows: readonly ClaimRow[] }) {
  const entries = rows.map(({ entry }) => entry)
  const papers = rows.flatMap((row) => row.papers.map(({ job }) => job))
  const [step, ...others] = new Set(rows.map((row) => row.step))
  const save = async (form: ExportForm) => {
    const sources = { bytesOf: inbox.bytes, template: await fileNames.get(), withTotals: true }
    const { content, name } = await exportEntries(form, entries, sources)
    saveFile(content, name)
  }
  return (
    <div class="claim-actions">
      {step && (
        <StepChoice
          label={word('claim_step_all')}
          value={others.length > 0 ? '' : step}
          onStep={(to) =>
            void claims.setStep(
              claim.id,
              entries.map(({ id }) => id),
              to,
            )
          }
        />
      )}
      <PrintButton entries={entries} papers={papers} name={claim.name} />
      {forms.map((form) => (
        <button
          key={form}
          type="button"
          class="button"
          disabled={entries.length === 0}
          title={word(keyOf('export_explanation', form))}
          onClick={() => void save(form)}
        >
          {word(keyOf('export', form))}
        </button>
      ))}
      <span class="spread" />
      <AskTwice
        label={word('claim_remove')}
        question={word('claim_remove_question')}
        yes={word('delete')}
        onYes={() => void claims.remove(claim.id)}
      />
    </div>
  )
}
