import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { invoiceSchema } from '../shared/invoice.ts'
import { createLocalReaders, readFile } from './local-readers.ts'
import { reportOf } from './recognize/report.ts'
import { type Comparison, compareInvoices } from './score/compare.ts'
import { type FileScore, verdictOf } from './score/goals.ts'
import { count, type Tally, tallyLines } from './score/tally.ts'

const help = `npm run score -- [--folder DIR] [--only TEXT]

Reads every made invoice of the corpus with the local readers and prints how many fields are right: per carrier, per
field, per type of document, and every miss; then how that stands to the goals (100 % of the fields of XML, OFD and
PDF, 99 % of the damaged pictures). Exits with 1 when a goal is missed. Make the corpus first:
node test/fixtures/make-corpus.ts
`

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: new URL('../test/fixtures/made', import.meta.url).pathname },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
})

const expectedSchema = v.object({ carrier: v.string(), type: v.string(), invoices: v.array(invoiceSchema) })

interface Case extends v.InferOutput<typeof expectedSchema> {
  path: string
}

if (values.help || !existsSync(values.folder)) {
  process.stdout.write(help)
  process.exitCode = values.help ? 0 : 2
} else await score(casesIn(values.folder))

/** Documents and, beside each, what it carries. */
function casesIn(folder: string): Case[] {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.json') && file.includes(values.only))
  return files.toSorted().map((file) => {
    const expected = readFileSync(join(folder, file.replace(/\.\w+$/, '.expected.json')), 'utf8')
    return { path: join(folder, file), ...v.parse(expectedSchema, JSON.parse(expected)) }
  })
}

async function score(cases: readonly Case[]): Promise<void> {
  const [carriers, fields, types]: [Tally, Tally, Tally] = [new Map(), new Map(), new Map()]
  const misses: string[] = []
  const files: FileScore[] = []
  const local = createLocalReaders()
  for (const { path, carrier, type, invoices } of cases) {
    const report = await reportOf(path, () => readFile(readFileSync(path), local, AbortSignal.timeout(60_000)))
    const length = Math.max(invoices.length, report.invoices.length)
    const compared = Array.from({ length }).flatMap((_, at) => compareInvoices(invoices[at], report.invoices[at]))
    for (const one of compared) {
      count(carriers, carrier, one.right)
      count(types, type, one.right)
      count(fields, one.field.replace(/\[\d+\]/, '[]'), one.right)
    }
    files.push({ carrier, right: compared.filter(({ right }) => right).length, all: compared.length })
    misses.push(...compared.filter(({ right }) => !right).map((one) => missLine(path, one)))
    if (report.error) misses.push(`${path}: ${report.error.message}`)
  }
  const tables = [tallyLines('carrier', carriers), tallyLines('field', fields), tallyLines('type', types)]
  const { lines, met } = verdictOf(files)
  const found = [`${misses.length} misses in ${cases.length} documents`, ...misses]
  console.log([...tables.flat(), ...lines, ...found].join('\n'))
  if (!met) process.exitCode = 1
}

function missLine(path: string, { field, expected, read }: Comparison): string {
  return `  ${path.split('/').at(-1)} ${field}: ${JSON.stringify(expected ?? null)} read as ${JSON.stringify(read ?? null)}`
}
