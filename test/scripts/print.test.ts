import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const made = (name: string) => join(root, 'test/fixtures/documents', name)
const run = (...parameters: string[]) =>
  spawnSync(process.execPath, ['scripts/print.ts', '--no-ocr', ...parameters], { cwd: root, encoding: 'utf8' })

test('lays files out on A4 and tells where each one lies, the same invoice once', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'print-')), 'out.pdf')
  const files = ['digital-special-7.pdf-browser.pdf', 'digital-special-7.ofd-text.ofd', 'rail-3.pdf-xbrl.pdf'].map(made)
  const { stdout, status } = run(...files, '--layout', '2', '--no-cover', '--out', out)
  expect(status).toBe(0)
  const told = JSON.parse(stdout)
  expect(told).toMatchObject({ out, pages: 1, covers: 0, left: [{ file: files[1], reason: 'same-invoice' }] })
  expect(told.papers.map(({ file, page }: { file: string; page: number }) => [file, page])).toEqual([
    [files[0], 1],
    [files[2], 1],
  ])
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
}, 60_000)

test('says how it is used when it cannot know what to do', () => {
  const { stderr, status } = run('a.pdf')
  expect(status).toBe(2)
  expect(stderr).toContain('--out OUT.pdf')
})
