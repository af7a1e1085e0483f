import { ProblemError } from '../extension/inbox/problem.ts'
import { identify } from '../extension/prepare/identify.ts'
import { strangePicture } from '../test/fixtures/make/strange/strange-pictures.ts'
import { commandLine, endWith } from './command-line.ts'
import { createOcrInNode } from './ocr-models/ocr-in-node.ts'

const help = `npm run fuzz -- pictures [--count 2000] [--from 0] [--seed strange]

Reads strange and broken pictures on this computer: single pixels, threads of 30,000, noise, transparent, animated, 16 bit,
four inks, cut off, altered, and headers that boast. Each gives invoices, none, or a code. Prints how each kind came out,
the slowest and the most memory; exits with 1 where one gives anything else.
`

const { values, positionals } = commandLine(help, {
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: 'strange' },
  },
})

if (positionals[0] !== 'pictures') endWith(help, 2)
await fuzz(values.seed, Number(values.from), Number(values.count))

/** What became of one picture: how many invoices, or the code it was refused with; anything else is a fault. */
async function outcomeOf(seed: string, at: number, ocr = createOcrInNode()): Promise<string> {
  try {
    const document = await identify(new Blob([new Uint8Array(strangePicture(seed, at).bytes)]))
    if (!ocr.accepts(document)) return 'other type'
    const found = await ocr.recognize(document, AbortSignal.timeout(120_000))
    return found.length === 0 ? 'no-invoice' : `${found.length} invoices`
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : `FAULT ${String(error)}`
  }
}

async function fuzz(seed: string, from: number, count: number): Promise<void> {
  const outcomes = new Map<string, number>()
  let slowest = { name: '', seconds: 0 }
  for (let at = from; at < from + count; at += 1) {
    const started = performance.now()
    const outcome = await outcomeOf(seed, at)
    const seconds = (performance.now() - started) / 1000
    const { name } = strangePicture(seed, at)
    const line = `${name.replace(/^\d+-/, '').padEnd(12)} ${outcome}`
    outcomes.set(line, (outcomes.get(line) ?? 0) + 1)
    if (seconds > slowest.seconds) slowest = { name, seconds }
    if (outcome.startsWith('FAULT')) {
      console.error(`${name}: ${outcome}`)
      process.exitCode = 1
    }
  }
  for (const [line, times] of [...outcomes].toSorted()) console.log(`${line}  ${times}`)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`slowest ${slowest.name} ${slowest.seconds.toFixed(1)} s, peak memory ${memory} MB`)
}
