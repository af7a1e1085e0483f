import { Icon } from '../elements/icon.tsx'
import { keyOf, word, wordIfAny } from '../words/words.ts'
import type { WorkerTest } from './worker-test.ts'

function Fine({ usage, products }: WorkerTest & { step: 'fine' }) {
  const emulated = products.some((product) => product.emulated)
  return (
    <div class="notice good">
      <Icon name="check" />
      <div>
        <strong>{word('worker_fine')}</strong>
        {products.length > 0 && (
          <p>{word('worker_offers', products.map(({ id }) => word(keyOf('product', id))).join('、'))}</p>
        )}
        {usage && (
          <p>
            {usage.limit === undefined
              ? word('cost_used_today', usage.used)
              : word('worker_usage', usage.used, usage.limit)}
          </p>
        )}
        {emulated && <p>{word('emulated')}</p>}
      </div>
    </div>
  )
}

/** What the test of the worker found, with the remedy where it failed. */
export function WorkerOutcome({ test }: { test: WorkerTest }) {
  switch (test.step) {
    case 'none':
      return null
    case 'testing':
      return <p class="notice">{word('worker_testing')}</p>
    case 'fine':
      return <Fine {...test} />
    case 'problem':
      return (
        <div class="notice bad">
          <Icon name="warn" />
          <div>
            <strong>{wordIfAny('problem', test.code) ?? word('problem_internal')}</strong>
            <p>{wordIfAny('remedy', test.code) ?? word('remedy_internal')}</p>
          </div>
        </div>
      )
  }
}
