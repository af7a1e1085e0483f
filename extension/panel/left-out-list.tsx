import type { LeftOut } from '../inbox/job.ts'
import { keyOf, word } from '../words/words.ts'

/** More is no list a person reads. */
const shown = 50

/** Files of an archive that did not come through, each with why. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  return (
    <ul class="left-out">
      {leftOut.slice(0, shown).map(({ path, reason }) => (
        <li key={path}>
          <span title={path}>{path}</span>
          <small>{word(keyOf('left_out', reason))}</small>
        </li>
      ))}
      {leftOut.length > shown && <li>{word('more_left_out', leftOut.length - shown)}</li>}
    </ul>
  )
}
