import { Icon } from '../elements/icon.tsx'
import { word } from '../words.ts'
import { FillOutcome } from './fill-outcome.tsx'
import type { FillState } from './fill-state.ts'
import type { FillTarget } from './fill-target.ts'

interface Props {
  state: FillState
  target: FillTarget | undefined
  /** How many values the person should look at before filling. */
  doubts: number
  onFill: () => void
  onUndo: (tabId: number) => void
  onShowDoubt: () => void
}

const targetLine = (target: FillTarget | undefined) =>
  target?.host ? [target.title, target.host].filter(Boolean).join(' · ') : word('fill_target_active')

/** The foot of the panel: where the values go, the one button that sends them there, and what became of it. */
export function FillBar({ state, target, doubts, onFill, onUndo, onShowDoubt }: Props) {
  const filling = state.step === 'filling'
  return (
    <footer class="fill-bar">
      <FillOutcome state={state} onUndo={onUndo} />
      <div class="fill-line">
        <span class="target" title={targetLine(target)}>
          {target ? targetLine(target) : word('fill_no_target')}
        </span>
        {doubts > 0 && (
          <button type="button" class="doubts" onClick={onShowDoubt}>
            <Icon name="warn" />
            {word('review_doubts', doubts)}
          </button>
        )}
      </div>
      <button type="button" class="button primary wide" disabled={!target || filling} onClick={onFill}>
        {filling ? <span class="spinner" /> : <Icon name="fill" />}
        {word(filling ? 'fill_filling' : 'fill_form')}
      </button>
    </footer>
  )
}
