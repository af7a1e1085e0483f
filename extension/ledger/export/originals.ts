import { zipSync } from 'fflate'
import type { Carrier, LedgerEntry } from '../ledger-entry.ts'
import { json } from './json.ts'

const encoder = new TextEncoder()

/** Systems that tell no capitals apart, or write accents in two ways, would put one file over the other. */
const folded = (name: string) => name.normalize('NFC').toLowerCase()

/** Two files of the same name keep both: 发票.pdf, 发票 (2).pdf. */
function freeName(taken: ReadonlySet<string>, name: string): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${stem} (${copy})${extension}`
    if (!taken.has(folded(candidate))) return candidate
  }
}

/** A path inside a zip must not lead out of the folder it is unpacked to. */
const safe = (name: string) =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+|[. ]+$/g, '_')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '_$1') || '_'

/** Files of ours beside the originals. */
const [sumsName, invoicesName] = ['SHA256SUMS', 'invoices.json']

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
  const taken = new Set([sumsName, invoicesName].map(folded))
  for (const { fileName, sha256, bytes } of found) {
    const name = freeName(taken, safe(fileName))
    taken.add(folded(name))
    files[name] = bytes
    sums.push(`${sha256}  ${name}\n`)
  }
  const packed = zipSync(
    { ...files, [sumsName]: encoder.encode(sums.join('')), [invoicesName]: encoder.encode(json(entries)) },
    { level: 0 },
  )
  return { zip: new Blob([packed], { type: 'application/zip' }), files: found.length }
}
