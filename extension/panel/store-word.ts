import type { FieldName } from '../../shared/invoice.ts'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { merge } from '../recognize/merge.ts'
import { restoreField, setValue } from '../review/edit-draft.ts'

/** The person's word for a field of one invoice of a file; undefined takes it back. */
export interface Word {
  job: Job
  index: number
  name: FieldName
  value: string | undefined
}

/** Stores the word in the job as it is by now, whatever else was read into it meanwhile. */
export async function storeWord({ job: { id }, index, name, value }: Word): Promise<void> {
  await inbox.update(id, ({ drafts, recognitions }) => {
    const draft = drafts[index]
    if (!draft) return {}
    const read = merge(recognitions)
    // While a file is read again, its drafts are still those of the reading before.
    const original = read.length === drafts.length ? read[index] : undefined
    const changed = value === undefined ? restoreField(draft, name, original) : setValue(draft, name, value)
    return { drafts: drafts.with(index, changed) }
  })
}
