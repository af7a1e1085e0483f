import { useState } from 'preact/hooks'
import type { Entry } from './panel-state.ts'
import { Ready } from './ready.tsx'
import { usePages } from './use-pages.ts'
import { Waiting } from './waiting.tsx'

/** One entry of the inbox, whatever its state. */
export function Opened({ entry }: { entry: Entry }) {
  const { job, draft: index = 0 } = entry
  const draft = job.drafts[index]
  // A locked file's pages are seen as long as it stays open; its password goes with it.
  const [unlocked, setUnlocked] = useState<{ id: string; password: string }>()
  const password = unlocked?.id === job.id ? unlocked.password : undefined
  const pages = usePages(job.id, draft?.page ?? 1, password)
  const keep = (typed: string) => setUnlocked({ id: job.id, password: typed })
  if (!draft) return <Waiting job={job} pages={pages} onPassword={keep} />
  return <Ready job={job} index={index} draft={draft} pages={pages} />
}
