import { languages, language as setting } from '../settings/settings.ts'
import { word } from '../words/words.ts'
import { Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

const names = { zh_CN: '简体中文', en: 'English' } as const

/** The language of the interface; each is named in itself, for whoever cannot read the others. */
export function LanguageSettings() {
  const language = useEditable(setting, '')
  const choose = (value: string) => void language.store(languages.find((known) => known === value) ?? '')
  return (
    <Section title={word('language_title')}>
      <label class="row">
        {word('language_label')}
        <select
          class="input"
          name="language"
          value={language.value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {languages.map((id) => (
            <option key={id} value={id} lang={id.replace('_', '-') || undefined}>
              {id === '' ? word('language_browser') : names[id]}
            </option>
          ))}
        </select>
      </label>
    </Section>
  )
}
