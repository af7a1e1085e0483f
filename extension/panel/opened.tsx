import type { Entry } from './panel-state.ts'
import { Ready } from './ready.tsx'
import { usePages } from './use-pages.ts'
import { Waiting } from './waiting.tsx'

/** One entry of the inbox, whatever its state. */
export function Opened({ entry }: { entry: Entry }) {
  const { job, draft: index = 0 } = entry
  const draft = job.drafts[index]
  const pages = usePages(job.id, draft?.page ?? 1)
  if (!draft) return <Waiting job={job} pages={pages} />
  return <Ready job={job} index={index} draft={draft} pages={pages} />
}
