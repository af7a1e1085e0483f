import { useState } from 'preact/hooks'
import {
  cloudConsent,
  cloudUse,
  ownTitles,
  preferredProduct,
  retentionDays,
  welcomed,
  workerAddress,
  workerToken,
} from '../settings.ts'
import { word } from '../words.ts'
import { Section } from './field.tsx'

const all = [workerAddress, workerToken, cloudConsent, cloudUse, preferredProduct, ownTitles, retentionDays, welcomed]

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
        <button type="button" class="button danger" onClick={() => void reset()}>
          {word('reset')}
        </button>
        <span role="status">{done && word('reset_done')}</span>
      </div>
    </Section>
  )
}
