import { expect, test } from 'vitest'
import { mediaTypeOf } from '../../shared/media-type.ts'

const bytes = (binary: string) => Uint8Array.from(binary, (character) => character.charCodeAt(0))

test.each([
  ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['GIF89a', 'image/gif'],
  ['BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0', 'image/bmp'],
  ['II*\0', 'image/tiff'],
  ['\0\0\0\x18ftypheic', 'image/heic'],
  ['%PDF-1.7', 'application/pdf'],
  ['\n\njunk %PDF-1.4', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
  ['\xef\xbb\xbf<?xml version="1.0"?>', 'application/xml'],
  ['<EInvoice>', 'application/xml'],
  ['\xff\xfe<\0?\0x\0m\0l\0', 'application/xml'],
  ['\xfe\xff\0<\0?\0x\0m\0l', 'application/xml'],
  ['\xe5\x8f\x91', undefined],
  ['<\xe5\x8f\x91\xe7\xa5\xa8>', 'application/xml'],
  ['<!-- made by a platform --><EInvoice>', 'application/xml'],
  ['<!DOCTYPE EInvoice><EInvoice>', 'application/xml'],
  ['<!DOCTYPE html><html>', undefined],
  ['<html>', undefined],
  ['BM is not a picture', undefined],
  ['hello', undefined],
  ['', undefined],
])('%j is %s', (head, type) => {
  expect(mediaTypeOf(bytes(head))).toBe(type)
})
