import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeSection } from './changelog.ts'

/** Why there is no release, in words for whoever asked for it. */
export class ReleaseRefused extends Error {
  readonly chinese: string
  constructor(chinese: string, english: string) {
    super(english)
    this.chinese = chinese
  }
}

export interface ReleaseOptions {
  root: string
  /** X.Y.Z */
  version: string
  /** YYYY-MM-DD */
  today: string
  /** Checks everything and changes nothing. */
  dryRun?: boolean
}

/** Files that name the version, and how often each does: npm's lock says it for the file and for the package. */
const versioned = { 'package.json': 1, 'package-lock.json': 2, 'manifest.json': 1 }
const changelog = 'CHANGELOG.md'

const numbers = (version: string) => version.split('.').map(Number)

function grows(from: string, to: string): boolean {
  const [before, after] = [numbers(from), numbers(to)]
  const at = after.findIndex((number, index) => number !== before[index])
  return at >= 0 && (after[at] ?? 0) > (before[at] ?? 0)
}

/** The text with the version changed where it stands first, so often. */
function withVersion(text: string, from: string, to: string, times: number): string {
  const parts = text.split(`"version": "${from}"`)
  if (parts.length <= times) throw new ReleaseRefused(`版本号不一致：${from}`, `The versions are out of step: ${from}`)
  const [head, ...rest] = parts
  return rest.reduce((whole, part, index) => `${whole}"version": "${index < times ? to : from}"${part}`, head ?? '')
}

/**
 * Makes a release: one version everywhere, the changelog's section closed, a commit and a tag. Out: the files changed.
 * Throws ReleaseRefused when the tree is not clean, the version is none or does not grow, the tag is there already, or
 * the changelog has nothing to say.
 */
export function release({ root, version, today, dryRun = false }: ReleaseOptions): string[] {
  const git = (...parameters: string[]) => execFileSync('git', parameters, { cwd: root, encoding: 'utf8' }).trim()
  const read = (name: string) => readFileSync(join(root, name), 'utf8')
  const current = (JSON.parse(read('package.json')) as { version: string }).version
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new ReleaseRefused(`版本号写成 X.Y.Z，不是 ${version}`, `A version is X.Y.Z, not ${version}`)
  if (!grows(current, version))
    throw new ReleaseRefused(`新版本要大于 ${current}`, `The new version must be greater than ${current}`)
  if (git('status', '--porcelain'))
    throw new ReleaseRefused('有未提交的改动', 'There are changes that are not committed')
  if (git('tag', '--list', `v${version}`))
    throw new ReleaseRefused(`已有标签 v${version}`, `The tag v${version} exists`)
  const closed = closeSection(read(changelog), version, today)
  if (!closed)
    throw new ReleaseRefused(`${changelog} 的 Unreleased 下没有内容`, `${changelog} has nothing under Unreleased`)
  const written = new Map([[changelog, closed]])
  for (const [name, times] of Object.entries(versioned))
    written.set(name, withVersion(read(name), current, version, times))
  if (!dryRun) {
    for (const [name, text] of written) writeFileSync(join(root, name), text)
    git('commit', '--quiet', '--all', '--message', `release: ${version}`)
    git('tag', '--annotate', `v${version}`, '--message', version)
  }
  return [...written.keys()]
}
