import { useState } from 'preact/hooks'
import { saveFile } from '../elements/save-file.ts'
import { rulesIn, rulesText, type SiteRule, siteRules, withRule } from '../fill/sites/site-rules.ts'
import { word, wordIfAny } from '../words.ts'
import { Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

const fieldWord = ({ field }: SiteRule) =>
  field === 'none' ? word('rules_leave_alone') : (wordIfAny('field', field) ?? field)

function Rule({ rule, onForget }: { rule: SiteRule; onForget: () => void }) {
  return (
    <li class="row">
      <span>
        {new URL(rule.site).host}
        {rule.form} · {rule.label || rule.path} → {fieldWord(rule)}
      </span>
      <button type="button" class="button" onClick={onForget}>
        {word('delete')}
      </button>
    </li>
  )
}

/** What the person taught about forms by pointing at their controls: seen, exported, imported, deleted. */
export function SiteRuleSettings() {
  const rules = useEditable(siteRules, [])
  const [failed, setFailed] = useState(false)
  const read = async (file: File | undefined) => {
    if (!file) return
    try {
      const added = rulesIn(await file.text())
      setFailed(false)
      await rules.store(added.reduce(withRule, rules.value))
    } catch {
      setFailed(true)
    }
  }
  return (
    <Section title={word('rules_title')} hint={word('rules_explanation')}>
      <ul>
        {rules.value.map((rule) => (
          <Rule
            key={`${rule.site}${rule.form} ${rule.label} ${rule.path}`}
            rule={rule}
            onForget={() => void rules.store(rules.value.filter((each) => each !== rule))}
          />
        ))}
      </ul>
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={rules.value.length === 0}
          onClick={() =>
            saveFile(new Blob([rulesText(rules.value)], { type: 'application/json' }), 'fapiao-fill-rules.json')
          }
        >
          {word('rules_export')}
        </button>
        <label class="button">
          {word('rules_import')}
          <input
            type="file"
            accept="application/json"
            hidden
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
        <span role="status">{failed && word('rules_import_failed')}</span>
      </div>
    </Section>
  )
}
