import { useState } from 'preact/hooks'
import { AskTwice } from '../elements/ask-twice.tsx'
import {
  attachSites,
  cloudConsent,
  cloudUse,
  fileNames,
  language,
  ledgerDays,
  ownTitles,
  preferredProduct,
  retentionDays,
  verification,
  welcomed,
  workerAddress,
  workerToken,
} from '../settings/settings.ts'
import { word } from '../words/words.ts'
import { Section } from './field.tsx'

const all = [
  workerAddress,
  workerToken,
  cloudConsent,
  cloudUse,
  fileNames,
  preferredProduct,
  verification,
  ownTitles,
  attachSites,
  retentionDays,
  ledgerDays,
  language,
  welcomed,
]

/** Everything on this page back to how it came; invoices and the ledger stay. */
export function ResetSettings() {
  const [done, setDone] = useState(false)
  const reset = async () => {
    await Promise.all(all.map((setting) => setting.reset()))
    setDone(true)
  }
  return (
    <Section title={word('reset_title')} hint={word('reset_explanation')}>
      <div class="actions">
        <AskTwice
          label={word('reset')}
          question={word('reset_question')}
          yes={word('reset_yes')}
          onYes={() => void reset()}
        />
        <span role="status">{done && word('reset_done')}</span>
      </div>
    </Section>
  )
}
