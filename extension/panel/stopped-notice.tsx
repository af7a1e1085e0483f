import { Icon } from '../elements/icon.tsx'
import type { Stopped } from '../fill/report.ts'
import { keyOf, word } from '../words/words.ts'

const Notice = ({ words }: { words: string }) => (
  <div class="notice warn" role="status">
    <Icon name="warn" />
    <p>{words}</p>
  </div>
)

/** What would have sent the form or left the page, had it not been held up, and what is left to the person to press. */
export function StoppedNotice({ stopped }: { stopped: readonly Stopped[] }) {
  const heldUp = stopped.filter((each) => each !== 'waits').map((each) => word(keyOf('fill_stopped', each)))
  return (
    <>
      {heldUp.length > 0 && <Notice words={word('fill_stopped', heldUp.join('；'))} />}
      {stopped.includes('waits') && <Notice words={word('fill_stopped_waits')} />}
    </>
  )
}
