import { Icon } from '../elements/icon.tsx'
import type { Job, Stage } from '../inbox/job.ts'
import { keyOf, word } from '../words/words.ts'
import { stageWords } from './stage-words.ts'

const steps = ['captured', 'preparing', 'reading', 'asking'] as const satisfies readonly Stage[]

type StepState = 'done' | 'now' | 'later'

/** How far a job has come, stage by stage; `captured` is done the moment the bytes are here. */
export function progressSteps(stage: Stage): { stage: Stage; state: StepState }[] {
  const reached = stage === 'fetching' ? 0 : Math.max(1, steps.indexOf(stage as (typeof steps)[number]))
  return steps.map((step, index) => ({
    stage: index === 0 && reached === 0 ? 'fetching' : step,
    state: index < reached ? 'done' : index === reached ? 'now' : 'later',
  }))
}

/** What is happening to the picture right now, in words. */
export function ProgressBar({ job, onCancel }: { job: Job; onCancel: () => void }) {
  return (
    <div class="state">
      <ol class="steps">
        {progressSteps(job.stage).map(({ stage, state }) => (
          <li key={stage} data-state={state}>
            {state === 'done' ? (
              <Icon name="check" />
            ) : state === 'now' ? (
              <span class="spinner" />
            ) : (
              <span class="dot" />
            )}
            {state === 'now' ? stageWords(job) : word(keyOf('stage', stage))}
          </li>
        ))}
      </ol>
      <button type="button" class="button" onClick={onCancel}>
        {word('cancel')}
      </button>
      <p class="visually-hidden" role="status">
        {word(keyOf('stage', job.stage))}
      </p>
    </div>
  )
}
