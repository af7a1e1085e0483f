import { type UnzipFileInfo, unzipSync } from 'fflate'
import { ProblemError } from '../../inbox/problem.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml, type XmlDocument } from '../xml/parse-xml.ts'

/** The files of an OFD, found by path whatever its case (issuers write Tpls and TPLS). */
export interface OfdPackage {
  /** Paths of all XML files, from the folder of OFD.xml, in lower case. */
  paths: readonly string[]
  /** A parsed XML file, or undefined when there is none. */
  read(path: string): XmlDocument | undefined
  /** The bytes of a picture, font or seal, unpacked when asked for; undefined where there is none. Throws `too-large`. */
  bytes(path: string): Uint8Array | undefined
}

const maximumEntries = 4000
const maximumFileBytes = 16 * 1024 * 1024
const maximumTotalBytes = 64 * 1024 * 1024

const tooLarge = (detail: string) => new ProblemError({ code: 'too-large', detail, retryable: false })
const unreadable = (detail: string) => new ProblemError({ code: 'unreadable', detail, retryable: false })

/** Refuses, before anything is inflated, archives that would fill memory or name files outside themselves. */
function bouncer(others: string[]): (file: UnzipFileInfo) => boolean {
  let entries = 0
  let total = 0
  return ({ name, originalSize }) => {
    entries += 1
    if (entries > maximumEntries) throw tooLarge(`more than ${maximumEntries} files`)
    if (/(^|[/\\])\.\.([/\\]|$)|^[A-Za-z]:/.test(name)) throw unreadable(`the file name ${name} leads outside`)
    if (!/\.(?:xml|xbrl)$/i.test(name)) {
      others.push(name)
      return false
    }
    total += originalSize
    if (originalSize > maximumFileBytes || total > maximumTotalBytes) throw tooLarge(`${total} bytes of XML`)
    return true
  }
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw error instanceof ProblemError ? error : unreadable(String(error))
  }
}

const slashed = (path: string) => path.replaceAll('\\', '/')
const keyOf = (path: string) => slashed(path).replace(/^\/+/, '').toLowerCase()

/** The folder OFD.xml stands in: none, but where somebody packed the folder in place of what is in it. */
function rootFolder(keys: readonly string[]): string {
  const roots = keys.filter((key) => /(?:^|\/)ofd\.xml$/.test(key)).sort((one, other) => one.length - other.length)
  return roots[0]?.slice(0, -'ofd.xml'.length) ?? ''
}

/**
 * A path and what may be meant by it: some programs write references from the root as if they were relative, which
 * repeats folders (Doc_0/Doc_0/Pages).
 */
function spellings(key: string): string[] {
  const parts = key.split('/')
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join('/'))
}

/** One file that is no XML. */
function unzipOne(zip: Uint8Array, path: string): Uint8Array | undefined {
  const wanted = ({ name, originalSize }: UnzipFileInfo) => {
    if (name === path && originalSize > maximumFileBytes) throw tooLarge(`${path}: ${originalSize} bytes`)
    return name === path
  }
  return unzip(zip, wanted)[path]
}

/** Opens the container. Throws ProblemError `too-large` or `unreadable`. */
export function openPackage(zip: Uint8Array): OfdPackage {
  const others: string[] = []
  const files = unzip(zip, bouncer(others))
  const folder = rootFolder(Object.keys(files).map(keyOf))
  const inside = (path: string) => (keyOf(path).startsWith(folder) ? keyOf(path).slice(folder.length) : keyOf(path))
  const byKey = new Map(Object.entries(files).map(([path, content]) => [inside(path), content]))
  const namesByKey = new Map(others.map((path) => [inside(path), path]))
  const found = <Value>(known: ReadonlyMap<string, Value>, path: string) => {
    const wanted = keyOf(path)
    return known.has(wanted) ? wanted : (spellings(wanted).find((other) => known.has(other)) ?? wanted)
  }
  const parsed = new Map<string, XmlDocument>()
  return {
    paths: [...byKey.keys()],
    read(path) {
      const key = found(byKey, path)
      const content = byKey.get(key)
      const known = parsed.get(key) ?? (content && parseXml(decodeXml(content)))
      if (known) parsed.set(key, known)
      return known
    },
    bytes(path) {
      const name = namesByKey.get(found(namesByKey, path))
      return name === undefined ? undefined : unzipOne(zip, name)
    },
  }
}

/** A reference inside the package: absolute from its root, else relative to the file it stands in. */
export function resolvePath(from: string, reference: string): string {
  const path = slashed(reference)
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
