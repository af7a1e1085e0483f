import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const made = (name: string) => join(root, 'test/fixtures/invoices', name)
const run = (...files: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/recognize.ts', ...files], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, lines: stdout.split('\n').filter(Boolean) }
}

test('prints one object per file with values and who read them, and goes on after a file it cannot read', () => {
  const broken = join(mkdtempSync(join(tmpdir(), 'recognize-')), 'broken.pdf')
  writeFileSync(broken, '%PDF-1.7 nothing')
  const { status, lines } = run(made('e-normal.pdf'), broken, made('digital-normal.png'))
  const [pdf, failed, picture] = lines.map((line) => JSON.parse(line))
  expect(status).toBe(1)
  expect(pdf).toMatchObject({
    file: made('e-normal.pdf'),
    invoices: [{ invoiceNumber: '53125860', totalAmount: '59359.98' }],
    fields: { totalAmount: { source: 'pdf-text' } },
    milliseconds: expect.any(Number),
  })
  const reasons = pdf.checks.map(({ status, reason }: { status: string; reason: string }) => `${status} ${reason}`)
  expect(reasons).toContain('ok 大写金额与小写一致')
  expect(reasons.filter((reason: string) => !reason.startsWith('ok'))).toEqual([])
  expect(failed).toMatchObject({ file: broken, invoices: [], error: { code: 'unreadable' } })
  expect(picture).toMatchObject({ fields: { invoiceNumber: { source: 'qr', confidence: 0.99 } } })
}, 60_000)

test('prints a table with Chinese labels for people', () => {
  const { status, lines } = run('--pretty', made('e-normal.pdf'))
  expect(status).toBe(0)
  expect(lines.join('\n')).toMatch(/发票号码 +53125860 +pdf-text/)
  expect(lines.join('\n')).toContain('✓ 金额相加')
}, 60_000)
