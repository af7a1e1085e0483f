import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writePackages } from '../../scripts/package/package.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function unpack(zip: Uint8Array, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

test('whoever builds from the published sources gets the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fapiao-fill-sources-'))
  try {
    const published = writePackages({ root, out: join(folder, 'published') })
    const again = join(folder, 'again')
    unpack(readFileSync(join(folder, 'published/sources.zip')), again)
    symlinkSync(join(root, 'node_modules'), join(again, 'node_modules'))
    const run = (program: string, ...parameters: string[]) =>
      execFileSync(program, parameters, { cwd: again, env: { ...process.env, NODE_ENV: 'production' } })
    run('npm', 'run', '--silent', 'build')
    run('git', 'init', '-q')
    run('git', 'add', '-A')
    expect(writePackages({ root: again, out: join(folder, 'rebuilt') })).toEqual(published)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
