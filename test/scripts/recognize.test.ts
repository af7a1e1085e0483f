import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const made = (name: string) => join(root, 'test/fixtures/invoices', name)
const run = (...files: string[]) => {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/recognize.ts', '--no-ocr', ...files], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, lines: stdout.split('\n').filter(Boolean) }
}

test('says what it does when asked, and refuses an option it does not know', () => {
  const run = (...parameters: string[]) =>
    spawnSync(process.execPath, ['scripts/recognize.ts', ...parameters], { cwd: root, encoding: 'utf8' })
  const help = run('--help')
  expect(help.status).toBe(0)
  expect(help.stdout).toMatch(/Reads invoices[\s\S]*--password P/)
  const unknown = run('--fast', 'a.pdf')
  expect([unknown.status, unknown.stdout]).toEqual([2, ''])
  expect(unknown.stderr).toMatch(/unknown option[\s\S]*--pretty/)
})

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

test('says in words why each file of a mixed bag cannot be read, and what the others say', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recognize-'))
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const invoice = readFileSync(made('digital-normal.pdf'))
  const inner = zipSync({ '发票.pdf': invoice })
  const files = [
    folder,
    join(folder, 'missing.pdf'),
    put('empty.pdf', ''),
    put('notes.txt', 'hello'),
    put('mail.zip', zipSync({ 'attachment.zip': inner })),
    made('taxi.jpg'),
  ]
  const { status, lines } = run(...files)
  const reports = lines.map((line) => JSON.parse(line))
  expect(status).toBe(1)
  expect(reports.map(({ file }) => file)).toEqual(
    files.map((file) => (file.endsWith('mail.zip') ? `${file}/attachment.zip/发票.pdf` : file)),
  )
  expect(reports.map(({ error }) => error?.code)).toEqual([
    'unreadable',
    'unreadable',
    'empty-file',
    'unsupported-type',
    undefined,
    undefined,
  ])
  for (const { error } of reports.slice(0, 4)) expect(error.message).toMatch(/^[\u4e00-\u9fff]{4,}/)
  expect(reports[1].error.message).toContain('no such file')
  expect(reports[4].invoices).toHaveLength(1)
  expect(reports[4].invoices[0].invoiceNumber).toBe(
    JSON.parse(readFileSync(made('digital-normal.expected.json'), 'utf8')).invoiceNumber,
  )
  expect(reports[5]).toMatchObject({ invoices: [], fields: {}, checks: [] })
  for (const report of reports)
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['file', 'invoices', 'fields', 'checks', 'milliseconds']),
    )
}, 60_000)

test('prints a line for every file of an archive, those left out included, with why', () => {
  const archive = join(mkdtempSync(join(tmpdir(), 'recognize-')), '三月.zip')
  const invoice = readFileSync(made('digital-normal.pdf'))
  const text = new TextEncoder().encode('hello')
  const files = { '餐饮/a.pdf': invoice, 'b.pdf': new TextEncoder().encode('%PDF-1.7 nothing'), 'readme.txt': text }
  writeFileSync(archive, zipSync({ ...files, '.DS_Store': text, 'empty.pdf': new Uint8Array() }))
  const { status, lines } = run(archive)
  const reports = lines.map((line) => JSON.parse(line))
  expect(status).toBe(1)
  expect(reports.map(({ file, error }) => [file.slice(archive.length + 1), error?.code]).toSorted()).toEqual([
    ['.DS_Store', 'clutter'],
    ['b.pdf', 'unreadable'],
    ['empty.pdf', 'empty-file'],
    ['readme.txt', 'unsupported-type'],
    ['餐饮/a.pdf', undefined],
  ])
  for (const { error } of reports) if (error) expect(error.message).toMatch(/^[\u4e00-\u9fff]{4,}/)
}, 60_000)

test('reads the code on pictures of every kind, and beside text that does not say enough', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'recognize-'))
  const picture = await loadImage(readFileSync(made('digital-normal.png')))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  const webp = join(folder, 'a.webp')
  writeFileSync(webp, canvas.toBuffer('image/webp'))
  const { status, lines } = run(webp, join(root, 'test/fixtures/documents/vat-special-1.pdf-scan.pdf'))
  const [fromPicture, fromScan] = lines.map((line) => JSON.parse(line))
  expect(status).toBe(0)
  expect(fromPicture.fields.invoiceNumber.source).toBe('qr')
  expect(fromScan.fields.invoiceNumber.source).toBe('qr')
}, 60_000)

test('prints a table with Chinese labels for people', () => {
  const { status, lines } = run('--pretty', made('e-normal.pdf'))
  expect(status).toBe(0)
  expect(lines.join('\n')).toMatch(/发票号码 +53125860 +pdf-text/)
  expect(lines.join('\n')).toContain('✓ 金额相加')
  expect(lines.join('\n')).toMatch(/发票类型 +增值税电子普通发票/)
  expect(run('--pretty', made('taxi.jpg')).lines.join('\n')).toContain('没有找到发票')
}, 60_000)
