import type { ComponentChildren } from 'preact'
import { Icon } from '../elements/icon.tsx'
import { useSetting } from '../elements/use-setting.ts'
import { ownTitles, welcomed, workerAddress } from '../settings/settings.ts'
import { browser } from '../shell/browser.ts'
import { word } from '../words/words.ts'
import { trySample } from './try-sample.ts'

interface StepProps {
  done: boolean
  title: string
  children: ComponentChildren
}

function Step({ done, title, children }: StepProps) {
  return (
    <li data-done={done || undefined}>
      <h2>
        {title}
        {done && <Icon name="check" />}
      </h2>
      {children}
    </li>
  )
}

const openSettings = () => void browser.runtime.openOptionsPage()

/** The first steps: an invoice to try at once, then what makes the tool one's own. All can be skipped. */
export function Welcome() {
  const titles = useSetting(ownTitles) ?? []
  const address = useSetting(workerAddress) ?? ''
  const leave = () => void welcomed.set(true)
  const start = async () => {
    await trySample()
    await welcomed.set(true)
  }
  return (
    <section class="welcome">
      <h1>{word('welcome_title')}</h1>
      <ol>
        <Step done={false} title={word('welcome_try')}>
          <p>{word('welcome_try_hint')}</p>
          <button type="button" class="button primary" onClick={() => void start()}>
            <Icon name="invoice" />
            {word('welcome_try_action')}
          </button>
        </Step>
        <Step done={titles.length > 0} title={word('welcome_company')}>
          <p>{word('welcome_company_hint')}</p>
          <button type="button" class="button" onClick={openSettings}>
            {word('welcome_company_action')}
          </button>
        </Step>
        <Step done={address !== ''} title={word('welcome_worker')}>
          <p>{word('welcome_worker_hint')}</p>
          <button type="button" class="button" onClick={openSettings}>
            {word('welcome_worker_action')}
          </button>
        </Step>
      </ol>
      <button type="button" class="link" onClick={leave}>
        {word('welcome_skip')}
      </button>
    </section>
  )
}
