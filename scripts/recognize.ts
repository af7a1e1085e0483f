import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createLocalReaders, readFile } from './local-readers.ts'
import { prettyReport } from './recognize/pretty-report.ts'
import { type FileReport, reportOf } from './recognize/report.ts'

const help = `npm run --silent recognize -- [--pretty] FILE…

Reads invoices (PDF, OFD, XML, pictures, zip) with the readers that need no network and prints one JSON object per file:
  {"file","invoices":[…],"fields":{name:{source,confidence}},"checks":[…],"milliseconds"}
A file that cannot be read has "error":{code,message} as well; the others are read all the same and the exit code is 1.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pretty: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})

if (values.help || positionals.length === 0) {
  process.stdout.write(help)
  process.exitCode = values.help ? 0 : 2
} else await recognizeAll(positionals)

async function recognizeAll(files: readonly string[]): Promise<void> {
  const local = createLocalReaders()
  for (const file of files) {
    const report = await reportOf(file, () => readFile(readFileSync(file), local, AbortSignal.timeout(60_000)))
    if (report.error) process.exitCode = 1
    process.stdout.write(values.pretty ? prettyReport(report) : `${JSON.stringify(report satisfies FileReport)}\n`)
  }
}
