import { describe, expect, test } from 'vitest'
import { inspectPicture } from './picture.ts'
import { plainPng, tinyPdf } from './sample-pictures.ts'

const inspect = (bytes: Buffer) => inspectPicture(new Uint8Array(bytes))
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')

describe('what a picture is and how large', () => {
  test('PNG', async () => {
    expect(await inspect(plainPng)).toMatchObject({ type: 'png', decodable: true, width: 64, height: 48, pages: 1 })
  })

  test('JPEG: the frame header, not the thumbnail or the tables before it', async () => {
    const jpeg = hex('ffd8 ffe0 0004 0000 ffc4 0004 0000 ffc2 0011 08 0030 0040 03 012200 021101 031101')
    expect(await inspect(jpeg)).toMatchObject({ type: 'jpeg', width: 64, height: 48, decodable: false })
  })

  test('TIFF, in either byte order', async () => {
    const little = hex('49492a00 08000000 0200 0001 0300 01000000 40000000 0101 0400 01000000 30000000')
    const big = hex('4d4d002a 00000008 0002 0100 0003 00000001 00400000 0101 0004 00000001 00000030')
    expect(await inspect(little)).toMatchObject({ type: 'tiff', width: 64, height: 48 })
    expect(await inspect(big)).toMatchObject({ type: 'tiff', width: 64, height: 48 })
  })

  test('BMP, top-down ones too', async () => {
    const bmp = hex(`424d ${'00'.repeat(16)} 40000000 d0ffffff`)
    expect(await inspect(bmp)).toMatchObject({ type: 'bmp', width: 64, height: 48 })
  })

  test('PDF: its pages and its text', async () => {
    const pdf = await inspect(tinyPdf(3, 'hello'))
    expect(pdf).toMatchObject({ type: 'pdf', decodable: true, pages: 3 })
    expect((await pdf.texts()).join()).toContain('hello')
  })
})

test.each([
  ['half a PNG', plainPng.subarray(0, 50), 'png'],
  ['a PDF header and nothing else', Buffer.from('%PDF-1.4\n'), 'pdf'],
  ['a JPEG that ends in its first segment', hex('ffd8 ffe0 00'), 'jpeg'],
  ['text', Buffer.from('hello'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
])('%s cannot be decoded', async (_, bytes, type) => {
  expect(await inspect(bytes)).toMatchObject({ decodable: false, type })
})
