import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sectionOf } from '../../../scripts/release/changelog.ts'
import { release } from '../../../scripts/release/release.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const versioned = ['package.json', 'package-lock.json', 'manifest.json', 'CHANGELOG.md']
const today = '2026-12-01'

let root: string
const git = (...parameters: string[]) => execFileSync('git', parameters, { cwd: root, encoding: 'utf8' }).trim()
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const version = (name: string) => JSON.parse(read(name)).version

/** A clone that has what a release touches, as it stands in the project now. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fapiao-fill-release-'))
  for (const name of versioned) writeFileSync(join(root, name), readFileSync(join(project, name)))
  const log = read('CHANGELOG.md')
  writeFileSync(join(root, 'CHANGELOG.md'), log.replace('## Unreleased\n', '## Unreleased\n\n- Something new.\n'))
  git('init', '-q')
  git('config', 'user.name', 'Somebody')
  git('config', 'user.email', 'somebody@example.org')
  git('add', '-A')
  git('commit', '-q', '-m', 'all')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('puts every file on the version, closes the changelog’s section, commits and tags', () => {
  release({ root, version: '99.1.0', today })
  for (const name of ['package.json', 'package-lock.json', 'manifest.json']) expect(version(name)).toBe('99.1.0')
  expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe('99.1.0')
  expect(sectionOf(read('CHANGELOG.md'), '99.1.0')).toContain('Something new.')
  expect(read('CHANGELOG.md')).toContain(`## Unreleased\n\n## 99.1.0 · ${today}\n`)
  expect(git('log', '-1', '--format=%s')).toBe('release: 99.1.0')
  expect(git('describe', '--exact-match')).toBe('v99.1.0')
  expect(git('status', '--porcelain')).toBe('')
})

it('changes no other package’s version', () => {
  const others = () => Object.entries(JSON.parse(read('package-lock.json')).packages).filter(([path]) => path)
  const before = others()
  release({ root, version: '99.1.0', today })
  expect(others()).toEqual(before)
})

it('a dry run names what it would change, and changes nothing', () => {
  expect(release({ root, version: '99.1.0', today, dryRun: true }).toSorted()).toEqual(versioned.toSorted())
  expect(git('status', '--porcelain')).toBe('')
  expect(git('tag')).toBe('')
})

it.each([
  ['what is no version', '1.2', /X\.Y\.Z/],
  ['a version that does not grow', '0.0.9', /greater/],
])('refuses %s', (_, wanted, words) => {
  expect(() => release({ root, version: wanted, today })).toThrow(words)
})

it('refuses the version that is out already', () => {
  release({ root, version: '99.1.0', today })
  expect(() => release({ root, version: '99.1.0', today })).toThrow(/greater/)
})

it('refuses a tag that exists', () => {
  git('tag', 'v99.1.0')
  expect(() => release({ root, version: '99.1.0', today })).toThrow(/exists/)
})

it('refuses a tree with changes nobody committed', () => {
  writeFileSync(join(root, 'note.txt'), '')
  expect(() => release({ root, version: '99.1.0', today })).toThrow(/not committed/)
})

it('refuses when the changelog has nothing to say', () => {
  writeFileSync(join(root, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n## 0.1.0\n\nOld.\n')
  git('commit', '-q', '-a', '-m', 'emptied')
  expect(() => release({ root, version: '99.1.0', today })).toThrow(/nothing under Unreleased/)
})
