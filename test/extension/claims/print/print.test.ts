import { readFileSync } from 'node:fs'
import { degrees, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { print } from '../../../../extension/claims/print/print.ts'
import type { PrintOptions } from '../../../../extension/claims/print/print-options.ts'
import { pointsPerMillimetre } from '../../../../extension/claims/print/sheet-layout.ts'
import { createPdfOpener } from '../../../../extension/prepare/open-pdf.ts'
import { openOfdDrawing } from '../../../../extension/recognize/ofd/drawing/draw-ofd.ts'
import { pdfSetup } from '../../../../scripts/pdf-setup.ts'
import { drawnBy } from '../../../../scripts/print/drawn-by.ts'
import { chinese } from '../../../../scripts/recognize/words.ts'
import { textInk } from '../../recognize/ofd/svg-ink.ts'
import { carried, file } from './made-files.ts'

const opener = createPdfOpener(pdfSetup)
const options: PrintOptions = {
  day: '2026-11-28',
  say: (key, ...details) => chinese(key, details.map(String)),
  drawPages: drawnBy(opener),
}

interface Words {
  text: string
  /** Start of the base line, in millimetres from the upper left corner. */
  x: number
  y: number
}

/** Each page as pdf.js sees it: its size in millimetres and its words. */
async function pagesOf(bytes: Uint8Array) {
  const pdf = await opener.open(bytes)
  const pages: { width: number; height: number; words: Words[] }[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 / pointsPerMillimetre })
    const [a = 1, b = 0, c = 0, d = 1, left = 0, low = 0] = transform
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x = 0, y = 0] = item.transform
      return [{ text: item.str, x: a * x + c * y + left, y: b * x + d * y + low }]
    })
    pages.push({ width, height, words })
  }
  await opener.close(bytes)
  return pages
}

const invoicePdf = (name: string) => readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url))
const bytesOf = (name: string) => new Uint8Array(invoicePdf(name))
const joined = (words: readonly Words[]) => words.map(({ text }) => text).join('')

/** A page of some millimetres with one word, turned as `rotate` says. */
async function wordPdf(
  word: string,
  [width, height]: [number, number],
  change: (pdf: PDFDocument) => unknown = () => 0,
) {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([width * pointsPerMillimetre, height * pointsPerMillimetre])
  page.drawText(word, { x: 72, y: 72, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  await change(pdf)
  return new Uint8Array(await pdf.save())
}

test('PDF invoices lie two to an A4 page, at the promised place within half a millimetre, their text still text', async () => {
  const names = ['digital-normal-2.pdf-gb.pdf', 'digital-normal-7.pdf-gb.pdf', 'digital-normal-8.pdf-gb.pdf']
  const files = names.map((name) => file(name, 'application/pdf', [carried(name)], bytesOf(name)))
  const printed = await print(files, { ...options, layout: '2', cover: false })
  const pages = await pagesOf(printed.pdf)
  expect(pages).toHaveLength(2)
  for (const { width, height } of pages) {
    expect(Math.abs(width - 210)).toBeLessThan(0.5)
    expect(Math.abs(height - 297)).toBeLessThan(0.5)
  }
  const [original] = await pagesOf(bytesOf(names[1] ?? ''))
  const place = printed.papers[1]
  if (!original || !place) throw new Error('nothing was printed')
  const scale = place.width / original.width
  expect(Math.abs(place.height - original.height * scale)).toBeLessThan(0.5)
  const words = pages[place.page - 1]?.words ?? []
  for (const { text, x, y } of original.words) {
    const [atX, atY] = [place.x + x * scale, place.y + y * scale]
    const found = words.some((word) => word.text === text && Math.hypot(word.x - atX, word.y - atY) < 0.5)
    expect(found, text).toBe(true)
  }
})

test('a cover sums up what follows, with the amount in words, and every page says which of how many it is', async () => {
  const files = ['100.00', '23.50'].map((totalAmount, index) =>
    file(`${index}.pdf`, 'application/pdf', [
      carried(`${index}`, 1, { totalAmount, issueDate: `2026-10-0${index + 1}`, sellerName: '云溪餐饮有限公司' }),
    ]),
  )
  const bytes = await wordPdf('paper', [210, 140])
  const ready = files.map((each) => ({ ...each, document: { ...each.document, bytes } }))
  const { pdf, covers, pages } = await print(ready, { ...options, name: '十月出差' })
  const [cover, sheet] = await pagesOf(pdf)
  expect([covers, pages]).toEqual([1, 2])
  const words = joined(cover?.words ?? [])
  for (const part of ['十月出差', '¥123.50', '壹佰贰拾叁圆伍角整', '云溪餐饮有限公司', '2026-10-02', '报销人'])
    expect(words).toContain(part)
  expect(words).toContain('第1页/共2页')
  expect(joined(sheet?.words ?? [])).toContain('第2页/共2页')
})

test('a cover whose sum is beyond words says it in figures', async () => {
  const bytes = await wordPdf('paper', [210, 140])
  const files = ['1', '2'].map((number) =>
    file(`${number}.pdf`, 'application/pdf', [carried(number, 1, { totalAmount: '90071992547409.91' })], bytes),
  )
  const [cover] = await pagesOf((await print(files, options)).pdf)
  expect(joined(cover?.words ?? [])).toContain('¥180,143,985,094,819.82')
})

test('a hundred invoices have as many cover pages as their list needs, each row once', async () => {
  const bytes = await wordPdf('paper', [80, 50])
  const files = Array.from({ length: 100 }, (_, index) =>
    file(`${index}.pdf`, 'application/pdf', [carried(`2026${index}`, 1, { totalAmount: '1.00' })], bytes),
  )
  const { pdf, covers } = await print(files, { ...options, layout: '4' })
  const words = (await pagesOf(pdf)).slice(0, covers).flatMap((page) => page.words)
  const rows = words.filter(({ text }) => /^2026\d+$/.test(text)).map(({ text }) => text)
  expect(covers).toBe(3)
  expect(new Set(rows).size).toBe(100)
  expect(rows).toHaveLength(100)
})

test('a page kept lying is printed upright', async () => {
  const bytes = await wordPdf('turned', [140, 210], (pdf) => pdf.getPage(0).setRotation(degrees(90)))
  const printed = await print([file('a.pdf', 'application/pdf', [carried('1')], bytes)], { ...options, cover: false })
  const [original] = await pagesOf(bytes)
  const [page] = await pagesOf(printed.pdf)
  const [place] = printed.papers
  expect(place?.width).toBeCloseTo(185, 3)
  const [was] = original?.words ?? []
  const now = page?.words.find(({ text }) => text === 'turned')
  const scale = 185 / 210
  expect(now?.x).toBeCloseTo((place?.x ?? 0) + (was?.x ?? 0) * scale, 1)
  expect(now?.y).toBeCloseTo((place?.y ?? 0) + (was?.y ?? 0) * scale, 1)
})

test("the issuer's seal, which lies on the page as a mark of a signature, is on the paper", async () => {
  const bytes = await wordPdf('invoice', [210, 140], async (pdf) => {
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    const looks = pdf.context.flateStream('BT /F 10 Tf 5 5 Td (SEAL) Tj ET', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 50, 25],
      Resources: { Font: { F: font.ref } },
    })
    const seal = { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [300, 200, 400, 250], F: 4 }
    const annotation = pdf.context.obj({ ...seal, AP: { N: pdf.context.register(looks) } })
    pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(annotation)]))
  })
  const printed = await print([file('a.pdf', 'application/pdf', [carried('1')], bytes)], { ...options, cover: false })
  const [page] = await pagesOf(printed.pdf)
  const [place] = printed.papers
  const seal = page?.words.find(({ text }) => text === 'SEAL')
  const scale = 185 / 210
  expect(seal?.x).toBeCloseTo((place?.x ?? 0) + (310 / pointsPerMillimetre) * scale, 1)
  expect(seal?.y).toBeCloseTo((place?.y ?? 0) + (140 - 210 / pointsPerMillimetre) * scale, 1)
})

test('a PDF that is locked against changes is printed, one that asks for a password is told of', async () => {
  const open = await wordPdf('readable', [210, 140], (pdf) =>
    pdf.encrypt({ userPassword: '', ownerPassword: 'issuer' }),
  )
  const shut = await wordPdf('secret', [210, 140], (pdf) =>
    pdf.encrypt({ userPassword: 'key', ownerPassword: 'issuer' }),
  )
  const { pdf, left } = await print(
    [file('open.pdf', 'application/pdf', [carried('1')], open), file('shut.pdf', 'application/pdf', [], shut)],
    { ...options, cover: false },
  )
  expect(joined((await pagesOf(pdf))[0]?.words ?? [])).toContain('readable')
  expect(left).toEqual([{ file: 'shut.pdf', reason: 'locked' }])
})

test('an OFD is printed as lines and text, each word within half a millimetre of where its drawing has it', async () => {
  const bytes = bytesOf('digital-normal-3.ofd-tag.ofd')
  const printed = await print([file('a.ofd', 'application/ofd', [carried('1')], bytes)], { ...options, cover: false })
  const [page] = await pagesOf(printed.pdf)
  const [place] = printed.papers
  const drawing = openOfdDrawing(bytes)
  const scale = (place?.width ?? 0) / drawing.size(1).width
  const words = page?.words ?? []
  const lines = textInk(drawing.svg(1)).filter(({ text }) => text.trim() !== '')
  expect(lines.length).toBeGreaterThan(20)
  let exact = 0
  for (const { text, from } of lines) {
    const [x, y] = [(place?.x ?? 0) + from.x * scale, (place?.y ?? 0) + from.y * scale]
    // pdf.js takes what stands close on a line for one word, and what stands apart for several.
    const onLine = words.filter((word) => Math.abs(word.y - y) < 0.5).toSorted((one, next) => one.x - next.x)
    expect(joined(onLine).replace(/\s/g, ''), text).toContain(text.replace(/\s/g, ''))
    if (onLine.some((word) => Math.abs(word.x - x) < 0.5)) exact += 1
  }
  expect(exact / lines.length).toBeGreaterThan(0.8)
})

test('a picture is printed as it is, bounded by its place; XML alone is told of', async () => {
  const picture = new Uint8Array(createCanvas(1200, 800).toBuffer('image/png'))
  const small = new Uint8Array(createCanvas(200, 100).toBuffer('image/png'))
  const ofd = bytesOf('digital-normal-3.ofd-tag.ofd')
  const printed = await print(
    [
      file('photo.png', 'image/png', [carried('1')], picture),
      file('slip.png', 'image/png', [carried('2')], small),
      file('data.xml', 'application/xml', [carried('3')]),
      file('invoice.ofd', 'application/ofd', [carried('4')], ofd),
      file('odd.ofd', 'application/ofd', [carried('5', 1, { sellerName: '云溪餐饮有限公司' })]),
      file('junk.pdf', 'application/pdf', [], new Uint8Array([1, 2, 3])),
    ],
    { ...options, cover: false },
  )
  const widths = Object.fromEntries(printed.papers.map(({ file: name, width }) => [name, width]))
  expect(widths['photo.png']).toBeCloseTo(185, 3)
  expect(widths['slip.png']).toBeCloseTo((200 / 96) * 25.4, 3)
  // An OFD is drawn in its own size; one that cannot be drawn prints what was read from it.
  expect(widths['invoice.ofd']).toBeCloseTo(185, 1)
  expect(joined((await pagesOf(printed.pdf)).flatMap(({ words }) => words))).toContain('云溪餐饮有限公司')
  expect(printed.left).toEqual([
    { file: 'data.xml', reason: 'data-only' },
    { file: 'junk.pdf', reason: 'unreadable' },
  ])
})
