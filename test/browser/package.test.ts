import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { archive, checksum } from '../../scripts/package/archive.ts'
import { builtFiles, sourceFiles } from '../../scripts/package/package.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every file by its checksum: a difference names the file. */
const sums = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([name, bytes]) => [name, checksum(bytes)]))

/** Code that a reviewer's tools parse; WebAssembly, models and fonts they only weigh. */
const isText = (name: string) => /\.(m?js|css|html|json|txt|svg)$/.test(name)

test('what is packaged names no CDN, makes no code from text, and holds no text above 5 MB', () => {
  const texts = [...builtFiles(root)].filter(([name]) => isText(name))
  expect(texts.length).toBeGreaterThan(20)
  const code = texts.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const)
  const having = (pattern: RegExp) => code.filter(([, text]) => pattern.test(text)).map(([name]) => name)
  expect(having(/\b(jsdelivr|unpkg|cdnjs|esm\.sh|skypack|googleapis)\b/)).toEqual([])
  expect(having(/\beval\(|\bnew Function\b/)).toEqual([])
  expect(texts.filter(([, { length }]) => length > 5_000_000).map(([name]) => name)).toEqual([])
})

// That the same files make the same package is test/scripts/package/archive.test.ts.
test('whoever builds from the published sources gets the same files, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-sources-'))
  try {
    for (const [name, bytes] of Object.entries(unzipSync(archive(sourceFiles(root))))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const run = (program: string, ...parameters: string[]) =>
      execFileSync(program, parameters, { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } })
    run('npm', 'run', '--silent', 'build')
    expect(sums(builtFiles(folder))).toEqual(sums(builtFiles(root)))
    run('git', 'init', '-q')
    run('git', 'add', '-A')
    expect(sums(sourceFiles(folder))).toEqual(sums(sourceFiles(root)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
