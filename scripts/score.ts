import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { invoiceSchema } from '../shared/invoice.ts'
import { writeCorpus } from '../test/fixtures/make/write-corpus.ts'
import { commandLine, endWith } from './command-line.ts'
import { createLocalReaders, readFile } from './local-readers.ts'
import { ensureBrowser } from './machine/browser.ts'
import { ensureChineseFont } from './machine/fonts.ts'
import { reportOf } from './recognize/report.ts'
import { type Comparison, compareInvoices } from './score/compare.ts'
import { type FileScore, verdictOf } from './score/goals.ts'
import { scorePhotographs } from './score/photographs.ts'
import { scorePapers } from './score/score-papers.ts'
import { count, type Tally, tallyLines } from './score/tally.ts'

const help = `npm run score -- [--folder DIR] [--only TEXT] [--papers SEED]
npm run score -- ocr [--from PLACE] [--count N] [--seed S] [--keep DIR | --again DIR]

Reads every made invoice of the corpus with the local readers and prints how many fields are right: per carrier, per
field, per type of document, and every miss; then how that stands to the goals (100 % of the fields of XML, OFD and
PDF, 99 % of the damaged pictures). Then 300 made papers of fifteen kinds that are no invoice, of which none may be read as
one; --papers reads only those, made from another seed. Exits with 1 when a goal is missed. The corpus is made when it is not there, which takes
about two minutes; make another with node test/fixtures/make-corpus.ts DIR SEED.

ocr: photographs of made documents, drawn from the seed as printers and cameras spoil them, read without a cloud. Prints
right, missing, wrong in doubt and wrong without a doubt by damage, paper and field, what would not need a cloud, and
the worst with the command that makes each again; --keep writes the pictures and what was seen on them, --again makes
sense of a kept folder once more in seconds.
`

const made = fileURLToPath(new URL('../test/fixtures/made', import.meta.url))
const { values, positionals } = commandLine(help, {
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: 'fapiao' },
    from: { type: 'string', default: '0' },
    keep: { type: 'string' },
    again: { type: 'string' },
    folder: { type: 'string', default: made },
    only: { type: 'string', default: '' },
    papers: { type: 'string' },
  },
})

const expectedSchema = v.object({ carrier: v.string(), type: v.string(), invoices: v.array(invoiceSchema) })

interface Case extends v.InferOutput<typeof expectedSchema> {
  path: string
}

if (values.folder !== made && !existsSync(values.folder))
  endWith(`没有这个文件夹 (no such folder): ${values.folder}\n\n${help}`, 2)
if (positionals[0] === 'ocr') {
  const { seed, from, count, keep, again } = values
  ensureChineseFont()
  await scorePhotographs({ seed, from: Number(from), count: Number(count), keep, again })
} else {
  if (values.papers === undefined) await score(casesIn(await folderOfCases()))
  await scoreOthers(values.papers ?? 'papers')
}

async function scoreOthers(seed: string): Promise<void> {
  const { lines, asInvoices } = await scorePapers(createLocalReaders(), seed)
  console.log(lines.join('\n'))
  if (asInvoices > 0) process.exitCode = 1
}

/** The corpus asked for; the usual one is made the first time. */
async function folderOfCases(): Promise<string> {
  if (values.folder === made && !existsSync(made)) {
    console.error('第一次运行，先生成样例发票 … (first run: making the corpus)')
    ensureBrowser()
    ensureChineseFont()
    await writeCorpus(made)
  }
  return values.folder
}

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
