import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../extension/prepare/unpack.ts'
import { zipWithGbkNames } from '../../zip-with-gbk-names.ts'

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
    expect(await unpack(zipWithGbkNames({ AAAA: [0xb7, 0xa2, 0xc6, 0xb1] }, { 'AAAA.pdf': pdf }))).toEqual([
      { name: '发票.pdf', bytes: pdf },
    ])
  })

  it('finds files in folders whose names are GBK, and keeps two of one name apart', async () => {
    const names = { AAAA: [0xc8, 0xfd, 0xd4, 0xc2], BBBB: [0xb2, 0xcd, 0xd2, 0xfb], DDDD: [0xb7, 0xa2, 0xc6, 0xb1] } // 三月 餐饮 发票
    const xml = strToU8('<?xml version="1.0"?><a/>')
    const zip = zipWithGbkNames(names, { 'AAAA/': new Uint8Array(), 'AAAA/BBBB/DDDD.pdf': pdf, 'AAAA/DDDD.pdf': xml })
    expect(await unpack(zip)).toEqual([
      { name: '发票.pdf', bytes: pdf },
      { name: '发票.pdf', bytes: xml },
    ])
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
