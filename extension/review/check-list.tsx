import type { CheckResult } from '../../shared/checks.ts'
import { sortedChecks } from '../check/sorted-checks.ts'
import { Icon } from '../elements/icon.tsx'
import { keyOf, word, wordIfAny } from '../words/words.ts'
import type { ReviewActions } from './review-actions.ts'

interface Props {
  results: readonly CheckResult[]
  actions: Pick<ReviewActions, 'change' | 'goTo'>
}

const wordsOf = ({ id, status, details = [] }: CheckResult) =>
  wordIfAny(`check_${id}`, status, ...details) ?? word(keyOf('check', id))

/** One thing to look at, with the way there and, where one change would settle it, that change. */
function Worry({ result, actions }: { result: CheckResult; actions: Props['actions'] }) {
  const [field] = result.fields
  const { suggestion } = result
  return (
    <li data-status={result.status}>
      <Icon name="warn" />
      <span>
        {wordsOf(result)}
        <span class="worry-actions">
          {field && (
            <button type="button" class="link" onClick={() => actions.goTo(field)}>
              {word('checks_show', word(keyOf('field', field)))}
            </button>
          )}
          {suggestion && (
            <button type="button" class="link" onClick={() => actions.change(suggestion.field, suggestion.value)}>
              {word('checks_accept', suggestion.value)}
            </button>
          )}
        </span>
      </span>
    </li>
  )
}

/** What the checks found: what is wrong and where to look; what holds folds into a line. */
export function CheckList({ results, actions }: Props) {
  const { worries, passed, unknown } = sortedChecks(results)
  const quiet = [...passed, ...unknown]
  return (
    <div class="checks">
      {worries.length > 0 && (
        <ul class="worries" aria-label={word('checks_title')}>
          {worries.map((result) => (
            <Worry key={result.id} result={result} actions={actions} />
          ))}
        </ul>
      )}
      {quiet.length > 0 && (
        <details>
          <summary>
            <Icon name="check" />
            {word('checks_passed', passed.length)}
            {unknown.length > 0 && ` · ${word('checks_unknown', unknown.length)}`}
          </summary>
          <ul>
            {quiet.map((result) => (
              <li key={result.id} data-status={result.status}>
                {wordsOf(result)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
