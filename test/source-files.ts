import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Tracked and new TypeScript files, as paths from the root. */
export function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((file) => file && existsSync(join(root, file)))
}

/** What a file imports, as written, without the query a bundler reads. */
export function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => (match[1] ?? '').replace(/\?.*$/, ''))
}

type Arrow = readonly [from: string, to: string]

/** Circles among arrows, each as `a → b → a`; what leads into no circle is peeled away first. */
export function circles(arrows: readonly Arrow[]): string[] {
  let left = arrows.filter(([from, to]) => from !== to)
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const starts = new Set(left.map(([from]) => from))
    const ends = new Set(left.map(([, to]) => to))
    left = left.filter(([from, to]) => starts.has(to) && ends.has(from))
  }
  const next = new Map(left)
  const found = [...next.keys()].map((start) => walk(start, next))
  return [...new Set(found)]
}

/** Follows one arrow from each place until a place comes again; told from its first place in order of the alphabet. */
function walk(start: string, next: ReadonlyMap<string, string>): string {
  const path: string[] = []
  let place = start
  while (!path.includes(place)) {
    path.push(place)
    place = next.get(place) ?? start
  }
  const round = path.slice(path.indexOf(place))
  const first = round.indexOf([...round].sort()[0] ?? place)
  const turned = [...round.slice(first), ...round.slice(0, first)]
  return [...turned, turned[0]].join(' → ')
}
