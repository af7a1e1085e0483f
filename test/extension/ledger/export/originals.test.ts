import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { originals } from '../../../../extension/ledger/export/originals.ts'
import { carrierOf, entryOf } from '../made-entries.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const bytesOf = async (job: string) => (job === 'gone' ? undefined : new Blob([`bytes of ${job}`]))
const carried = (...jobs: string[]) =>
  entryOf(jobs[0]!, {}, { carriers: jobs.map((job) => carrierOf(job, { sha256: sha256(`bytes of ${job}`) })) })

async function unpacked(...entries: Parameters<typeof originals>[0]) {
  const { zip, files } = await originals(entries, bytesOf)
  return { files, content: unzipSync(new Uint8Array(await zip.arrayBuffer())) }
}

test('the files come out as they went in, with sums that prove it', async () => {
  const { content } = await unpacked(carried('a', 'b'))
  expect(strFromU8(content['a.pdf']!)).toBe('bytes of a')
  expect(strFromU8(content.SHA256SUMS!)).toBe(`${sha256('bytes of a')}  a.pdf\n${sha256('bytes of b')}  b.pdf\n`)
  expect(JSON.parse(strFromU8(content['invoices.json']!))).toMatchObject([{ files: [{ fileName: 'a.pdf' }, {}] }])
})

test('files of the same name do not overwrite each other', async () => {
  const named = entryOf(
    'x',
    {},
    {
      carriers: ['x', 'y'].map((job) => carrierOf(job, { fileName: '发票.pdf', sha256: sha256(`bytes of ${job}`) })),
    },
  )
  expect(Object.keys((await unpacked(named)).content)).toEqual(expect.arrayContaining(['发票.pdf', '发票 (2).pdf']))
})

test('a name never leads out of the folder it is unpacked to', async () => {
  const named = entryOf('x', {}, { carriers: [carrierOf('x', { fileName: '../../etc/passwd' })] })
  expect(Object.keys((await unpacked(named)).content)).not.toContainEqual(expect.stringMatching(/\.\.\/|^\//))
})

test('says how many originals were still there', async () => {
  expect((await unpacked(carried('a', 'gone'))).files).toBe(1)
})

test('no name of an original takes the place of another file on any system', async () => {
  const names = ['a.PDF', 'A.pdf', 'e\u0301.pdf', '\u00e9.pdf', 'sha256sums', 'invoices.json', 'CON.pdf', 'x.pdf ']
  const jobs = names.map((_, at) => `job ${at}`)
  const carriers = jobs.map((job, at) => carrierOf(job, { fileName: names[at]!, sha256: sha256(`bytes of ${job}`) }))
  const { content, files } = await unpacked(entryOf('x', {}, { carriers }))
  const folded = Object.keys(content).map((name) => name.normalize('NFC').toLowerCase())
  expect(files).toBe(names.length)
  expect(new Set(folded).size).toBe(names.length + 2)
  expect(folded).toContain('_con.pdf')
  expect(folded.filter((name) => /[. ]$/.test(name))).toEqual([])
})

test('a template names the files after their invoices, bytes unchanged, and the manifest knows the old names', async () => {
  const { zip } = await originals([carried('a', 'b')], bytesOf, '{date}_{total}')
  const content = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  expect(strFromU8(content['2026-06-09_68.58.pdf']!)).toBe('bytes of a')
  expect(strFromU8(content['2026-06-09_68.58 (2).pdf']!)).toBe('bytes of b')
  expect(JSON.parse(strFromU8(content['invoices.json']!))).toMatchObject([
    {
      files: [
        { fileName: 'a.pdf', exportedAs: '2026-06-09_68.58.pdf' },
        { fileName: 'b.pdf', exportedAs: '2026-06-09_68.58 (2).pdf' },
      ],
    },
  ])
})
