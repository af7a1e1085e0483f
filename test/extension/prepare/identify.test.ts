import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { identify } from '../../../extension/prepare/identify.ts'

const invoices = new URL('../../fixtures/invoices/', import.meta.url)
const file = (bytes: Uint8Array, type = '') => new Blob([new Uint8Array(bytes)], { type })
const ofd = zipSync({ 'OFD.xml': strToU8('<ofd/>'), 'Doc_0/Document.xml': strToU8('<d/>') })

describe('identify', () => {
  it.each([
    ['e-normal.png', 'image/png'],
    ['e-normal-exempt.jpg', 'image/jpeg'],
    ['e-normal.pdf', 'application/pdf'],
  ])('knows %s by its bytes, whatever type it was sent as', async (name, mediaType) => {
    const bytes = readFileSync(new URL(name, invoices))
    expect(await identify(file(bytes, 'text/html'))).toMatchObject({ mediaType })
  })

  it('tells a picture size', async () => {
    const document = await identify(file(readFileSync(new URL('e-normal.png', invoices))))
    expect(document.width).toBeGreaterThan(document.height!)
  })

  it('tells an OFD from any other zip by its root', async () => {
    expect(await identify(file(ofd))).toMatchObject({ mediaType: 'application/ofd' })
    expect(await identify(file(zipSync({ 'a.png': new Uint8Array(9) })))).toMatchObject({
      mediaType: 'application/zip',
    })
  })

  /** The head of a PNG that says it is this large; what follows would be a few bytes, decoded gigabytes. */
  const pngHead = (width: number, height: number) => {
    const png = Uint8Array.from(readFileSync(new URL('e-normal.png', invoices)))
    const view = new DataView(png.buffer)
    view.setUint32(16, width)
    view.setUint32(20, height)
    return png
  }

  it('takes a long screenshot and refuses a picture that would fill the memory', async () => {
    expect(await identify(file(pngHead(1200, 60_000)))).toMatchObject({ height: 60_000 })
    await expect(identify(file(pngHead(30_000, 30_000)))).rejects.toMatchObject({ problem: { code: 'too-large' } })
  })

  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a web page', strToU8('<html><body>登录</body></html>'), 'web-page'],
    ['a web page with its type', strToU8('\n<!DOCTYPE html><title>登录</title>'), 'web-page'],
    ['a web page that is XML, too', strToU8('<?xml version="1.0"?><!DOCTYPE html><html/>'), 'web-page'],
    ['a text', strToU8('invoice'), 'unsupported-type'],
    ['a cut zip', ofd.subarray(0, ofd.length - 30), 'unreadable'],
  ])('refuses %s in its own words', async (_, bytes, code) => {
    await expect(identify(file(bytes))).rejects.toMatchObject({ problem: { code } })
  })
})
