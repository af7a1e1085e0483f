import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { merge } from '../../../extension/recognize/merge.ts'
import type { Recognition } from '../../../shared/recognition.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  vi.resetModules()
})

const read = (page: number, sellerName: string): Recognition => ({
  source: 'qr',
  page,
  invoice: { invoiceNumber: `2633200000000000000${page}`, sellerName, items: [] },
  evidence: {},
})
const [first, second] = [read(1, '甲公司'), read(2, '乙公司')]

/** A file of two invoices, of which so many readings are there by now. */
async function jobWith(recognitions: Recognition[]) {
  const { inbox } = await import('../../../extension/inbox/inbox.ts')
  const { storeWord } = await import('../../../extension/panel/store-word.ts')
  const file = { id: 'a', name: 'a.pdf', bytes: new Blob(['x']), capturedAt: '', origin: { kind: 'file' as const } }
  await inbox.add(file)
  const job = await inbox.update('a', { recognitions, drafts: merge([first, second]) })
  const say = (index: number, value: string | undefined) => storeWord({ job: job!, index, name: 'sellerName', value })
  const sellers = async () => (await inbox.get('a'))?.drafts.map(({ fields }) => fields.sellerName?.chosen.value)
  return { say, sellers }
}

test('a word goes to its own invoice, and taken back leaves what was read', async () => {
  const { say, sellers } = await jobWith([first, second])
  await say(1, '丙公司')
  expect(await sellers()).toEqual(['甲公司', '丙公司'])
  await say(1, undefined)
  expect(await sellers()).toEqual(['甲公司', '乙公司'])
})

test('a word taken back while the file is read again brings no other invoice’s value', async () => {
  const { say, sellers } = await jobWith([second])
  await say(0, '丙公司')
  await say(0, undefined)
  expect(await sellers()).not.toContain('丙公司')
  expect(await sellers()).toEqual(['甲公司', '乙公司'])
})
