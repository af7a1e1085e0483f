import { formatMoney } from '../../shared/money.ts'
import { word } from '../words/words.ts'
import { cancelWaiting, removeFinished, retryFailed } from './batch-actions.ts'
import type { ListSummary } from './list-summary.ts'

/** How far a batch is, what it adds up to, and what can be done with all of it. */
export function ListHead({ summary: { working, failed, files, total } }: { summary: ListSummary }) {
  return (
    <div class="list-head">
      <p role="status">
        {working > 0 ? word('list_progress', files - working, files) : word('list_count', files)}
        {failed > 0 && ` · ${word('list_failed', failed)}`}
      </p>
      <strong>{formatMoney(total)}</strong>
      {working > 0 && <progress value={files - working} max={files} aria-label={word('list_progress_label')} />}
      <p class="list-actions">
        {working > 0 && (
          <button type="button" class="link" onClick={() => void cancelWaiting()}>
            {word('list_cancel')}
          </button>
        )}
        {failed > 0 && (
          <button type="button" class="link" onClick={() => void retryFailed()}>
            {word('list_retry_failed')}
          </button>
        )}
        <button type="button" class="link" title={word('list_clear_explanation')} onClick={() => void removeFinished()}>
          {word('list_clear')}
        </button>
      </p>
    </div>
  )
}
