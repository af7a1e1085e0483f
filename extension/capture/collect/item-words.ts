import { anyEnding, endingIn, otherEndings, typeOfEnding } from '../../../shared/file-endings.ts'

/** Types a file may have by its name, the one that shows most to a person first. */
export const fileTypes = ['pdf', 'ofd', 'xml', 'zip', 'picture'] as const
export type NamedType = (typeof fileTypes)[number]

const fileName = new RegExp(String.raw`[^\s/\\:*?"<>|=&#，。；（]+\.(?:${anyEnding})(?!\w)`, 'iu')
const others = [...otherEndings, 'txt', 'exe', 'apk', 'dmg', 'mp4', 'mp3', 'ics', 'eml']

/** What kind of file a name means; undefined where it tells nothing. */
export function typeOf(name: string): NamedType | undefined {
  const type = typeOfEnding(endingIn(name))
  return type?.startsWith('image/') ? 'picture' : fileTypes.find((each) => type === `application/${each}`)
}

/** Whether a name means a file that can hold no invoice. */
export const isOtherFile = (name: string): boolean => others.includes(endingIn(name))

/** Every file name in a text, each once. */
export const fileNamesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(new RegExp(fileName, 'giu'))].map(([name]) => name)),
]

/** The first file name in a text. */
export const fileNameIn = (text: string): string | undefined => fileName.exec(text)?.[0]

const decoded = (part: string) => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The file name an address carries, in its path or its query; undefined where it has none. */
export function nameInAddress(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url || !/^(https?|file):$/.test(url.protocol)) return undefined
  const parts: string[] = []
  // Not `values()`: in Firefox, a script of ours in a page is given iterators that it cannot walk.
  url.searchParams.forEach((value) => void parts.push(value))
  parts.push(url.pathname.split('/').findLast((part) => part !== '') ?? '')
  return parts.map(decoded).find((part) => typeOf(part) !== undefined || isOtherFile(part))
}

const units: Record<string, number> = { '': 1, k: 1 << 10, m: 1 << 20, g: 1 << 30 }

/** A size as pages write it behind a name: 213 KB, 1.2M, 84512 字节. */
export function sizeIn(text: string): number | undefined {
  const found = /(?<![\d.])(\d+(?:\.\d+)?)\s*(?:([kmg])i?b?|bytes?|字节|B)(?![a-z\d])/iu.exec(text.normalize('NFKC'))
  return found ? Math.round(Number(found[1]) * (units[(found[2] ?? '').toLowerCase()] ?? 1)) : undefined
}

/** The number of an invoice in a name or its words: twenty digits, or code and number of the older ones. */
export function numberIn(text: string): string | undefined {
  const digital = /(?<!\d)\d{20}(?!\d)/u.exec(text)?.[0]
  const coded = /(?<!\d)(\d{10}|\d{12})[-_\s]*(\d{8})(?!\d)/u.exec(text)
  return digital ?? (coded ? `${coded[1]}-${coded[2]}` : undefined)
}

/** A name without its type, and without what systems and sellers add to tell copies apart. */
export const stemOf = (name: string): string =>
  name
    .trim()
    .replace(/\.[a-z0-9]{2,4}$/i, '')
    .replace(/[\s_-]*(\(\d+\)|（\d+）|副本|copy)$/iu, '')
    .replace(/[\s_-]*(pdf|ofd|xml)$/iu, '')
    .toLowerCase()
