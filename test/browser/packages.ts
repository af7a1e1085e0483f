import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import type { Manifest, Store } from '../../scripts/package/browsers.ts'
import { builtFiles, filesFor } from '../../scripts/package/package.ts'

type Files = ReadonlyMap<string, Uint8Array>

const root = fileURLToPath(new URL('../..', import.meta.url))
const fileName = { chrome: 'chrome.zip', edge: 'edge.zip', firefox: 'firefox.xpi' }
/** Older than any release. */
const oldest = '0.0.1'

/** Reading pictures is not what these tests are about, and its models are most of a package. */
const withoutModels = (files: Files): Files => new Map([...files].filter(([name]) => !name.startsWith('ocr/')))

/** What the store would hand out today, under any version and address of updates. */
export function newPackage(store: Store, change: { version?: string; updateUrl?: string } = {}): Files {
  const files = withoutModels(filesFor(store, builtFiles(root), change.updateUrl))
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest
  const text = JSON.stringify({ ...manifest, ...(change.version && { version: change.version }) })
  return new Map([...files, ['manifest.json', new TextEncoder().encode(text)]])
}

/**
 * The last released package where somebody has put it into out/released/, as the release workflow does. A clone has none:
 * today's package under an older version then stands for it.
 */
export function releasedPackage(store: Store): Files {
  const path = join(root, 'out/released', fileName[store])
  if (!existsSync(path)) return newPackage(store, { version: oldest })
  return withoutModels(new Map(Object.entries(unzipSync(readFileSync(path)))))
}

export const versionOf = (files: Files): string =>
  (JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as Manifest).version

/** Nobody waits for a test's package to be small. */
export const zipped = (files: Files): Uint8Array => zipSync(Object.fromEntries(files), { level: 0 })

export function writeFiles(files: Files, folder: string): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}
