import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../extension/prepare/unpack.ts'

const pdf = strToU8('%PDF-1.7\n')

describe('unpack', () => {
  it('gives every file that may be an invoice, by its bytes and under its own name', async () => {
    const zip = zipSync({
      '三月/餐饮.pdf': pdf,
      'a.xml': strToU8('<?xml version="1.0"?><a/>'),
      'note.txt': strToU8('x'),
    })
    expect((await unpack(zip)).map(({ name }) => name).sort()).toEqual(['a.xml', '餐饮.pdf'])
  })

  it('leaves out what operating systems add', async () => {
    const zip = zipSync({ '__MACOSX/._a.pdf': pdf, '.hidden.pdf': pdf, 'folder/': new Uint8Array(), 'a.pdf': pdf })
    expect(await unpack(zip)).toEqual([{ name: 'a.pdf', bytes: pdf }])
  })

  it('reads names that old Chinese archivers wrote in GBK', async () => {
    const gbk = String.fromCharCode(0xb7, 0xa2, 0xc6, 0xb1) // 发票
    const zip = zipSync({ 'AAAA.pdf': pdf })
    const patched = Uint8Array.from(zip)
    for (const at of [30, zip.length - 22 - 'AAAA.pdf'.length]) {
      for (let index = 0; index < 4; index += 1) patched[at + index] = gbk.charCodeAt(index)
    }
    expect((await unpack(patched))[0]?.name).toBe('发票.pdf')
  })

  it('refuses a damaged archive and one without invoices in different words', async () => {
    await expect(unpack(zipSync({ 'a.pdf': pdf }).subarray(0, 20))).rejects.toMatchObject({
      problem: { code: 'unreadable' },
    })
    await expect(unpack(zipSync({ 'a.txt': strToU8('x') }))).rejects.toMatchObject({
      problem: { code: 'unsupported-type' },
    })
  })
})
