import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { wrangler } from '../../../scripts/machine/wrangler.ts'

test('the worker can be deployed as it is, and is small', { timeout: 60_000 }, () => {
  const outdir = mkdtempSync(join(tmpdir(), 'deploy-'))
  try {
    const printed = wrangler(['deploy', '--dry-run', '--outdir', outdir])
    for (const binding of ['CLIENT_METER', 'PRODUCT_METER', 'METER', 'TOKEN_BOOK', 'TOKEN_STORE', 'WRONG_TOKENS'])
      expect(printed).toContain(binding)
    const bundle = readFileSync(join(outdir, readdirSync(outdir).find((file) => file.endsWith('.js')) ?? ''), 'utf8')
    expect(gzipSync(bundle).length).toBeLessThan(118_000)
    // Emulator, fixtures and sample keys stay out of what is deployed.
    expect(bundle).not.toContain('EXAMPLE')
  } finally {
    rmSync(outdir, { recursive: true })
  }
})

test('a failing command fails with wrangler’s own words', { timeout: 30_000 }, () => {
  expect(() => wrangler(['no-such-command'])).toThrow(/wrangler no-such-command/)
})
