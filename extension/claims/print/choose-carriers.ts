import type { MediaType } from '../../../shared/document.ts'
import type { CarriedInvoice, PrintFile } from './print-file.ts'

/** What looks best on paper, first: drawn by the issuer, a picture of the paper, then what only we can draw. */
const order: readonly MediaType[] = ['application/pdf', 'image/png', 'image/jpeg', 'application/ofd', 'application/xml']
function rank({ document: { mediaType } }: PrintFile): number {
  const like = mediaType.startsWith('image/') ? 'image/png' : mediaType
  return order.indexOf(like) < 0 ? order.length : order.indexOf(like)
}

/** A file and those of its invoices that are printed from it; all of them empty means the paper as a whole. */
export interface ChosenFile {
  file: PrintFile
  invoices: readonly CarriedInvoice[]
}

/**
 * One paper for each invoice, whatever files carry it; the files in the order they were given. Out: what is printed, and
 * the files that are not, as another carries all they say.
 */
export function chooseCarriers(files: readonly PrintFile[]): { chosen: ChosenFile[]; repeated: PrintFile[] } {
  const taken = new Set<string>()
  const best = new Map<PrintFile, CarriedInvoice[]>()
  for (const file of files.toSorted((one, other) => rank(one) - rank(other))) {
    const fresh = file.invoices.filter(({ keys, unwanted }) => !unwanted && !keys.some((key) => taken.has(key)))
    best.set(file, fresh)
    for (const key of fresh.flatMap(({ keys }) => keys)) taken.add(key)
  }
  const chosen: ChosenFile[] = []
  const repeated: PrintFile[] = []
  for (const file of files) {
    const invoices = best.get(file) ?? []
    if (file.invoices.length > 0 && invoices.length === 0) repeated.push(file)
    else chosen.push({ file, invoices })
  }
  return { chosen, repeated }
}
