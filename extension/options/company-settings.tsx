import { useEffect, useState } from 'preact/hooks'
import { ownTitles } from '../settings/settings.ts'
import { word } from '../words/words.ts'
import { companyText, doubtfulTaxIds, parseCompanies } from './companies.ts'
import { Managed, Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

/** The person's own companies, against which buyers are checked. */
export function CompanySettings() {
  const { value, store, managed } = useEditable(ownTitles, [])
  const [text, setText] = useState('')
  useEffect(() => setText(companyText(value)), [value])
  const doubtful = doubtfulTaxIds(parseCompanies(text))
  return (
    <Section title={word('company_title')} hint={word('company_explanation')}>
      <label>
        <span>
          {word('company_list')} {managed && <Managed />}
        </span>
        <textarea
          class="input"
          name="companies"
          rows={3}
          spellcheck={false}
          readOnly={managed}
          placeholder={word('company_placeholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={() => managed || void store(parseCompanies(text))}
        />
      </label>
      {doubtful.length > 0 && (
        <p class="notice warn" role="status">
          {word('company_doubtful', doubtful.join('、'))}
        </p>
      )}
    </Section>
  )
}
