import { Icon } from '../elements/icon.tsx'
import { word } from '../words/words.ts'
import { AttachOutcome } from './attach-outcome.tsx'
import { FillOutcome } from './fill-outcome.tsx'
import type { FillTarget } from './fill-target.ts'
import type { Attaching } from './use-attach.ts'
import type { Filling } from './use-fill.ts'

interface Props {
  filling: Filling
  attaching: Attaching
  target: FillTarget | undefined
  /** How many values the person should look at before filling. */
  doubts: number
  onShowDoubt: () => void
}

const targetLine = (target: FillTarget | undefined) => {
  if (!target) return word('fill_no_target')
  return target.host ? [target.title, target.host].filter(Boolean).join(' · ') : word('fill_target_active')
}

/** The foot of the panel: where the values go, the one button that sends them there, and what became of it. */
export function FillBar({ filling, attaching, target, doubts, onShowDoubt }: Props) {
  const attachBusy = attaching.state.step === 'busy'
  const busy = filling.state.step === 'filling' || attachBusy
  const isLooking = filling.state.step === 'previewed' || attaching.state.step === 'shown'
  return (
    <footer class="fill-bar">
      {attaching.state.step !== 'shown' && <FillOutcome filling={filling} target={target} />}
      <AttachOutcome attaching={attaching} target={target} />
      <div class="fill-line">
        <span class="target" title={targetLine(target)}>
          {targetLine(target)}
        </span>
        {doubts > 0 && (
          <button type="button" class="doubts" onClick={onShowDoubt}>
            <Icon name="warn" />
            {word('review_doubts', doubts)}
          </button>
        )}
      </div>
      {!isLooking && (
        <div class="fill-buttons">
          <button
            type="button"
            class="button wide"
            disabled={!target || busy}
            title={word('fill_preview_explanation')}
            onClick={() => void filling.preview()}
          >
            {word('fill_preview')}
          </button>
          <button
            type="button"
            class="button wide"
            disabled={!target || busy}
            title={word('attach_explanation')}
            onClick={() => void attaching.look()}
          >
            {attachBusy ? <span class="spinner" /> : <Icon name="clip" />}
            {word(attachBusy ? 'attach_busy' : 'attach')}
          </button>
          <button
            type="button"
            class="button primary wide"
            disabled={!target || busy}
            title={word('fill_shortcut')}
            onClick={() => void filling.fill()}
          >
            {filling.state.step === 'filling' ? <span class="spinner" /> : <Icon name="fill" />}
            {word(filling.state.step === 'filling' ? 'fill_filling' : 'fill_form')}
          </button>
        </div>
      )}
    </footer>
  )
}
