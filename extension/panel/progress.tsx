import { Icon } from '../elements/icon.tsx'
import type { Job, Stage } from '../inbox/job.ts'
import { keyOf, word } from '../words/words.ts'

const steps = ['captured', 'preparing', 'reading', 'asking'] as const satisfies readonly Stage[]

type StepState = 'done' | 'now' | 'later'

/** How far a job has come, stage by stage; `captured` is done the moment the job exists. */
export function progressSteps(stage: Stage): { stage: (typeof steps)[number]; state: StepState }[] {
  const reached = Math.max(1, steps.indexOf(stage as (typeof steps)[number]))
  return steps.map((step, index) => ({
    stage: step,
    state: index < reached ? 'done' : index === reached ? 'now' : 'later',
  }))
}

/** What is happening to the picture right now, in words. */
export function Progress({ job, onCancel }: { job: Job; onCancel: () => void }) {
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
            {word(keyOf('stage', stage))}
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
