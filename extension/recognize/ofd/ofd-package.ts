import { type UnzipFileInfo, unzipSync } from 'fflate'
import { ProblemError } from '../../inbox/problem.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml, type XmlDocument } from '../xml/parse-xml.ts'

/** The XML files of an OFD, found by path whatever its case (issuers write Tpls and TPLS). */
export interface OfdPackage {
  /** Paths of all XML files, from the folder of OFD.xml, in lower case. */
  paths: readonly string[]
  /** A parsed file, or undefined when there is none. */
  read(path: string): XmlDocument | undefined
}

const maximumEntries = 4000
const maximumFileBytes = 16 * 1024 * 1024
const maximumTotalBytes = 64 * 1024 * 1024

const tooLarge = (detail: string) => new ProblemError({ code: 'too-large', detail, retryable: false })
const unreadable = (detail: string) => new ProblemError({ code: 'unreadable', detail, retryable: false })

/** Refuses, before anything is inflated, archives that would fill memory or name files outside themselves. */
function bouncer(): (file: UnzipFileInfo) => boolean {
  let entries = 0
  let total = 0
  return ({ name, originalSize }) => {
    entries += 1
    if (entries > maximumEntries) throw tooLarge(`more than ${maximumEntries} files`)
    if (/(^|[/\\])\.\.([/\\]|$)|^[A-Za-z]:/.test(name)) throw unreadable(`the file name ${name} leads outside`)
    if (!/\.(?:xml|xbrl)$/i.test(name)) return false
    total += originalSize
    if (originalSize > maximumFileBytes || total > maximumTotalBytes) throw tooLarge(`${total} bytes of XML`)
    return true
  }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: bouncer() })
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

/** Opens the container. Throws ProblemError `too-large` or `unreadable`. */
export function openPackage(bytes: Uint8Array): OfdPackage {
  const files = unzip(bytes)
  const folder = rootFolder(Object.keys(files).map(keyOf))
  const inside = (path: string) => (keyOf(path).startsWith(folder) ? keyOf(path).slice(folder.length) : keyOf(path))
  const byKey = new Map(Object.entries(files).map(([path, content]) => [inside(path), content]))
  const parsed = new Map<string, XmlDocument>()
  return {
    paths: [...byKey.keys()],
    read(path) {
      const wanted = keyOf(path)
      const key = byKey.has(wanted) ? wanted : (spellings(wanted).find((other) => byKey.has(other)) ?? wanted)
      const content = byKey.get(key)
      const known = parsed.get(key) ?? (content && parseXml(decodeXml(content)))
      if (known) parsed.set(key, known)
      return known
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
