import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { wrangler } from '../../../scripts/machine/wrangler.ts'

/** What wrangler prints and uploads of an entry, its own where none is named. */
function deployed(...entry: string[]): { printed: string; bundle: string } {
  const outdir = mkdtempSync(join(tmpdir(), 'deploy-'))
  try {
    const printed = wrangler(['deploy', ...entry, '--dry-run', '--outdir', outdir])
    const script = readdirSync(outdir).find((file) => file.endsWith('.js')) ?? ''
    return { printed, bundle: readFileSync(join(outdir, script), 'utf8') }
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

test('the worker can be deployed as it is, and is small', { timeout: 60_000 }, () => {
  const { printed, bundle } = deployed()
  for (const binding of ['CLIENT_METER', 'PRODUCT_METER', 'METER', 'TOKEN_BOOK', 'TOKEN_STORE', 'WRONG_TOKENS'])
    expect(printed).toContain(binding)
  expect(gzipSync(bundle).length).toBeLessThan(118_000)
  // Emulator, fixtures and sample keys stay out of what is deployed.
  expect(bundle).not.toContain('EXAMPLE')
})

test('without the administrator’s page it is under a hundred kilobytes', { timeout: 60_000 }, () => {
  const { bundle } = deployed(fileURLToPath(new URL('../../worker/bench/without-page.ts', import.meta.url)))
  expect(gzipSync(bundle).length).toBeLessThan(100 * 1024)
})

test('a failing command fails with wrangler’s own words', { timeout: 30_000 }, () => {
  expect(() => wrangler(['no-such-command'])).toThrow(/wrangler no-such-command/)
})
