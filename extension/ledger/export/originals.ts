import { zipSync } from 'fflate'
import type { Carrier, LedgerEntry } from '../ledger-entry.ts'
import { json } from './json.ts'

const encoder = new TextEncoder()

/** Two files of the same name keep both: 发票.pdf, 发票 (2).pdf. */
function freeName(taken: ReadonlySet<string>, name: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem} (${copy})${extension}`
    if (!taken.has(candidate)) return candidate
  }
}

/** A path inside a zip must not lead out of the folder it is unpacked to. */
const safe = (name: string) => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_') || '_'

interface Original extends Carrier {
  bytes: Uint8Array<ArrayBuffer>
}

/** The originals that are still here, each file once. */
async function originalsOf(entries: readonly LedgerEntry[], bytesOf: (job: string) => Promise<Blob | undefined>) {
  const carriers = new Map(entries.flatMap((entry) => entry.carriers).map((carrier) => [carrier.sha256, carrier]))
  const found: Original[] = []
  for (const carrier of carriers.values()) {
    const blob = await bytesOf(carrier.job)
    if (blob) found.push({ ...carrier, bytes: new Uint8Array(await blob.arrayBuffer()) })
  }
  return found
}

/**
 * What has to be archived with an e-voucher (财会〔2020〕6号): the original files, unchanged, a list of their SHA-256 as
 * `sha256sum -c` reads it, and what was read from them. `bytesOf` gives a job's bytes, undefined when they are gone.
 */
export async function originals(
  entries: readonly LedgerEntry[],
  bytesOf: (job: string) => Promise<Blob | undefined>,
): Promise<{ zip: Blob; files: number }> {
  const found = await originalsOf(entries, bytesOf)
  const files: Record<string, Uint8Array> = {}
  const sums: string[] = []
  for (const { fileName, sha256, bytes } of found) {
    const name = freeName(new Set(Object.keys(files)), safe(fileName))
    files[name] = bytes
    sums.push(`${sha256}  ${name}\n`)
  }
  const packed = zipSync(
    { ...files, SHA256SUMS: encoder.encode(sums.join('')), 'invoices.json': encoder.encode(json(entries)) },
    { level: 0 },
  )
  return { zip: new Blob([packed], { type: 'application/zip' }), files: found.length }
}
