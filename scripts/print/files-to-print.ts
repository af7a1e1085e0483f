import type { PrintFile } from '../../extension/claims/print/print-file.ts'
import { acceptedInvoice } from '../../extension/inbox/accepted-invoice.ts'
import { identityKeys } from '../../extension/ledger/identity-keys.ts'
import { identify } from '../../extension/prepare/identify.ts'
import { merge } from '../../extension/recognize/merge.ts'
import { CodedError } from '../../extension/shell/coded-error.ts'
import { type LocalReaders, readFile } from '../local-readers.ts'
import { filesAt } from '../recognize/files-at.ts'

/** What a file says of itself; a picture nobody can read is printed all the same, as a paper of no known kind. */
async function readOrNothing(bytes: Uint8Array, local: LocalReaders) {
  return readFile(bytes, local, AbortSignal.timeout(120_000)).catch(() => ({ recognitions: [], papers: [] }))
}

async function fileToPrint(name: string, bytes: Uint8Array, local: LocalReaders): Promise<PrintFile> {
  const document = await identify(new Blob([new Uint8Array(bytes)]))
  const { recognitions, papers } = await readOrNothing(bytes, local)
  const invoices = merge(recognitions).map((draft) => {
    const invoice = acceptedInvoice(draft)
    return { invoice, keys: identityKeys(invoice), page: draft.page }
  })
  const paperPages = papers.flatMap(({ page }) => page ?? [])
  return { name, document: { ...document, bytes: new Uint8Array(bytes) }, invoices, paperPages }
}

/** Every file at these paths with what it says, and those that cannot be had, each with the reason's code. */
export async function filesToPrint(paths: readonly string[], local: LocalReaders) {
  const files: PrintFile[] = []
  const left: { file: string; reason: string }[] = []
  for (const given of paths) {
    for await (const { path, bytes } of filesAt(given)) {
      try {
        files.push(await fileToPrint(path, await bytes(), local))
      } catch (error) {
        left.push({ file: path, reason: error instanceof CodedError ? error.code : 'unreadable' })
      }
    }
  }
  return { files, left }
}
