import { describe, expect, it } from 'vitest'
import { mergeEntries } from '../../../extension/ledger/merge-entries.ts'
import { carrierOf, entryOf } from './made-entries.ts'

const otherNumber = '24322215125046730105'

it('adds what is missing, findable by its number and its file', () => {
  const kept = entryOf('kept')
  const { put, added } = mergeEntries([entryOf('here', { invoiceNumber: otherNumber })], [kept])
  expect(added).toBe(1)
  expect(put).toEqual([kept])
})

it('restoring twice changes nothing', () => {
  const kept = [entryOf('a'), entryOf('b', { invoiceNumber: otherNumber })]
  const once = mergeEntries([], kept).put
  expect(mergeEntries(once, kept)).toMatchObject({ put: once, added: 0 })
})

it('a receipt without any number is not there twice either', () => {
  const kept = entryOf('receipt', { invoiceNumber: undefined })
  const here = { ...kept, id: 'read again' }
  expect(mergeEntries([here], [kept])).toMatchObject({ added: 0, put: [{ id: 'read again' }] })
})

it('an invoice of which only the fill is left is not there twice', () => {
  const bare = entryOf('bare', { invoiceNumber: undefined }, { carriers: [], marks: [] })
  expect(mergeEntries([bare], [bare])).toMatchObject({ added: 0 })
})

it('one invoice twice in a backup is one entry', () => {
  const { put, added } = mergeEntries([], [entryOf('a'), entryOf('b')])
  expect(added).toBe(1)
  expect(put).toMatchObject([{ id: 'a', carriers: [{ job: 'a' }, { job: 'b' }] }])
})

describe('the same invoice here and in a backup', () => {
  const here = entryOf('here', { totalAmount: '70.00' }, { fills: [{ at: '2026-11-21T08:00:00Z' }] })
  const kept = entryOf(
    'kept',
    { totalAmount: '68.58', buyerName: '云栖样例集团有限公司', items: [{ name: '住宿服务' }] },
    {
      carriers: [carrierOf('here'), carrierOf('kept')],
      fills: [{ at: '2026-11-19T08:00:00Z', host: 'oa.example.com' }, { at: '2026-11-21T08:00:00Z' }],
      rememberedAt: '2026-11-18T08:00:00Z',
    },
  )
  const [joined] = mergeEntries([here], [kept]).put

  it('keeps what is here and adds what was missing', () => {
    expect(joined).toMatchObject({
      id: 'here',
      invoice: { totalAmount: '70.00', buyerName: '云栖样例集团有限公司', items: [{ name: '住宿服务' }] },
      rememberedAt: '2026-11-18T08:00:00Z',
    })
  })

  it('has each file and each fill once', () => {
    expect(joined?.carriers.map(({ job }) => job)).toEqual(['here', 'kept'])
    expect(joined?.fills).toHaveLength(2)
    expect(joined?.marks).toContain('file hash of kept 0')
  })
})

it('a number that was corrected here is not brought back by an older backup of the same file', () => {
  const carriers = [carrierOf('a')]
  const here = entryOf('a', { invoiceNumber: otherNumber, buyerName: undefined }, { carriers })
  const kept = entryOf('a', { buyerName: '云栖样例集团有限公司' }, { carriers })
  const [joined] = mergeEntries([here], [kept]).put
  expect(joined?.invoice).toEqual(here.invoice)
  expect(joined?.keys).toEqual([otherNumber])
})
