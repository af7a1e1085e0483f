import { Icon } from '../elements/icon.tsx'
import { isUnfinished, type Job } from '../inbox-job.ts'
import type { Draft } from '../recognize/draft.ts'
import { merge } from '../recognize/merge.ts'
import { acceptedInvoice } from '../review/accepted-invoice.ts'
import { Review } from '../review/review.tsx'
import { inbox } from '../store.ts'
import { keyOf, word, wordIfAny } from '../words.ts'
import { doubtfulFields } from './entry-summary.ts'
import { Failure } from './failure.tsx'
import { FillBar } from './fill-bar.tsx'
import type { Entry } from './panel-state.ts'
import { Progress } from './progress.tsx'
import { useFill } from './use-fill.ts'
import { useFillRequest } from './use-fill-request.ts'
import { useFillTarget } from './use-fill-target.ts'
import { usePicture } from './use-picture.ts'
import { useShortcut } from './use-shortcut.ts'

/** Starts a job again from its stored bytes. */
const retry = (job: Job) => inbox.update(job.id, { stage: 'captured', problem: undefined })

const showDoubt = (entry: Entry) => {
  const [name] = doubtfulFields(entry)
  document.querySelector<HTMLElement>(`[data-field=${name}] button`)?.focus()
}

/** Fields are there already while the rest is still asked for, or could not be got. */
function Unfinished({ job }: { job: Job }) {
  if (isUnfinished(job)) {
    return (
      <p class="notice" role="status">
        <span class="spinner" />
        {word(keyOf('stage', job.stage))}
      </p>
    )
  }
  if (!job.problem) return null
  return (
    <div class="notice warn partial" role="alert">
      <Icon name="warn" />
      <p>
        {word('partial', wordIfAny('problem', job.problem.code) ?? word('problem_internal'))}
        <br />
        {wordIfAny('remedy', job.problem.code)}
      </p>
      <button type="button" class="button" onClick={() => void retry(job)}>
        {word('retry')}
      </button>
    </div>
  )
}

const Emulated = () => (
  <p class="notice emulated">
    <Icon name="warn" />
    {word('emulated')}
  </p>
)

function Waiting({ job, picture }: { job: Job; picture: string | undefined }) {
  return (
    <main>
      <div class="review">
        <div class={picture ? 'beside' : undefined}>
          {picture && (
            <figure class="picture">
              <div class="sheet">
                <img src={picture} alt={job.file.name} />
              </div>
            </figure>
          )}
          {isUnfinished(job) ? (
            <Progress job={job} />
          ) : (
            <Failure
              problem={job.problem ?? { code: 'internal', retryable: true }}
              onRetry={() => void retry(job)}
              onRemove={() => void inbox.remove(job.id)}
            />
          )}
        </div>
      </div>
    </main>
  )
}

interface Props {
  entry: Entry
  draft: Draft
  index: number
  picture: string | undefined
  onChange: (job: Job) => void
}

function Ready({ entry, draft, index, picture, onChange }: Props) {
  const { job } = entry
  const target = useFillTarget()
  const filling = useFill(`${job.id} ${index}`, target?.tabId, () => acceptedInvoice(draft))
  const change = (changed: Draft) => {
    const drafts = job.drafts.with(index, changed)
    onChange({ ...job, drafts })
    void inbox.update(job.id, { drafts })
  }
  useShortcut(() => void filling.fill())
  useFillRequest(target?.tabId, () => void filling.fill())
  return (
    <>
      <main>
        {job.emulated && <Emulated />}
        <Unfinished job={job} />
        <Review
          draft={draft}
          original={merge(job.recognitions)[index] ?? draft}
          picture={picture}
          fileName={job.file.name}
          pending={isUnfinished(job)}
          onChange={change}
        />
      </main>
      <FillBar
        filling={filling}
        target={target}
        doubts={doubtfulFields(entry).length}
        onShowDoubt={() => showDoubt(entry)}
      />
    </>
  )
}

/** One entry of the inbox, whatever its state. */
export function Opened({ entry, onChange }: { entry: Entry; onChange: (job: Job) => void }) {
  const { job } = entry
  const index = entry.draft ?? 0
  const draft = job.drafts[index]
  const picture = usePicture(job.id, draft?.page)
  if (!draft) return <Waiting job={job} picture={picture} />
  return <Ready entry={entry} draft={draft} index={index} picture={picture} onChange={onChange} />
}
