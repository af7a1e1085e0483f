import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { createOcrInNode } from '../../../scripts/ocr-models/ocr-in-node.ts'

const ocr = createOcrInNode()
const { signal } = new AbortController()
const made = new URL('../../fixtures/invoices/digital-normal.png', import.meta.url)
const core = {
  invoiceNumber: '24322215125046730097',
  issueDate: '2024-06-09',
  totalAmount: '68.58',
  amountExcludingTax: '62.92',
  taxAmount: '5.66',
  buyerName: '广州白鹭样例商贸有限公司',
  sellerName: '南京远帆样例酒店管理有限公司',
  buyerTaxId: '91440100MAX4DBAF8A',
  sellerTaxId: '91320100MAX10CC31F',
}

/** The invoice lying on a larger white table, turned by so many degrees. */
async function lying(degrees: number): Promise<Uint8Array> {
  const picture = await loadImage(made)
  const side = Math.ceil(Math.hypot(picture.width, picture.height))
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, side, side)
  context.translate(side / 2, side / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(picture, -picture.width / 2, -picture.height / 2)
  return canvas.toBuffer('image/png')
}

it.each([4, 180, 90])(
  'reads an invoice that lies turned by %d degrees, and says where each value stands',
  async (degrees) => {
    const [read, ...more] = await ocr.recognize({ bytes: await lying(degrees), mediaType: 'image/png' }, signal)
    expect(more).toEqual([])
    expect(read).toMatchObject({ source: 'ocr', invoice: core })
    const box = read?.evidence.invoiceNumber?.box
    const isTurned = degrees === 90
    expect(isTurned ? box?.height : box?.width).toBeGreaterThan((isTurned ? box?.width : box?.height) ?? 1)
  },
  120_000,
)

/** The upper part of the invoice, which says enough of a picture's text. */
async function head(): Promise<Uint8Array> {
  const picture = await loadImage(made)
  const canvas = createCanvas(picture.width, picture.height * 0.4)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.toBuffer('image/png')
}

it('gives the text of any picture from top to bottom', async () => {
  const lines = await ocr.readText({ bytes: await head(), mediaType: 'image/png' }, { signal })
  const texts = lines.map(({ text }) => text).join('\n')
  expect(texts).toMatch(/电子发票[\s\S]*开票日期[\s\S]*名称/)
}, 120_000)

it('finds nothing on strange pictures, and says so of broken ones', async () => {
  for (const [width, height] of [
    [1, 1],
    [3000, 2],
    [2, 3000],
  ] as const) {
    const bytes = createCanvas(width, height).toBuffer('image/png')
    expect(await ocr.recognize({ bytes, mediaType: 'image/png' }, signal)).toEqual([])
  }
  const broken = ocr.recognize({ bytes: new Uint8Array([137, 80, 78, 71]), mediaType: 'image/png' }, signal)
  await expect(broken).rejects.toMatchObject({ problem: { code: 'unreadable' } })
}, 120_000)
