import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { archive, checksum } from './archive.ts'
import { type Manifest, manifestFor, type Store, stores } from './browsers.ts'
import { type Hosted, hostedFiles, updateAddress } from './hosted.ts'
import { languages, listingPage } from './listing.ts'

export interface PackageOptions {
  /** The folder of the project, built. */
  root: string
  /** Where the packages go; emptied first. */
  out: string
  /** For packages that a company hosts itself. */
  hosted?: Hosted
}

export interface Packed {
  name: string
  bytes: number
  sha256: string
}

/** Files by their paths, with forward slashes. */
type Files = ReadonlyMap<string, Uint8Array>

const read = (folder: string, names: readonly string[]): Files =>
  new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]),
  )

/** What was built below a project's folder. */
export const builtFiles = (root: string): Files =>
  read(join(root, 'dist'), readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }))

/** What git keeps of the project: what anybody needs to build it again. */
export function sourceFiles(root: string): Files {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 })
  return read(root, listed.split('\0').filter(Boolean))
}

const manifestOf = (built: Files) => JSON.parse(new TextDecoder().decode(built.get('manifest.json'))) as Manifest

/** The files of one store's package: what was built, under that store's manifest. */
export function filesFor(store: Store, built: Files, updateUrl?: string): Files {
  const manifest = manifestFor(store, manifestOf(built), updateUrl)
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  return new Map([...built, ['manifest.json', new TextEncoder().encode(text)]])
}

function packages(root: string, hosted?: Hosted): Files {
  const built = builtFiles(root)
  const address = (file: Parameters<typeof updateAddress>[1]) => hosted && updateAddress(hosted, file)
  // Edge takes what Chrome takes, to the byte.
  const chromium = archive(filesFor('chrome', built, address('updates.xml')))
  return new Map([
    ['chrome.zip', chromium],
    ['edge.zip', chromium],
    ['firefox.xpi', archive(filesFor('firefox', built, address('updates.json')))],
    ['sources.zip', archive(sourceFiles(root))],
    ...(hosted ? hostedFiles(hosted, manifestOf(built), chromium) : []),
  ])
}

function writeListings(out: string, root: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Manifest
  for (const store of stores) {
    const { permissions, optional_host_permissions } = manifestFor(store, manifest)
    const asked = [...permissions, ...(optional_host_permissions as string[])]
    for (const language of languages) {
      const file = join(out, 'listing', store, `${language}.md`)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, listingPage(language, asked))
    }
  }
}

/** Writes the three stores' packages, the sources they are built from, their checksums and the stores' texts. */
export function writePackages({ root, out, hosted }: PackageOptions): Packed[] {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const files = packages(root, hosted)
  for (const [name, bytes] of files) writeFileSync(join(out, name), bytes)
  const packed = [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: checksum(bytes) }))
  writeFileSync(join(out, 'SHA256SUMS'), packed.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
  writeListings(out, root)
  return packed
}
