import { formatMoney } from '../../shared/money.ts'
import { useSetting } from '../elements/use-setting.ts'
import { callPrice, readCounts } from '../settings/settings.ts'
import { browser } from '../shell/browser.ts'
import { word } from '../words/words.ts'
import { Section } from './field.tsx'
import { useEditable } from './use-editable.ts'

/** What was read on this computer for nothing, what that saved, and whose work it rests on. */
export function LocalReadingSettings() {
  const { here, cloud } = useSetting(readCounts) ?? { here: 0, cloud: 0 }
  const price = useEditable(callPrice, 0.2)
  const saved = formatMoney((here * price.value).toFixed(2)) ?? ''
  return (
    <Section title={word('local_title')} hint={word('local_explanation')}>
      <p class="counts">{word('local_counts', here, cloud, saved)}</p>
      <label class="row">
        {word('local_price')}
        <input
          class="input"
          type="number"
          name="call-price"
          min="0"
          max="100"
          step="0.01"
          value={price.value}
          onChange={({ currentTarget: { valueAsNumber, validity } }) =>
            validity.valid && !Number.isNaN(valueAsNumber) && void price.store(valueAsNumber)
          }
        />
      </label>
      <p>
        <a href={browser.runtime.getURL('ocr/NOTICES.txt')} target="_blank" rel="noreferrer">
          {word('local_notices')}
        </a>
      </p>
    </Section>
  )
}
