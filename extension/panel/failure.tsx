import { Icon } from '../elements/icon.tsx'
import type { JobProblem } from '../inbox/job.ts'
import { browser } from '../shell/browser.ts'
import { word, wordIfAny } from '../words/words.ts'
import { LeftOutList } from './left-out-list.tsx'

/** Problems whose remedy is in the settings. */
const settledInOptions = ['unauthorized', 'not-found', 'offline', 'not-a-worker', 'no-worker', 'cloud-off']

interface Props {
  problem: JobProblem
  onRetry: () => void
  onRemove: () => void
}

/** Why a picture has no fields: what happened, what helps, and the way to try again. */
export function Failure({ problem, onRetry, onRemove }: Props) {
  const inOptions = settledInOptions.includes(problem.code)
  return (
    <div class="state failure" role="alert">
      <h2>
        <Icon name="warn" />
        {wordIfAny('problem', problem.code) ?? word('problem_internal')}
      </h2>
      <p>{wordIfAny('remedy', problem.code) ?? word('remedy_internal')}</p>
      {problem.leftOut && <LeftOutList leftOut={problem.leftOut} />}
      <div class="actions">
        {inOptions && (
          <button type="button" class="button primary" onClick={() => browser.runtime.openOptionsPage()}>
            {word('open_settings')}
          </button>
        )}
        <button type="button" class={inOptions ? 'button' : 'button primary'} onClick={onRetry}>
          <Icon name="retry" />
          {word('retry')}
        </button>
        <button type="button" class="button plain" onClick={onRemove}>
          {word('remove')}
        </button>
      </div>
      {problem.requestId && <p class="fine">{word('request_number', problem.requestId)}</p>}
    </div>
  )
}
