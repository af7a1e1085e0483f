import { parseArgs } from 'node:util'
import { createLocalReaders, readFile } from './local-readers.ts'
import { filesAt } from './recognize/files-at.ts'
import { prettyReport } from './recognize/pretty-report.ts'
import { type FileReport, reportOf } from './recognize/report.ts'

const help = `npm run --silent recognize -- [--pretty] FILE…

Reads invoices (PDF, OFD, XML, pictures) with the readers that need no network and prints one JSON object per file, in the
place of a zip one for every file in it:
  {"file","invoices":[…],"fields":{name:{source,confidence}},"checks":[…],"milliseconds"}
A file that cannot be read, or is left out of its archive, has "error":{code,message} as well; the others are read all the same
and the exit code is 1. What an operating system added to an archive is named, too ("clutter"), and no fault.
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
    for await (const { path, bytes } of filesAt(file)) {
      const report = await reportOf(path, async () => readFile(await bytes(), local, AbortSignal.timeout(60_000)))
      if (report.error && report.error.code !== 'clutter') process.exitCode = 1
      process.stdout.write(values.pretty ? prettyReport(report) : `${JSON.stringify(report satisfies FileReport)}\n`)
    }
  }
}
