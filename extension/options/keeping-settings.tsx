import { openOwnPage } from '../elements/open-own-page.ts'
import type { Setting } from '../settings/define-setting.ts'
import { ledgerDays, retentionDays } from '../settings/settings.ts'
import { word } from '../words/words.ts'
import { Managed, Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

interface Props {
  name: string
  label: string
  setting: Setting<number>
  /** Shown until the stored one was read. */
  usual: number
  offered: readonly number[]
  /** What 0 days mean here. */
  zero: string
}

/** A number of days among the usual ones; one that an administrator set is offered as well. */
function Days({ name, label, setting, usual, offered, zero }: Props) {
  const days = useEditable(setting, usual)
  const choices = [...new Set([...offered, days.value])].toSorted((one, other) => one - other)
  return (
    <label class="row">
      <span>
        {label} {days.managed && <Managed />}
      </span>
      <select
        class="input"
        name={name}
        disabled={days.managed}
        value={String(days.value)}
        onChange={(event) => void days.store(Number(event.currentTarget.value))}
      >
        {choices.map((count) => (
          <option key={count} value={count}>
            {count === 0 ? zero : word('keeping_days_count', count)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** How long pictures and files stay on this computer, and how long the ledger's text does: two choices. */
export function KeepingSettings() {
  return (
    <Section title={word('keeping_title')} hint={word('keeping_explanation')}>
      <Days
        name="retention"
        label={word('keeping_days')}
        setting={retentionDays}
        usual={30}
        offered={[0, 1, 7, 30, 90, 365, 1825]}
        zero={word('keeping_none')}
      />
      <Days
        name="ledger-retention"
        label={word('keeping_ledger_days')}
        setting={ledgerDays}
        usual={0}
        offered={[0, 365, 1095, 1825, 3650]}
        zero={word('keeping_for_good')}
      />
      <div class="actions">
        <button type="button" class="button" onClick={() => void openOwnPage('ledger.html')}>
          {word('keeping_open_ledger')}
        </button>
      </div>
    </Section>
  )
}
