import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../extension/prepare/unpack.ts'
import { zipWithGbkNames } from '../../zip-with-gbk-names.ts'

const pdf = strToU8('%PDF-1.7\n')
const usual = { file: 1000, files: 1000, bytes: 100_000, depth: 3 }

const all = async (zip: Uint8Array, bounds = usual) => (await Array.fromAsync(unpack(zip, { bounds }))).flat()
const files = async (zip: Uint8Array, bounds = usual) =>
  (await all(zip, bounds)).flatMap((item) => ('bytes' in item ? [{ name: item.name, bytes: item.bytes }] : []))
const leftOut = async (zip: Uint8Array, bounds = usual) =>
  (await all(zip, bounds)).flatMap((item) => ('reason' in item ? [`${item.path}: ${item.reason}`] : []))

describe('unpack', () => {
  it('gives every file that may be an invoice, by its bytes and under its own name', async () => {
    const zip = zipSync({
      '三月/餐饮.pdf': pdf,
      'a.xml': strToU8('<?xml version="1.0"?><a/>'),
      'note.txt': strToU8('x'),
    })
    expect((await files(zip)).map(({ name }) => name).sort()).toEqual(['a.xml', '餐饮.pdf'])
  })

  it('leaves out what operating systems add', async () => {
    const zip = zipSync({ '__MACOSX/._a.pdf': pdf, '.hidden.pdf': pdf, 'folder/': new Uint8Array(), 'a.pdf': pdf })
    expect(await files(zip)).toEqual([{ name: 'a.pdf', bytes: pdf }])
  })

  it('reads names that old Chinese archivers wrote in GBK', async () => {
    expect(await files(zipWithGbkNames({ AAAA: [0xb7, 0xa2, 0xc6, 0xb1] }, { 'AAAA.pdf': pdf }))).toEqual([
      { name: '发票.pdf', bytes: pdf },
    ])
  })

  it('finds files in folders whose names are GBK, and keeps two of one name apart', async () => {
    const names = { AAAA: [0xc8, 0xfd, 0xd4, 0xc2], BBBB: [0xb2, 0xcd, 0xd2, 0xfb], DDDD: [0xb7, 0xa2, 0xc6, 0xb1] } // 三月 餐饮 发票
    const xml = strToU8('<?xml version="1.0"?><a/>')
    const zip = zipWithGbkNames(names, { 'AAAA/': new Uint8Array(), 'AAAA/BBBB/DDDD.pdf': pdf, 'AAAA/DDDD.pdf': xml })
    expect(await files(zip)).toEqual([
      { name: '发票.pdf', bytes: pdf },
      { name: '发票.pdf', bytes: xml },
    ])
  })

  it('refuses a damaged archive', async () => {
    await expect(all(zipSync({ 'a.pdf': pdf }).subarray(0, 20))).rejects.toMatchObject({
      problem: { code: 'unreadable' },
    })
  })

  it('brings every file of a large archive, in rounds', async () => {
    const many = Object.fromEntries(Array.from({ length: 620 }, (_, at) => [`${at}.pdf`, pdf]))
    const rounds = await Array.fromAsync(unpack(zipSync(many)))
    expect(rounds.flat()).toHaveLength(620)
    expect(rounds.length).toBeGreaterThan(3)
  })

  it('names every file it leaves out, and why', async () => {
    const damaged = zipSync({ 'bad.pdf': new TextEncoder().encode(`%PDF ${'abcdefgh'.repeat(90)}`), 'good.pdf': pdf })
    damaged.fill(0xff, 38, 50)
    const word = zipSync({ '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>') })
    const zip = zipSync({
      '.DS_Store': pdf,
      'empty.pdf': new Uint8Array(),
      'large.pdf': new Uint8Array(1001),
      'note.txt': strToU8('x'),
      'word.docx': word,
      'cut.zip': zipSync({ 'a.pdf': pdf }).subarray(0, 60),
      'inner.zip': damaged,
    })
    expect(await leftOut(zip)).toEqual([
      '.DS_Store: clutter',
      'empty.pdf: empty-file',
      'large.pdf: too-large',
      'note.txt: unsupported-type',
      'word.docx: unsupported-type',
      'cut.zip: unreadable',
      'inner.zip/bad.pdf: unreadable',
    ])
    expect(await files(zip)).toEqual([{ name: 'good.pdf', bytes: pdf }])
  })

  it('counts the files of archives inside it to its own bounds, and names those beyond', async () => {
    const inner = zipSync({ 'b.pdf': pdf, 'c.pdf': pdf })
    const zip = zipSync({ 'a.pdf': pdf, 'inner.zip': inner })
    expect(await leftOut(zip, { ...usual, files: 2 })).toEqual(['inner.zip/c.pdf: too-many'])
    expect(await leftOut(zip, { ...usual, bytes: pdf.length * 2 + inner.length })).toEqual([
      'inner.zip/c.pdf: too-many',
    ])
  })

  it('opens three archives in each other and names the fourth', async () => {
    const nest = (depth: number): Uint8Array =>
      zipSync({ 'a.pdf': pdf, ...(depth > 1 ? { 'n.zip': nest(depth - 1) } : {}) })
    expect(await files(nest(3))).toHaveLength(3)
    expect(await leftOut(nest(4))).toEqual(['n.zip/n.zip/n.zip: too-deep'])
  })

  it('keeps both of two entries with one and the same name', async () => {
    const zip = Buffer.from(zipSync({ 'a1.pdf': pdf, 'a2.pdf': strToU8('%PDF-2.0\n') }, { level: 0 }))
    for (let at = zip.indexOf('a2.pdf'); at >= 0; at = zip.indexOf('a2.pdf', at)) zip.write('a1.pdf', at)
    expect(await files(new Uint8Array(zip))).toEqual([
      { name: 'a1.pdf', bytes: pdf },
      { name: 'a1.pdf', bytes: strToU8('%PDF-2.0\n') },
    ])
  })

  it('says that an archive is locked, also one inside another', async () => {
    const locked = zipSync({ 'a.pdf': pdf })
    locked[6] = 1
    await expect(all(locked)).rejects.toMatchObject({ code: 'locked' })
    expect(await leftOut(zipSync({ 'in.zip': locked, 'b.pdf': pdf }))).toEqual(['in.zip: locked'])
  })
})

/** An archive locked in one of the two ways archivers do it, its folders first and never locked. */
async function lockedZip(password: string, lock: { zipCrypto: true } | { encryptionStrength: 3 }): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  await writer.add('三月/', undefined, { directory: true })
  for (const name of ['三月/餐饮.pdf', '三月/住宿.pdf'])
    await writer.add(name, new Uint8ArrayReader(strToU8(`%PDF-1.7 ${name}`)), { password, ...lock })
  return writer.close()
}

describe('a locked archive', () => {
  it.each([
    ['ZipCrypto', { zipCrypto: true } as const],
    ['AES', { encryptionStrength: 3 } as const],
  ])('opens with its password, locked by %s', async (_, lock) => {
    const zip = await lockedZip('样例123', lock)
    const found = (await Array.fromAsync(unpack(zip, { password: '样例123' }))).flat()
    expect(found.map((item) => 'bytes' in item && [item.path, new TextDecoder().decode(item.bytes)])).toEqual([
      ['三月/餐饮.pdf', '%PDF-1.7 三月/餐饮.pdf'],
      ['三月/住宿.pdf', '%PDF-1.7 三月/住宿.pdf'],
    ])
    await expect(Array.fromAsync(unpack(zip))).rejects.toMatchObject({ code: 'locked' })
    await expect(Array.fromAsync(unpack(zip, { password: 'wrong' }))).rejects.toMatchObject({ code: 'wrong-password' })
  })

  it.each([
    ['ZipCrypto', { zipCrypto: true } as const],
    ['AES', { encryptionStrength: 3 } as const],
  ])('that is damaged is so whatever the password, locked by %s', async (_, lock) => {
    const zip = await lockedZip('样例123', lock)
    const list = new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true)
    // The end of the last entry's data, before what describes it.
    for (let at = list - 26; at < list - 20; at += 1) zip[at] = (zip[at] ?? 0) ^ 0xff
    const unpacked = (await Array.fromAsync(unpack(zip, { password: '样例123' }))).flat()
    expect(unpacked.map((item) => ('reason' in item ? item.reason : item.path))).toEqual([
      '三月/餐饮.pdf',
      'unreadable',
    ])
    const cut = zip.slice(0, zip.length - 30)
    await expect(Array.fromAsync(unpack(cut, { password: '样例123' }))).rejects.toMatchObject({ code: 'unreadable' })
  })
})
