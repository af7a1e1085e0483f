import { expect, test } from 'vitest'
import { pixelSize } from '../../shared/pixel-size.ts'

const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const png = hex('89504e470d0a1a0a0000000d4948445200000320000001f40802000000')
const bmp = hex('424d4600000000000000360000002800000020030000' + '0cfeffff0100180000000000')
const segments = 'ffe000104a46494600010100000100010000ffc40004aaaa'
const jpeg = hex(`ffd8${segments}ffffc000110801f4032003012200021101031101`)

test('a PNG tells its size in its first chunk', () => {
  expect(pixelSize(png, 'image/png')).toEqual({ width: 800, height: 500 })
})

test('a BMP written from top to bottom has a positive height', () => {
  expect(pixelSize(bmp, 'image/bmp')).toEqual({ width: 800, height: 500 })
})

test('a JPEG tells its size in the frame header, behind other segments and fill bytes', () => {
  expect(pixelSize(jpeg, 'image/jpeg')).toEqual({ width: 800, height: 500 })
})

test('a JPEG that begins with its scan, and any header cut short, has no size', () => {
  expect(pixelSize(hex('ffd8ffda000c03'), 'image/jpeg')).toBeUndefined()
  expect(pixelSize(jpeg.subarray(0, 24), 'image/jpeg')).toBeUndefined()
  expect(pixelSize(png.subarray(0, 20), 'image/png')).toBeUndefined()
  expect(pixelSize(png, 'application/pdf')).toBeUndefined()
})
