import { useState } from 'preact/hooks'
import type { Backup } from '../backup/backup.ts'
import { word } from '../words/words.ts'

interface Props {
  backup: Backup
  onYes: (withWorker: boolean) => void
  onNo: () => void
}

/** What a chosen backup holds, before any of it is taken over. */
export function RestoreQuestion({ backup, onYes, onNo }: Props) {
  const [withWorker, setWithWorker] = useState(false)
  const { madeAt, ledger, claims, siteRules, companies, worker } = backup
  return (
    <section class="notice" aria-label={word('restore')}>
      <div>
        <strong>{word('restore_made', madeAt.slice(0, 10))}</strong>
        <p>{word('restore_holds', ledger.length, claims.length, siteRules.length, companies.length)}</p>
        <p class="fine">{word('restore_explanation')}</p>
        {worker && (
          <label class="tick">
            <input type="checkbox" checked={withWorker} onChange={() => setWithWorker(!withWorker)} />
            <span>{word('restore_worker', worker.address)}</span>
          </label>
        )}
        <div class="actions">
          <button type="button" class="button primary" onClick={() => onYes(withWorker)}>
            {word('restore')}
          </button>
          <button type="button" class="button plain" onClick={onNo}>
            {word('cancel')}
          </button>
        </div>
      </div>
    </section>
  )
}
