import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { wrangler, wranglerConfig } from './machine/wrangler.ts'
import { setUpWorker } from './setup-worker/setup-worker.ts'
import { createTokenStore } from './token/token-store.ts'

/** Keys are typed or pasted without being shown. */
const muted = new Writable({ write: (_chunk, _encoding, done) => done() })
const terminal = createInterface({ input: process.stdin, output: muted, terminal: true })

try {
  await setUpWorker({
    wrangler,
    ask: (question) => {
      process.stdout.write(question)
      return terminal.question('').finally(() => process.stdout.write('\n'))
    },
    say: console.log,
    readConfig: () => readFileSync(wranglerConfig, 'utf8'),
    writeConfig: (text) => writeFileSync(wranglerConfig, text),
    tokens: createTokenStore(['--remote']),
    fetch,
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  terminal.close()
}
