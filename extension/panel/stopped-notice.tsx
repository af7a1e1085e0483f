import { Icon } from '../elements/icon.tsx'
import type { Stopped } from '../fill/report.ts'
import { keyOf, word } from '../words/words.ts'

/** What would have sent the form or left the page, had it not been held up. */
export function StoppedNotice({ stopped }: { stopped: readonly Stopped[] }) {
  if (stopped.length === 0) return null
  const words = stopped.map((each) => word(keyOf('fill_stopped', each)))
  return (
    <div class="notice warn" role="status">
      <Icon name="warn" />
      <p>{word('fill_stopped', words.join('；'))}</p>
    </div>
  )
}
