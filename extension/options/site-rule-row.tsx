import { Icon } from '../elements/icon.tsx'
import { ruleFields, type SiteRule } from '../fill/sites/site-rules.ts'
import { word, wordIfAny } from '../words/words.ts'

interface Props {
  rule: SiteRule
  onChange: (field: SiteRule['field']) => void
  onForget: () => void
}

const fieldWord = (field: SiteRule['field']) =>
  field === 'none' ? word('rules_leave_alone') : (wordIfAny('field', field) ?? field)

/** One control of one form, and what goes into it. */
export function SiteRuleRow({ rule, onChange, onForget }: Props) {
  const control = rule.label || rule.path
  const form = new URL(rule.site).host + rule.form
  const choose = (value: string) => {
    const field = ruleFields.find((known) => known === value)
    if (field) onChange(field)
  }
  return (
    <li>
      <span class="rule-control">
        {control}
        <small title={form}>{form}</small>
      </span>
      <select
        class="input"
        aria-label={word('rules_field', control)}
        value={rule.field}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {ruleFields.map((field) => (
          <option key={field} value={field}>
            {fieldWord(field)}
          </option>
        ))}
      </select>
      <button type="button" class="button plain square" title={word('rules_forget', control)} onClick={onForget}>
        <Icon name="trash" />
        <span class="visually-hidden">{word('rules_forget', control)}</span>
      </button>
    </li>
  )
}
