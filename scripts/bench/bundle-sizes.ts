import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** An entry with everything it loads at once, in bytes; what waits behind a dynamic import is not counted. */
export interface BundleSize {
  entry: string
  files: number
  minified: number
  compressed: number
}

const imported = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g

/** The file and all it imports, as paths below dist. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const [, specifier = ''] of readFileSync(join(dist, path), 'utf8').matchAll(imported)) {
    withImports(relative(dist, join(dist, dirname(path), specifier)), seen)
  }
  return seen
}

/** Sizes of what each context of the built extension loads: scripts only, minified and after gzip. */
export function bundleSizes(): BundleSize[] {
  return ['background.js', 'content.js', 'page-model.js', 'page-watch.js', 'popup.js', 'panel.js', 'options.js'].map(
    (entry) => {
      const contents = [...withImports(entry)].map((path) => readFileSync(join(dist, path)))
      return {
        entry,
        files: contents.length,
        minified: contents.reduce((sum, { length }) => sum + length, 0),
        compressed: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
      }
    },
  )
}
