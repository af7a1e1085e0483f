import { openOwnPage } from '../elements/open-own-page.ts'
import { retentionDays } from '../settings.ts'
import { word } from '../words.ts'
import { Managed, Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

const offered = [1, 7, 30, 90, 365, 1825]

/** How long pictures and files stay on this computer. */
export function KeepingSettings() {
  const days = useEditable(retentionDays, 30)
  return (
    <Section title={word('keeping_title')} hint={word('keeping_explanation')}>
      <label class="row">
        <span>
          {word('keeping_days')} {days.managed && <Managed />}
        </span>
        <select
          class="input"
          name="retention"
          disabled={days.managed}
          value={String(days.value)}
          onChange={(event) => void days.store(Number(event.currentTarget.value))}
        >
          {[...new Set([...offered, days.value])]
            .toSorted((one, other) => one - other)
            .map((count) => (
              <option key={count} value={count}>
                {word('keeping_days_count', count)}
              </option>
            ))}
        </select>
      </label>
      <div class="actions">
        <button type="button" class="button" onClick={() => void openOwnPage('ledger.html')}>
          {word('keeping_open_ledger')}
        </button>
      </div>
    </Section>
  )
}
