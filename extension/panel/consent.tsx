import { useSetting } from '../elements/use-setting.ts'
import { inbox } from '../inbox/inbox.ts'
import { cloudConsent, workerAddress } from '../settings/settings.ts'
import { requestDataCollection } from '../shell/data-collection.ts'
import { word } from '../words/words.ts'

/** Remembers the person's yes for this worker and takes up everything that waited for it; the browser may ask, too. */
async function agree(address: string): Promise<void> {
  if (!(await requestDataCollection())) return
  await cloudConsent.set(address)
  const waiting = (await inbox.list()).filter(({ problem }) => problem?.code === 'needs-consent')
  await Promise.all(waiting.map(({ id }) => inbox.retry(id)))
}

/** Before the first picture leaves the computer: what leaves, to whom, and what does not. Asked once per worker. */
export function Consent() {
  const address = useSetting(workerAddress)
  if (!address) return null
  return (
    <section class="state consent" aria-labelledby="consent-title">
      <h2 id="consent-title">{word('consent_title')}</h2>
      <p>{word('consent_explanation')}</p>
      <dl>
        <dt>{word('consent_what')}</dt>
        <dd>{word('consent_what_picture')}</dd>
        <dt>{word('consent_whom')}</dt>
        <dd>{word('consent_whom_worker', new URL(address).host)}</dd>
        <dt>{word('consent_not')}</dt>
        <dd>{word('consent_not_rest')}</dd>
      </dl>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void agree(address)}>
          {word('consent_agree')}
        </button>
      </div>
      <p class="fine">{word('consent_later')}</p>
    </section>
  )
}
