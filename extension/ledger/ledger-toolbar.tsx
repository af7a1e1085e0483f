import { useMemo } from 'preact/hooks'
import { word } from '../words/words.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { filterChoices, type LedgerFilter } from './ledger-filter.ts'

interface Props {
  entries: readonly LedgerEntry[]
  filter: LedgerFilter
  onFilter: (filter: LedgerFilter) => void
}

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select class="input" aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{label}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  )
}

const same = (value: string) => [value, value] as const

/** Search and filters of the ledger. */
export function LedgerToolbar({ entries, filter, onFilter }: Props) {
  const { months, sellers } = useMemo(() => filterChoices(entries), [entries])
  const set = (change: Partial<LedgerFilter>) => onFilter({ ...filter, ...change })
  return (
    <search class="ledger-filters">
      <input
        class="input"
        type="search"
        aria-label={word('ledger_search')}
        placeholder={word('ledger_search')}
        value={filter.text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      <Choice
        label={word('ledger_every_month')}
        value={filter.month}
        options={months.map(same)}
        onChange={(month) => set({ month })}
      />
      <Choice
        label={word('ledger_every_seller')}
        value={filter.seller}
        options={sellers.map(same)}
        onChange={(seller) => set({ seller })}
      />
      <Choice
        label={word('ledger_every_state')}
        value={filter.state}
        options={[
          ['recognized', word('ledger_state_recognized')],
          ['filled', word('ledger_state_filled')],
        ]}
        onChange={(state) => set({ state: state === 'filled' || state === 'recognized' ? state : '' })}
      />
    </search>
  )
}
