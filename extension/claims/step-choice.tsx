import { keyOf, word } from '../words/words.ts'
import { type ClaimStep, claimSteps } from './claim.ts'

interface Props {
  label: string
  value: ClaimStep | ''
  onStep: (step: ClaimStep) => void
}

/** 未报 → 已填 → 已报 → 已入账, in either direction; '' where several differ. */
export function StepChoice({ label, value, onStep }: Props) {
  return (
    <select
      class="input step"
      data-step={value || undefined}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const step = claimSteps.find((each) => each === currentTarget.value)
        if (step) onStep(step)
      }}
    >
      {value === '' && <option value="">{word('claim_step_mixed')}</option>}
      {claimSteps.map((step) => (
        <option key={step} value={step}>
          {word(keyOf('claim_step', step))}
        </option>
      ))}
    </select>
  )
}
