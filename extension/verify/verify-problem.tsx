import { Icon } from '../elements/icon.tsx'
import { word, wordIfAny } from '../words/words.ts'

/** Why nobody could be asked, in a verification's own words where the common ones speak of reading, and what that means. */
export function VerifyProblem({ code, meaning }: { code: string; meaning: string }) {
  return (
    <div class="notice bad" role="alert">
      <Icon name="warn" />
      <p>
        {wordIfAny('verify_problem', code) ?? wordIfAny('problem', code) ?? word('problem_internal')}
        <br />
        {meaning}
      </p>
    </div>
  )
}
