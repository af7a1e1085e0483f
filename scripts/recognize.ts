import { commandLine, endWith } from './command-line.ts'
import { createLocalReaders, readFile } from './local-readers.ts'
import { filesAt } from './recognize/files-at.ts'
import { prettyReport } from './recognize/pretty-report.ts'
import { type FileReport, reportOf } from './recognize/report.ts'

const help = `npm run --silent recognize -- [--pretty] [--no-ocr] [--password P] FILE…

Reads invoices (PDF, OFD, XML, pictures) with the readers that need no network and prints one JSON object per file, in the
place of a zip one for every file in it:
  {"file","invoices":[…],"papers":[…],"fields":{name:{source,confidence}},"checks":[…],"milliseconds"}
"papers" are what is no invoice (行程单, 水单, 清单 …), each with what pairs it with its invoice; absent where there are none.
A file that cannot be read, or is left out of its archive, has "error":{code,message} as well; the others are read all the same
and the exit code is 1. What an operating system added to an archive is named, too ("clutter"), and no fault.
  --pretty  a table for people instead
  --no-ocr  pictures and scans by their codes alone; they are else read by OCR on this computer
  --password P  opens PDFs and archives that are locked; not shown, kept or sent anywhere
  --help    this page
`

const options = {
  pretty: { type: 'boolean', default: false },
  ocr: { type: 'boolean', default: true },
  password: { type: 'string' },
} as const

const { positionals, values } = commandLine(help, { allowPositionals: true, allowNegative: true, options })
if (positionals.length === 0) endWith(help, 2)
await recognizeAll(positionals, values)

async function recognizeAll(
  files: readonly string[],
  { pretty, ocr, password }: { pretty: boolean; ocr: boolean; password?: string | undefined },
): Promise<void> {
  const local = createLocalReaders({ ocr })
  for (const file of files) {
    for await (const { path, bytes } of filesAt(file, password)) {
      const read = async () => readFile(await bytes(), local, AbortSignal.timeout(120_000), password)
      const report = await reportOf(path, read)
      if (report.error && report.error.code !== 'clutter') process.exitCode = 1
      process.stdout.write(pretty ? prettyReport(report) : `${JSON.stringify(report satisfies FileReport)}\n`)
    }
  }
}
