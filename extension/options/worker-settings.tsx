import { useState } from 'preact/hooks'
import { workerAddress, workerToken } from '../settings/settings.ts'
import { word } from '../words/words.ts'
import { Managed, Section } from './field.tsx'
import { useEditable } from './use-editable.ts'
import { WorkerOutcome } from './worker-outcome.tsx'
import { testWorker, type WorkerTest } from './worker-test.ts'

const send: typeof fetch = (...call) => fetch(...call)

/** Address and token of the worker, saved and tried with one button. */
export function WorkerSettings() {
  const address = useEditable(workerAddress, '')
  const token = useEditable(workerToken, '')
  const [test, setTest] = useState<WorkerTest>({ step: 'none' })
  const saveAndTest = async () => {
    setTest({ step: 'testing' })
    try {
      if (!address.managed) await address.store(address.value.trim())
      if (!token.managed) await token.store(token.value.trim())
    } catch {
      return setTest({ step: 'problem', code: 'bad-address' })
    }
    setTest(await testWorker({ address: address.value.trim(), token: token.value.trim() }, send))
  }
  return (
    <Section title={word('worker_title')} hint={word('worker_explanation')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void saveAndTest()
        }}
      >
        <label>
          <span>
            {word('worker_address')} {address.managed && <Managed />}
          </span>
          <input
            class="input"
            type="url"
            name="address"
            placeholder="https://fapiao.example.com"
            autocomplete="off"
            readOnly={address.managed}
            value={address.value}
            onInput={(event) => address.show(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>
            {word('worker_token')} {token.managed && <Managed />}
          </span>
          <input
            class="input"
            type="password"
            name="token"
            autocomplete="off"
            readOnly={token.managed}
            value={token.value}
            onInput={(event) => token.show(event.currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="submit" class="button primary" disabled={test.step === 'testing'}>
            {word(address.managed && token.managed ? 'worker_test' : 'worker_save_and_test')}
          </button>
        </div>
        <div role="status">
          <WorkerOutcome test={test} />
        </div>
      </form>
    </Section>
  )
}
