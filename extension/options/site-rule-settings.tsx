import { useState } from 'preact/hooks'
import { saveFile } from '../elements/save-file.ts'
import { rulesIn, rulesText, type SiteRule, siteRules, withRule } from '../fill/sites/site-rules.ts'
import { word } from '../words/words.ts'
import { Section } from './field.tsx'
import { ImportButton } from './import-button.tsx'
import { SiteRuleRow } from './site-rule-row.tsx'
import { useEditable } from './use-editable.ts'

/** Rules keep their place while they are changed. */
const order = ({ site, form, label, path }: SiteRule) => [site, form, label, path].join('\n')
const inOrder = (rules: readonly SiteRule[]) => rules.toSorted((one, other) => (order(one) < order(other) ? -1 : 1))

/** What the person taught about forms by pointing at their controls: seen, changed, exported, imported, deleted. */
export function SiteRuleSettings() {
  const rules = useEditable(siteRules, [])
  const [said, setSaid] = useState('')
  const take = async (file: File) => {
    try {
      const added = rulesIn(await file.text())
      await rules.store(added.reduce(withRule, rules.value))
      setSaid(word('rules_imported', added.length))
    } catch {
      setSaid(word('rules_import_failed'))
    }
  }
  const without = (rule: SiteRule) => rules.value.filter((each) => each !== rule)
  const save = () =>
    saveFile(new Blob([rulesText(rules.value)], { type: 'application/json' }), 'fapiao-fill-rules.json')
  return (
    <Section title={word('rules_title')} hint={word('rules_explanation')}>
      {rules.value.length === 0 ? (
        <p class="fine">{word('rules_none')}</p>
      ) : (
        <ul class="rules">
          {inOrder(rules.value).map((rule) => (
            <SiteRuleRow
              key={order(rule)}
              rule={rule}
              onChange={(field) => void rules.store(withRule(without(rule), { ...rule, field }))}
              onForget={() => void rules.store(without(rule))}
            />
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" class="button" disabled={rules.value.length === 0} onClick={save}>
          {word('rules_export')}
        </button>
        <ImportButton label={word('rules_import')} onFile={(file) => void take(file)} />
        <span role="status">{said}</span>
      </div>
    </Section>
  )
}
