import type { MediaType } from './document.ts'

/** [type, where, what stands there], one character per byte, as the formats' own documents write it. */
const signatures: [MediaType, number, string[]][] = [
  ['image/png', 0, ['\x89PNG\r\n\x1a\n']],
  ['image/jpeg', 0, ['\xff\xd8\xff']],
  ['image/webp', 8, ['WEBP']],
  ['image/gif', 0, ['GIF87a', 'GIF89a']],
  ['image/tiff', 0, ['II*\0', 'MM\0*']],
  ['image/heic', 4, ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].map((brand) => `ftyp${brand}`)],
  ['image/bmp', 14, ['\x0c', '\x28', '\x38', '\x40', '\x6c', '\x7c'].map((headerSize) => `${headerSize}\0\0\0`)],
  ['application/zip', 0, ['PK\x03\x04']],
]

/** A declaration, a comment, a document type or an element, in any script; but for web pages. */
const isXml = /^<(?:\?xml|!--|!doctype(?!\s+html)|(?!html)[a-z_:\x80-\xff])/i

/**
 * What a file is by its leading bytes, whatever its name or its sender says; undefined when it is nothing we know.
 * An OFD is a zip by these bytes: only its entries tell the two apart.
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 24))
  const found = signatures.find(([, at, texts]) => texts.some((text) => start.startsWith(text, at)))?.[0]
  if (found === 'image/bmp' && !start.startsWith('BM')) return undefined
  if (found) return found
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'application/pdf' // readers allow junk before it
  // A byte order mark, and every other byte where the file is UTF-16, stand between us and the markup.
  const markup = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
  return isXml.test(markup) ? 'application/xml' : undefined
}
