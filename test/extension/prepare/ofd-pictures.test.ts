import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ofdPictures } from '../../../extension/prepare/ofd-pictures.ts'

const scan = new Uint8Array(readFileSync(new URL('../../fixtures/invoices/e-normal.png', import.meta.url)))
/** A PNG that says it is this small. */
const seal = Uint8Array.from(scan)
new DataView(seal.buffer).setUint32(16, 300)

const pack = (objects: string, pictures: Record<string, Uint8Array>) =>
  zipSync({ 'OFD.xml': strToU8('<o/>'), 'Doc_0/Pages/Page_0/Content.xml': strToU8(`<p>${objects}</p>`), ...pictures })
const pagesOf = (bytes: Uint8Array) => Array.fromAsync(ofdPictures(bytes))
const image = '<ofd:ImageObject ResourceID="5"/>'

test('gives the scans of an OFD without text as its pages, in order, and no seals', async () => {
  const bytes = pack(image, { 'Doc_0/Res/p10.png': scan, 'Doc_0/Res/p2.png': scan.slice(), 'Doc_0/Res/seal.png': seal })
  const pages = await pagesOf(bytes)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toMatchObject({ mediaType: 'image/png', width: expect.any(Number) })
})

test('gives nothing for an OFD that prints text', async () => {
  const bytes = pack(`${image}<ofd:TextObject ID="1"/>`, { 'Doc_0/Res/p1.png': scan })
  expect(await pagesOf(bytes)).toEqual([])
})

test('refuses a cut container', async () => {
  const bytes = pack(image, { 'Doc_0/Res/p1.png': scan })
  await expect(pagesOf(bytes.slice(0, 400))).rejects.toMatchObject({ code: 'unreadable' })
})

test('gives every scan, however many there are', async () => {
  const scans = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`Doc_0/Res/p${at}.png`, scan.slice(0, 100)]))
  expect(await pagesOf(pack(image, scans))).toHaveLength(51)
})
