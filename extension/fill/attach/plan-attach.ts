import type { Invoice } from '../../../shared/invoice.ts'
import { countInWords, type FileFacts, kindOf, originalKinds, refusalOf } from './allowance.ts'
import type { AttachEntry, AttachReason } from './attach-report.ts'
import { rowsHolding } from './invoice-row.ts'
import { boxMargin, boxThreshold, scoreBox } from './score-box.ts'
import type { UploadBox } from './upload-box.ts'

/** A file that carries an invoice. */
export interface OriginalFile extends FileFacts {
  /** By which its bytes are had when it is attached. */
  id: string
}

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

/** Boxes that take originals together: the rows of one list, or one box alone. */
interface Place {
  boxes: UploadBox[]
  score: number
}

const whereOf = ({ labels, words }: UploadBox) => labels[0] ?? words.slice(0, 40)

function placesOf(boxes: readonly UploadBox[], titles: readonly string[]): Place[] {
  const places = Map.groupBy(boxes, ({ id, row }) => row?.list ?? id)
  return [...places.values()]
    .map((members) => ({ boxes: members, score: Math.max(...members.map((box) => scoreBox(box, titles))) }))
    .filter(({ score }) => score >= boxThreshold)
    .sort((a, b) => b.score - a.score)
}

const byTrust = (files: readonly OriginalFile[]) => {
  const rank = (file: OriginalFile) => {
    const kind = kindOf(file)
    return kind ? originalKinds.indexOf(kind) : originalKinds.length
  }
  return files.toSorted((a, b) => rank(a) - rank(b))
}

/** A box as far as its own words limit it: 发票 PDF, 只能上传 jpg 文件. */
const limitsOf = ({ accept, labels, words }: UploadBox) => ({ accept, words: [labels[0] ?? '', words].join('\n') })

const takesKind = ({ boxes: [box] }: Place, kind: (typeof originalKinds)[number]) => {
  const mediaType = kind === 'picture' ? 'image/jpeg' : `application/${kind}`
  const name = `a.${kind === 'picture' ? 'jpg' : kind}`
  return box !== undefined && !refusalOf(limitsOf(box), { name, mediaType, size: 0 })
}

/** The best place; with it those as likely that take what it does not: a box for the PDF beside one for the OFD. */
function choosePlaces(places: readonly Place[]): Place[] | 'close-boxes' {
  const [best] = places
  const close = places.filter(({ score }) => best && best.score - score < boxMargin)
  const listed = close.filter(({ boxes }) => boxes.some(({ row }) => row))
  const alike = listed.length === 1 ? listed : close
  const shared = originalKinds.some((kind) => alike.filter((place) => takesKind(place, kind)).length > 1)
  return alike.length > 1 && shared ? 'close-boxes' : [...alike]
}

/** How many more files a box takes. */
function roomIn({ words, plain, multiple, holds }: UploadBox): number {
  const most = countInWords(words) ?? Number.POSITIVE_INFINITY
  return Math.min(most, plain && !multiple ? 1 : Number.POSITIVE_INFINITY) - holds.length
}

type Verdict = { file: OriginalFile } | { reason: AttachReason; detail?: string }

/** The first file a box takes, or what the most trusted one met. `placed`: what goes there already. */
function chooseFile(box: UploadBox, files: readonly OriginalFile[], placed: readonly OriginalFile[]): Verdict {
  const [first] = files
  if (!first) return { reason: 'no-file' }
  if (box.barred) return { reason: box.barred }
  const file = files.find((each) => !refusalOf(limitsOf(box), each))
  if (!file) return refusalOf(limitsOf(box), first) ?? { reason: 'not-accepted' }
  if (box.holds.includes(file.name)) return { reason: 'same' }
  const room = roomIn(box)
  if (placed.length >= room && !placed.includes(file))
    return { reason: 'no-room', detail: String(room + box.holds.length) }
  return { file }
}

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
