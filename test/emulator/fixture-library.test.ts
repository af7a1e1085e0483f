import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { loadFixtureLibrary } from './fixture-library.ts'
import { inspectPicture } from './picture.ts'
import { plainPng, tinyPdf } from './sample-pictures.ts'

const folder = mkdtempSync(join(tmpdir(), 'fixtures-'))
mkdirSync(join(folder, 'invoices'))
mkdirSync(join(folder, 'replies/tencent/VatInvoiceOCR'), { recursive: true })
writeFileSync(join(folder, 'invoices/quota.png'), plainPng)
for (const name of ['plain', 'plain-misread', 'another'])
  writeFileSync(
    join(folder, `invoices/${name}.expected.json`),
    JSON.stringify({ invoiceNumber: name === 'another' ? '87654321' : '12345678' }),
  )
writeFileSync(join(folder, 'replies/tencent/VatInvoiceOCR/plain.json'), '{"Response":{}}')
const library = loadFixtureLibrary(folder)
const identify = async (bytes: Buffer) => library.identify(await inspectPicture(new Uint8Array(bytes)))

test('a fixture is recognized by its very bytes', async () => {
  expect(await identify(plainPng)).toBe('quota')
})

test('a picture with other bytes is recognized by the number in its QR code, the plain fixture first', async () => {
  const text = '01,10,033002000211,12345678,510.68,20200723,16197833567414507415,0941,'
  expect(await identify(await QRCode.toBuffer(text, { width: 300 }))).toBe('plain')
})

test('a PDF with other bytes is recognized by a number in its text', async () => {
  expect(await identify(tinyPdf(1, 'No 87654321'))).toBe('another')
})

test('a number that is only part of a longer one is not taken for it', async () => {
  expect(await identify(tinyPdf(1, 'No 9876543210'))).toBeUndefined()
})

test('any other picture is nobody’s', async () => {
  expect(await identify(tinyPdf(1, 'hello'))).toBeUndefined()
})

test('a reply is found by product and fixture, and is missing where none was recorded', () => {
  expect(library.reply('tencent/VatInvoiceOCR', 'plain')).toEqual({ Response: {} })
  expect(library.reply('tencent/CarInvoiceOCR', 'plain')).toBeUndefined()
})
