import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import { workerAddress, workerToken } from '../settings.ts'
import { word, wordIfAny } from '../words.ts'
import { checkWorker } from './check-worker.ts'

type Test = { step: 'none' | 'testing' | 'fine' } | { step: 'problem'; code: string }

const store = async (address: string, token: string) => {
  await workerAddress.set(address)
  await workerToken.set(token)
}

function Outcome({ test }: { test: Test }) {
  switch (test.step) {
    case 'none':
      return null
    case 'testing':
      return <p class="notice">{word('worker_testing')}</p>
    case 'fine':
      return (
        <p class="notice good">
          <Icon name="check" />
          {word('worker_fine')}
        </p>
      )
    case 'problem':
      return (
        <p class="notice bad">
          <Icon name="warn" />
          <span>
            <strong>{wordIfAny('problem', test.code) ?? word('problem_internal')}</strong>
            <br />
            {wordIfAny('remedy', test.code) ?? word('remedy_internal')}
          </span>
        </p>
      )
  }
}

/** Address and token of the worker, saved and tried with one button. */
export function WorkerSettings() {
  const [address, setAddress] = useState('')
  const [token, setToken] = useState('')
  const [test, setTest] = useState<Test>({ step: 'none' })
  useEffect(() => {
    void workerAddress.get().then(setAddress)
    void workerToken.get().then(setToken)
  }, [])
  const saveAndTest = async () => {
    setTest({ step: 'testing' })
    try {
      await store(address, token)
    } catch {
      return setTest({ step: 'problem', code: 'bad-address' })
    }
    const code = await checkWorker({ address: address.trim(), token: token.trim() }, (...call) => fetch(...call))
    return setTest(code ? { step: 'problem', code } : { step: 'fine' })
  }
  return (
    <section class="setting">
      <h2>{word('worker_title')}</h2>
      <p class="explanation">{word('worker_explanation')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void saveAndTest()
        }}
      >
        <label>
          {word('worker_address')}
          <input
            class="input"
            type="url"
            name="address"
            placeholder="https://fapiao.example.com"
            autocomplete="off"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <label>
          {word('worker_token')}
          <input
            class="input"
            type="password"
            name="token"
            autocomplete="off"
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="submit" class="button primary" disabled={test.step === 'testing'}>
            {word('worker_save_and_test')}
          </button>
        </div>
        <div role="status">
          <Outcome test={test} />
        </div>
      </form>
    </section>
  )
}
