import { Icon } from '../elements/icon.tsx'
import { inbox } from '../inbox/inbox.ts'
import { isUnfinished, type Job } from '../inbox/job.ts'
import { word, wordIfAny } from '../words/words.ts'
import { Consent } from './consent.tsx'
import { ManyPages } from './many-pages.tsx'
import { OriginalNotice } from './original-notice.tsx'
import { stageWords } from './stage-words.ts'

function StillReading({ job }: { job: Job }) {
  return (
    <p class="notice" role="status">
      <span class="spinner" />
      {stageWords(job)}
    </p>
  )
}

function Partial({ job }: { job: Job }) {
  if (!job.problem) return null
  if (job.problem.code === 'needs-consent') return <Consent />
  if (job.problem.code === 'many-pages') return <ManyPages job={job} />
  return (
    <div class="notice warn partial" role="alert">
      <Icon name="warn" />
      <p>
        {word('partial', wordIfAny('problem', job.problem.code) ?? word('problem_internal'))}
        <br />
        {wordIfAny('remedy', job.problem.code)}
      </p>
      <button type="button" class="button" onClick={() => void inbox.retry(job.id)}>
        {word('retry')}
      </button>
    </div>
  )
}

/** What the person has to know of a file besides its fields: an emulator answered, or some sources are missing. */
export function JobNotices({ job }: { job: Job }) {
  return (
    <>
      {job.emulated && (
        <p class="notice emulated">
          <Icon name="warn" />
          {word('emulated')}
        </p>
      )}
      <OriginalNotice job={job} />
      {isUnfinished(job) ? <StillReading job={job} /> : <Partial job={job} />}
    </>
  )
}
