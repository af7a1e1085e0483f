import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { word } from '../words/words.ts'

/** Remembers the yes for this file and takes it up again. */
const agree = ({ id }: Job) => inbox.update(id, { stage: 'captured', problem: undefined, manyPages: true })

/** Before a long file is sent to the cloud page by page: how many pages, about how many calls. Asked once a file. */
export function ManyPages({ job }: { job: Job }) {
  const { pages = 0, calls = 0 } = job.problem?.cost ?? {}
  return (
    <section class="state consent" aria-labelledby="many-pages-title">
      <h2 id="many-pages-title">{word('many_pages_title', pages)}</h2>
      <p>{word('many_pages_cost', calls)}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void agree(job)}>
          {word('many_pages_agree', calls)}
        </button>
      </div>
      <p class="fine">{word('many_pages_later')}</p>
    </section>
  )
}
