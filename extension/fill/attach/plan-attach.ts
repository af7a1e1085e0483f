import type { Invoice } from '../../../shared/invoice.ts'
import { refusalOf } from './allowance.ts'
import type { AttachEntry } from './attach-report.ts'
import { byTrust, chooseFile, type OriginalFile } from './choose-file.ts'
import { choosePlaces, limitsOf, type Place, placesOf } from './choose-places.ts'
import { rowsHolding } from './invoice-row.ts'
import type { UploadBox } from './upload-box.ts'

/** An invoice that was filled or chosen, with every file that carries it. */
export interface InvoiceOriginals {
  invoice: Invoice
  files: readonly OriginalFile[]
}

export interface AttachStep {
  box: string
  file: OriginalFile
  entry: Omit<AttachEntry, 'outcome'>
}

export interface AttachPlan {
  steps: AttachStep[]
  /** Invoices for which nothing will be attached, and why. */
  left: AttachEntry[]
}

/** Names a line of a plan or report. */
export const attachKey = ({ invoice, file, where, row }: Pick<AttachEntry, 'invoice' | 'file' | 'where' | 'row'>) =>
  [invoice, file, where, row ?? ''].join('\n')

const whereOf = ({ labels, words }: UploadBox) => labels[0] ?? words.slice(0, 40)

/** Puts the file for one invoice and box on the plan; one file may carry several invoices and goes there once. */
function placeFile(plan: AttachPlan, invoice: number, box: UploadBox, files: readonly OriginalFile[]): void {
  const placed = plan.steps.filter((step) => step.box === box.id).map(({ file }) => file)
  const verdict = chooseFile(box, files, placed)
  const place = { invoice, where: whereOf(box), ...(box.row ? { row: box.row.index + 1 } : {}) }
  if ('reason' in verdict) plan.left.push({ ...place, file: files[0]?.name ?? '', outcome: 'skipped', ...verdict })
  else if (!placed.some(({ id }) => id === verdict.file.id))
    plan.steps.push({ box: box.id, file: verdict.file, entry: { ...place, file: verdict.file.name } })
}

/** Which box of a place takes each invoice: that of the row that holds it, or the only one. */
function boxesFor({ boxes }: Place, invoices: readonly Invoice[]): (UploadBox | undefined)[] {
  if (!boxes.every(({ row }) => row)) return invoices.map(() => boxes[0])
  const held = rowsHolding(
    invoices,
    boxes.map(({ row }) => row?.text ?? ''),
  )
  return held.map((row) => boxes[row ?? -1])
}

/**
 * Plans which original goes into which box of a page: one box for all, or the box of the row that holds the invoice.
 * `titles` are the page's. Pure.
 */
export function planAttach(
  boxes: readonly UploadBox[],
  titles: readonly string[],
  originals: readonly InvoiceOriginals[],
): AttachPlan {
  const plan: AttachPlan = { steps: [], left: [] }
  const sorted = originals.map(({ files }) => byTrust(files))
  const places = choosePlaces(placesOf(boxes, titles))
  if (places === 'close-boxes' || places.length === 0) {
    const close = { outcome: 'skipped', reason: 'close-boxes' } as const
    const why = places === 'close-boxes' ? close : ({ outcome: 'not-found' } as const)
    for (const [invoice, files] of sorted.entries())
      plan.left.push({ invoice, file: files[0]?.name ?? '', where: '', ...why })
    return plan
  }
  const invoices = originals.map(({ invoice }) => invoice)
  for (const place of places) {
    const [first] = place.boxes
    const found = boxesFor(place, invoices)
    for (const [invoice, files] of sorted.entries()) {
      // Boxes for one type each take what is theirs, and say nothing of the rest.
      const own = places.length > 1 ? files.filter((file) => first && !refusalOf(limitsOf(first), file)) : files
      if (places.length > 1 && own.length === 0) continue
      const box = found[invoice]
      if (box) placeFile(plan, invoice, box, own)
      else plan.left.push({ invoice, file: own[0]?.name ?? '', where: '', outcome: 'skipped', reason: 'not-filled' })
    }
  }
  return plan
}
