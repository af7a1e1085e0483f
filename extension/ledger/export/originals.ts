import { zipSync } from 'fflate'
import type { Carrier, LedgerEntry } from '../ledger-entry.ts'
import { fileNameFor, foldedName, freeName } from './file-names.ts'
import { json } from './json.ts'

const encoder = new TextEncoder()

/** Files of ours beside the originals. */
const [sumsName, invoicesName] = ['SHA256SUMS', 'invoices.json']

interface Original extends Carrier {
  invoice: LedgerEntry['invoice']
  bytes: Uint8Array<ArrayBuffer>
}

/** Each file once, with its first invoice. */
function carriersOf(entries: readonly LedgerEntry[]): Omit<Original, 'bytes'>[] {
  const all = entries.flatMap(({ carriers, invoice }) => carriers.map((carrier) => ({ ...carrier, invoice })))
  const first = all.toSorted((one, other) => one.draft - other.draft)
  const files = Map.groupBy(all, ({ sha256 }) => sha256)
  return [...files.keys()].flatMap((sum) => first.find(({ sha256 }) => sha256 === sum) ?? [])
}

/** The originals that are still here, each file once. */
async function originalsOf(entries: readonly LedgerEntry[], bytesOf: (job: string) => Promise<Blob | undefined>) {
  const found: Original[] = []
  for (const carrier of carriersOf(entries)) {
    const blob = await bytesOf(carrier.job)
    if (blob) found.push({ ...carrier, bytes: new Uint8Array(await blob.arrayBuffer()) })
  }
  return found
}

/**
 * What has to be archived with an e-voucher (财会〔2020〕6号): the original files, unchanged, a list of their SHA-256 as
 * `sha256sum -c` reads it, and what was read from them with the names the files came under. `bytesOf` gives a job's
 * bytes, undefined when they are gone; `template` names the files (`fileNameFor`), '' keeps their names.
 */
export async function originals(
  entries: readonly LedgerEntry[],
  bytesOf: (job: string) => Promise<Blob | undefined>,
  template = '',
): Promise<{ zip: Blob; files: number }> {
  const found = await originalsOf(entries, bytesOf)
  const files: Record<string, Uint8Array> = {}
  const names = new Map<string, string>()
  const taken = new Set([sumsName, invoicesName].map(foldedName))
  for (const { fileName, invoice, sha256, bytes } of found) {
    const name = freeName(taken, fileNameFor(template, { fileName, invoice }))
    taken.add(foldedName(name))
    files[name] = bytes
    names.set(sha256, name)
  }
  const sums = [...names].map(([sha256, name]) => `${sha256}  ${name}\n`).join('')
  const manifest = encoder.encode(json(entries, names))
  const packed = zipSync({ ...files, [sumsName]: encoder.encode(sums), [invoicesName]: manifest }, { level: 0 })
  return { zip: new Blob([packed], { type: 'application/zip' }), files: found.length }
}
