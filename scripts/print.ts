import { writeFile } from 'node:fs/promises'
import { type Layout, layouts } from '../extension/claims/print/pages-to-print.ts'
import { print } from '../extension/claims/print/print.ts'
import { beijingDay } from '../shared/beijing-day.ts'
import { commandLine, endWith } from './command-line.ts'
import { createLocalReaders } from './local-readers.ts'
import { drawnBy } from './print/drawn-by.ts'
import { filesToPrint } from './print/files-to-print.ts'
import { chinese } from './recognize/words.ts'

const help = `npm run --silent print -- FILE… [--layout 2] --out OUT.pdf

Lays invoices out on A4 sheets: pages of PDFs as they are, pictures as pictures, each invoice once however many files carry
it (PDF before a picture before OFD; XML has no looks). A zip stands for every file in it. Prints one JSON object:
  {"out","pages","covers","papers":[{"file","filePage","page","x","y","width","height","turned"}],"left":[{"file","reason"}]}
with places in millimetres from the upper left corner of a page of OUT.pdf. "left" is what is not printed: "same-invoice",
"data-only" (XML), "locked", "unreadable", or what an archive left out; the last three make the exit code 1.
  --layout   papers a sheet: 1, 2 or 4; without it invoices two, tickets (rail, taxi …) four, letters one
  --binding  width of the left margin in millimetres, 20 without it
  --name     name of the claim, on the cover
  --no-cover no cover sheet
  --no-ocr   pictures by their codes alone; they are else read by OCR on this computer
  --help     this page
`

const options = {
  layout: { type: 'string', default: 'auto' },
  out: { type: 'string' },
  binding: { type: 'string', default: '20' },
  name: { type: 'string' },
  cover: { type: 'boolean', default: true },
  ocr: { type: 'boolean', default: true },
} as const

const isLayout = (text: string): text is Layout => layouts.some((layout) => layout === text)
const isMargin = (millimetres: number) => millimetres >= 0 && millimetres <= 60

/** What was asked for; undefined where it cannot be done. */
function readOrder() {
  const { positionals: files, values } = commandLine(help, { allowPositionals: true, allowNegative: true, options })
  const { layout, out, cover, ocr, name } = values
  const binding = Number(values.binding)
  if (files.length === 0 || !out || !isLayout(layout) || !isMargin(binding)) return undefined
  return { files, layout, out, cover, ocr, name, binding }
}

await printAll(readOrder() ?? endWith(help, 2))

async function printAll({ files, out, ocr, ...wanted }: NonNullable<ReturnType<typeof readOrder>>): Promise<void> {
  const local = createLocalReaders({ ocr })
  const found = await filesToPrint(files, local)
  const drawPages = drawnBy(local.pdf)
  const say = (key: string, ...details: (string | number)[]) => chinese(key, details.map(String))
  const { pdf, left, ...printed } = await print(found.files, { ...wanted, day: beijingDay(Date.now()), say, drawPages })
  await writeFile(out, pdf)
  const all = [...found.left, ...left]
  const isFault = ({ reason }: (typeof all)[number]) =>
    reason !== 'same-invoice' && reason !== 'data-only' && reason !== 'clutter'
  if (all.some(isFault)) process.exitCode = 1
  process.stdout.write(`${JSON.stringify({ out, ...printed, left: all })}\n`)
}
