import type { MediaType } from '../../shared/document.ts'
import { endingIn, endingsOf } from '../../shared/file-endings.ts'
import type { Invoice } from '../../shared/invoice.ts'
import type { OriginalFile } from '../fill/attach/choose-file.ts'
import type { InvoiceOriginals } from '../fill/attach/plan-attach.ts'
import { inbox } from '../inbox/inbox.ts'
import type { Job } from '../inbox/job.ts'
import { ledger } from '../ledger/ledger-store.ts'
import { fileType } from '../prepare/file-type.ts'

/** A name as upload boxes want it: they go by its ending. */
const namedByType = (name: string, mediaType: MediaType): string =>
  endingsOf[mediaType].includes(endingIn(name)) ? name : `${name || 'fapiao'}.${endingsOf[mediaType][0]}`

async function originalOf(id: string): Promise<OriginalFile | undefined> {
  const [job, bytes] = await Promise.all([inbox.get(id), inbox.bytes(id)])
  if (!job || !bytes || bytes.size === 0) return undefined
  const mediaType = fileType(new Uint8Array(await bytes.arrayBuffer()))
  return mediaType && { id, name: namedByType(job.file.name, mediaType), mediaType, size: bytes.size }
}

/** Every file in the inbox that carries an invoice: the one it was opened from, and what else the ledger knows of. */
export async function originalsOf({ id }: Job, draft: number, invoice: Invoice): Promise<InvoiceOriginals> {
  const entries = await ledger.list()
  const entry = entries.find(({ carriers }) => carriers.some((each) => each.job === id && each.draft === draft))
  const jobs = new Set([id, ...(entry?.carriers.map(({ job }) => job) ?? [])])
  const files = await Promise.all([...jobs].map(originalOf))
  return { invoice, files: files.filter((file) => file !== undefined) }
}
