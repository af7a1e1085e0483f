import { Icon } from '../elements/icon.tsx'
import { word, wordIfAny } from '../words/words.ts'
import { CollectList } from './collect-list.tsx'
import type { Collecting } from './use-collect.ts'

/** The panel while a page is collected from: being read, its list, or why it could not be read. */
export function CollectPage({ collecting }: { collecting: Collecting }) {
  const { state } = collecting
  if (state.step === 'listed')
    return (
      <main>
        <CollectList state={state} collecting={collecting} />
      </main>
    )
  const failed = state.step === 'failed' ? state.code : undefined
  return (
    <main>
      <div class="state" role={failed ? 'alert' : 'status'}>
        {failed ? <Icon name="warn" /> : <span class="spinner" />}
        <p>{failed ? (wordIfAny('problem', failed) ?? word('problem_internal')) : word('collect_reading')}</p>
        {failed && <p class="fine">{wordIfAny('remedy', failed)}</p>}
        {failed && (
          <div class="actions">
            <button type="button" class="button" onClick={collecting.close}>
              {word('cancel')}
            </button>
          </div>
        )}
      </div>
    </main>
  )
}
