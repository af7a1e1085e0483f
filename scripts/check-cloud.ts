import { readFileSync } from 'node:fs'
import { toldOf } from '../shared/verification/told.ts'
import { checkCloud } from './check-cloud/check-cloud.ts'
import { commandLine } from './command-line.ts'
import { hasRealKeys, startLocalWorker } from './demo/worker.ts'

const help = `npm run check-cloud -- PRODUCT [--file F] [--page N] [--invoice F] [--unsigned]

Signs and sends one picture to the real cloud with the keys of worker/.dev.vars and prints what came back: the fields, or
the error in words with the remedy; what the call costs is said before. --unsigned leaves the body unsigned (TENCENT_UNSIGNED_PAYLOAD), to see whether it passes. Without PRODUCT it lists those there are keys for.

A product that verifies is asked about a number no invoice has: the vendor refuses it, unbilled, once the key has passed.
--invoice F asks about the invoice in that JSON file, its values by our names, and is billed.
`

const { values, positionals } = commandLine(help, {
  allowPositionals: true,
  options: {
    file: { type: 'string', default: 'test/fixtures/invoices/e-normal.png' },
    page: { type: 'string' },
    invoice: { type: 'string' },
    unsigned: { type: 'boolean', default: false },
  },
})

if (hasRealKeys()) await check()
else {
  console.error('没有 worker/.dev.vars：请照 worker/.dev.vars.example 填写密钥 (no keys: fill in worker/.dev.vars)')
  process.exitCode = 2
}

async function check(): Promise<void> {
  const invoice = values.invoice && toldOf(JSON.parse(readFileSync(values.invoice, 'utf8')))
  const bytes = new Uint8Array(readFileSync(values.file))
  const worker = await startLocalWorker({
    REPLAY: 'off',
    VERIFY: 'on',
    ...(values.unsigned && { TENCENT_UNSIGNED_PAYLOAD: 'on' }),
  })
  try {
    process.exitCode = await checkCloud(
      { product: positionals[0] ?? '', bytes, page: values.page, ...(invoice && { invoice }) },
      { worker, say: console.log },
    )
  } finally {
    await worker.close()
  }
}
