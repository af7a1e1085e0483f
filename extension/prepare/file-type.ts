import type { MediaType } from '../../shared/document.ts'
import { mediaTypeOf } from '../../shared/media-type.ts'
import { ProblemError } from '../inbox/problem.ts'
import { zipEntries } from './zip-entries.ts'

const ofdRoot = /^\/?OFD\.xml$/i
/** Word, Excel and PowerPoint are zips as well, full of XML that is no invoice. */
const officeRoot = '[Content_Types].xml'

/**
 * What bytes are by themselves; a zip is told apart from the formats that are zips inside. Out: undefined for what no
 * reader takes. Throws ProblemError `unreadable` for a zip that is cut off.
 */
export function fileType(bytes: Uint8Array): MediaType | undefined {
  const mediaType = mediaTypeOf(bytes)
  if (mediaType !== 'application/zip') return mediaType
  try {
    const names = zipEntries(bytes).map(({ name }) => name)
    if (names.some((name) => ofdRoot.test(name))) return 'application/ofd'
    return names.includes(officeRoot) ? undefined : mediaType
  } catch {
    throw new ProblemError({ code: 'unreadable', retryable: false })
  }
}
