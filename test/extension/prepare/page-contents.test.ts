import { readFileSync } from 'node:fs'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { createPdfOpener } from '../../../extension/prepare/open-pdf.ts'
import { drawing, pixelsAdd } from '../../../extension/prepare/page-contents.ts'
import { pdfSetup } from '../../../scripts/pdf-setup.ts'
import { simplePdf } from './simple-pdf.ts'

const { open } = createPdfOpener(pdfSetup)
const pixelsOf = async (bytes: Uint8Array) => pixelsAdd(await (await open(bytes)).getPage(1))
const squares = Array.from({ length: 400 }, (_, at) => `${at % 20} ${Math.floor(at / 20)} 1 1 re f`).join('\n')
const words = 'Trip sheet of the made-up company Yunxiu, one line of many words. '

test('a page of words and rules is read from its text alone', async () => {
  expect(await pixelsOf(simplePdf({ text: words, drawing: '0 0 m 200 0 l S' }))).toBe('nothing')
})

test('a page of words and a code drawn in squares is searched for the code', async () => {
  expect(await pixelsOf(simplePdf({ text: words.repeat(5), drawing: squares }))).toBe('codes')
})

test('a page of pictures with a caption is a picture', async () => {
  expect(await pixelsOf(simplePdf({ text: words, drawing: squares }))).toBeUndefined()
})

test('a page with no more words than its number is a picture', async () => {
  expect(await pixelsOf(simplePdf({ text: 'Page 1 of 2' }))).toBeUndefined()
})

test('an invoice with its code is searched for it', async () => {
  const invoice = readFileSync(new URL('../../fixtures/invoices/e-normal.pdf', import.meta.url))
  expect(await pixelsOf(new Uint8Array(invoice))).toBe('codes')
})

test('the numbers of pictures and paths are those of the library', () => {
  expect(drawing).toEqual({
    firstPicture: OPS.paintImageMaskXObject,
    lastPicture: OPS.paintSolidColorImageMask,
    path: OPS.constructPath,
  })
})
