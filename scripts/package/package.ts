import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { archive, checksum } from './archive.ts'
import { type Manifest, manifestFor, type Store, stores } from './browsers.ts'
import { languages, listingPage } from './listing.ts'

export interface PackageOptions {
  /** The folder of the project, built. */
  root: string
  /** Where the packages go; emptied first. */
  out: string
  /** Where packages that a company hosts itself look for their next version. */
  updateUrl?: string
}

export interface Packed {
  name: string
  bytes: number
  sha256: string
}

/** Every file below a folder by its path from there, with forward slashes. */
function filesUnder(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return new Map(files.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name))]))
}

/** What git keeps of the project: what anybody needs to build it again. */
function sourcesOf(root: string): Map<string, Uint8Array> {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64e6 })
  const names = listed.split('\0').filter((name) => name && statSync(join(root, name)).isFile())
  return new Map(names.map((name) => [name, readFileSync(join(root, name))]))
}

function packageOf(store: Store, built: ReadonlyMap<string, Uint8Array>, updateUrl?: string): Uint8Array {
  const manifest = JSON.parse(new TextDecoder().decode(built.get('manifest.json'))) as Manifest
  const own = new TextEncoder().encode(`${JSON.stringify(manifestFor(store, manifest, updateUrl), null, 2)}\n`)
  return archive(new Map([...built, ['manifest.json', own]]))
}

const fileName: Record<Store, string> = { chrome: 'chrome.zip', edge: 'edge.zip', firefox: 'firefox.xpi' }

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
export function writePackages({ root, out, updateUrl }: PackageOptions): Packed[] {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const built = filesUnder(join(root, 'dist'))
  const packages = new Map<string, Uint8Array>(
    stores.map((store) => [fileName[store], packageOf(store, built, updateUrl)]),
  )
  packages.set('sources.zip', archive(sourcesOf(root)))
  for (const [name, bytes] of packages) writeFileSync(join(out, name), bytes)
  const packed = [...packages].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: checksum(bytes) }))
  writeFileSync(join(out, 'SHA256SUMS'), packed.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
  writeListings(out, root)
  return packed
}
