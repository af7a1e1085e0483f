import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { wrangler, wranglerConfig } from './machine/wrangler.ts'
import { setUpWorker } from './setup-worker/setup-worker.ts'
import { storedTokens } from './token/stored-tokens.ts'

/** Keys are typed or pasted without being shown. */
let isMuted = true
const output = new Writable({
  write(chunk, _encoding, done) {
    if (!isMuted) process.stdout.write(chunk)
    done()
  },
})
const terminal = createInterface({ input: process.stdin, output, terminal: true })

try {
  await setUpWorker({
    wrangler,
    ask: (question, isShown = false) => {
      process.stdout.write(question)
      isMuted = !isShown
      return terminal.question('').finally(() => process.stdout.write('\n'))
    },
    say: console.log,
    readConfig: () => readFileSync(wranglerConfig, 'utf8'),
    writeConfig: (text) => writeFileSync(wranglerConfig, text),
    tokens: storedTokens(['--remote']),
    fetch,
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  terminal.close()
}
