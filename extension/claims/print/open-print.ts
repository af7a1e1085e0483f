import { beijingDay } from '../../../shared/beijing-day.ts'
import { saveFile } from '../../elements/save-file.ts'
import type { LedgerEntry } from '../../ledger/ledger-entry.ts'
import { keyOf, word } from '../../words/words.ts'
import { drawInPage } from './draw-in-page.ts'
import { entriesToPrint } from './entries-to-print.ts'
import type { Layout } from './pages-to-print.ts'
import { print } from './print.ts'

interface Wish {
  entries: readonly LedgerEntry[]
  /** Jobs of the papers that belong to them. */
  papers?: readonly string[]
  layout: Layout
  name?: string
}

/** Files that are not on paper, with the reason in words. */
export type LeftOfPrint = { file: string; why: string }[]

/** Shows a PDF in a tab of its own, where the viewer asks for a printer; saved where no tab may be opened. */
function show(pdf: Uint8Array<ArrayBuffer>, name: string): void {
  const content = new Blob([pdf], { type: 'application/pdf' })
  const address = URL.createObjectURL(content)
  if (!open(address)) saveFile(content, `${name}.pdf`)
}

/** Prints ledger entries with their papers by the browser's own dialog. Out: what is not on paper. */
export async function openPrint({ entries, papers, layout, name }: Wish): Promise<LeftOfPrint> {
  const { files, gone } = await entriesToPrint(entries, papers)
  const day = beijingDay(Date.now())
  const options = { layout, name, day, say: word, drawPages: drawInPage, asksForPrinter: true }
  const { pdf, left, pages } = await print(files, options)
  if (pages > 0) show(pdf, name || word('print_cover_title'))
  const others = left.filter(({ reason }) => reason !== 'same-invoice')
  const words = others.map(({ file, reason }) => ({ file, why: word(keyOf('print_left', reason)) }))
  return gone > 0 ? [...words, { file: word('print_left_gone', gone), why: '' }] : words
}
