import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { OriginalFile } from '../../extension/fill/attach/choose-file.ts'
import { numbersOf } from '../../extension/fill/attach/invoice-row.ts'
import type { InvoiceOriginals } from '../../extension/fill/attach/plan-attach.ts'
import { fileType } from '../../extension/prepare/file-type.ts'
import type { Invoice } from '../../shared/invoice.ts'
import { createLocalReaders, readFile } from '../local-readers.ts'

/** Originals of invoices, and the bytes of each file by its id. */
export interface ReadOriginals {
  originals: InvoiceOriginals[]
  base64: Record<string, string>
  /** Files that carry none of the invoices. */
  strangers: string[]
}

/** Which of several invoices a file carries: by its name, by what it says, else by the order both were given in. */
async function invoiceIn(path: string, at: number, invoices: readonly Invoice[], files: number): Promise<number> {
  if (invoices.length === 1) return 0
  const named = invoices.findIndex((invoice) => numbersOf(invoice).some((number) => basename(path).includes(number)))
  if (named >= 0) return named
  const numbers = await numbersRead(path)
  const read = invoices.findIndex((invoice) => numbersOf(invoice).some((number) => numbers.includes(number)))
  if (read >= 0) return read
  return files === invoices.length ? at : -1
}

async function numbersRead(path: string): Promise<string[]> {
  try {
    const { recognitions } = await readFile(readFileSync(path), createLocalReaders(), AbortSignal.timeout(60_000))
    return recognitions.flatMap(({ invoice }) => numbersOf(invoice))
  } catch {
    return []
  }
}

/** Reads files from the disk as the originals of invoices. Throws where a file cannot be read. */
export async function readOriginals(invoices: readonly Invoice[], paths: readonly string[]): Promise<ReadOriginals> {
  const originals = invoices.map((invoice) => ({ invoice, files: [] as OriginalFile[] }))
  const base64: Record<string, string> = {}
  const strangers: string[] = []
  for (const [at, path] of paths.entries()) {
    const bytes = readFileSync(path)
    const id = String(at)
    const file = {
      id,
      name: basename(path),
      mediaType: fileType(bytes) ?? 'application/octet-stream',
      size: bytes.length,
    }
    base64[id] = bytes.toString('base64')
    const carried = originals[await invoiceIn(path, at, invoices, paths.length)]
    if (carried) carried.files.push(file)
    else strangers.push(file.name)
  }
  return { originals, base64, strangers }
}
