import { type Unzipped, unzip } from 'fflate'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { ProblemError } from '../inbox/problem.ts'

export interface UnpackedFile {
  name: string
  bytes: Uint8Array
}

/** Bounds against archives made to fill a disk: files, bytes of one, bytes of all, once unpacked. */
const mostFiles = 500
const largestFile = 50 * 1024 * 1024
const largestAll = 500 * 1024 * 1024

/** What operating systems add on their own. */
const isClutter = (name: string) => name.endsWith('/') || /(^|\/)(__MACOSX|\.|Thumbs\.db|desktop\.ini)/i.test(name)

/** Old Chinese archivers write names in GBK without saying so; read as single bytes they come out as accents. */
function readableName(name: string): string {
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0))
  const single = [...name].every((character) => character.charCodeAt(0) <= 0xff)
  const plain = /^[\x20-\x7e]*$/.test(name)
  const whole = single && !plain ? new TextDecoder('gbk').decode(bytes) : name
  return whole.split(/[/\\]/).at(-1) ?? whole
}

function unpackAll(zip: Uint8Array): Promise<Unzipped> {
  let [files, total] = [0, 0]
  return new Promise((resolve, reject) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      if (isClutter(name) || originalSize > largestFile) return false
      files += 1
      total += originalSize
      return files <= mostFiles && total <= largestAll
    }
    unzip(zip, { filter }, (error, unpacked) => (error ? reject(error) : resolve(unpacked)))
  })
}

/**
 * The files of a zip that may be invoices, by their own bytes. Files beyond the bounds and clutter are left out. Throws
 * ProblemError `unreadable` when the archive is damaged or locked, `unsupported-type` when nothing in it is of use.
 */
export async function unpack(zip: Uint8Array): Promise<UnpackedFile[]> {
  const unpacked = await unpackAll(zip).catch((error: unknown) => {
    throw new ProblemError({ code: 'unreadable', detail: String(error), retryable: false })
  })
  const files = Object.entries(unpacked)
    .filter(([, bytes]) => mediaTypeOf(bytes) !== undefined)
    .map(([name, bytes]) => ({ name: readableName(name), bytes }))
  if (files.length === 0) throw new ProblemError({ code: 'unsupported-type', retryable: false })
  return files
}
