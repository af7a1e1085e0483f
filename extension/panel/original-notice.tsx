import { fetchOriginal, hasBetterOriginal } from '../capture/fetch-original.ts'
import { Icon } from '../elements/icon.tsx'
import type { Job } from '../inbox/job.ts'
import { word } from '../words/words.ts'

/** Says when a picture could only be taken from the screen, or not at all, and offers to fetch it with permission. */
export function OriginalNotice({ job }: { job: Job }) {
  const { address, rung } = job.file.origin
  if (!address || !hasBetterOriginal(job)) return null
  return (
    <div class="notice partial">
      <Icon name="screen" />
      <p>{rung === 'screen-crop' ? word('original_shot') : word('original_blocked', new URL(address).host)}</p>
      <button type="button" class="button" onClick={() => void fetchOriginal(job)}>
        {word('original_allow')}
      </button>
    </div>
  )
}
