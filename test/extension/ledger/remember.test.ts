import { describe, expect, test } from 'vitest'
import { remember } from '../../../extension/ledger/remember.ts'
import { carrierOf, entryOf, invoiceOf } from './made-entries.ts'

const fresh = { id: 'new', now: '2026-11-21T00:00:00Z' }

test('the first reading makes an entry of its own', () => {
  const { put, remove } = remember([], { invoice: invoiceOf(), carrier: carrierOf('a') }, fresh)
  expect(remove).toEqual([])
  expect(put).toMatchObject([{ id: 'new', rememberedAt: fresh.now, carriers: [{ job: 'a' }], fills: [] }])
})

test('the OFD of an invoice known as PDF is the same invoice with two carriers', () => {
  const { put } = remember([entryOf('a')], { invoice: invoiceOf(), carrier: carrierOf('b') }, fresh)
  expect(put).toMatchObject([{ id: 'a', carriers: [{ job: 'a' }, { job: 'b' }] }])
})

test('reading the same file again is the same invoice, even when its number was corrected the first time', () => {
  const first = entryOf('a', { invoiceNumber: '24322215125046730098' })
  const again = { invoice: invoiceOf(), carrier: carrierOf('b', { sha256: 'hash of a' }) }
  expect(remember([first], again, fresh).put).toMatchObject([
    { id: 'a', invoice: { invoiceNumber: '24322215125046730098' } },
  ])
})

test('the second invoice in the same file is another invoice', () => {
  const second = {
    invoice: invoiceOf({ invoiceNumber: '24322215125046730105' }),
    carrier: carrierOf('a', { draft: 1 }),
  }
  expect(remember([entryOf('a')], second, fresh).put).toMatchObject([{ id: 'new' }])
})

test('legacy invoices are the same only when code and number are', () => {
  const known = entryOf('a', { invoiceCode: '044012100311', invoiceNumber: '89041575' })
  const read = (invoiceCode: string) =>
    remember(
      [known],
      { invoice: invoiceOf({ invoiceCode, invoiceNumber: '89041575' }), carrier: carrierOf('b') },
      fresh,
    )
  expect(read('044012100311').put).toMatchObject([{ id: 'a' }])
  expect(read('044012100312').put).toMatchObject([{ id: 'new' }])
})

test('数电纸质发票 is known by either of its numbers', () => {
  const paper = { invoiceCode: '144002400111', invoiceNumber: '00000123', digitalNumber: '24442000000000000123' }
  const online = { invoice: invoiceOf({ invoiceNumber: '24442000000000000123' }), carrier: carrierOf('b') }
  expect(remember([entryOf('a', paper)], online, fresh).put).toMatchObject([{ id: 'a' }])
})

test('receipts without any number are never taken for one another', () => {
  const { invoiceNumber: _, ...receipt } = invoiceOf()
  const { invoiceNumber: __, ...known } = entryOf('a').invoice
  const entry = { ...entryOf('a'), invoice: known, keys: [] }
  expect(remember([entry], { invoice: receipt, carrier: carrierOf('b') }, fresh).put).toMatchObject([{ id: 'new' }])
})

describe('a correction by the person', () => {
  const corrected = { invoice: invoiceOf({ totalAmount: '86.58' }), carrier: carrierOf('a') }

  test('changes the entry it came from', () => {
    const { put } = remember([entryOf('a')], corrected, fresh)
    expect(put).toMatchObject([{ id: 'a', invoice: { totalAmount: '86.58' }, carriers: [{ job: 'a' }] }])
  })

  test('is not undone by another carrier of the same invoice', () => {
    const [entry] = remember([entryOf('a')], corrected, fresh).put
    const { put } = remember([entry!], { invoice: invoiceOf({ drawer: '赵一样' }), carrier: carrierOf('b') }, fresh)
    expect(put).toMatchObject([{ invoice: { totalAmount: '86.58', drawer: '赵一样' } }])
  })

  test('of the number moves the reading to the invoice it really is', () => {
    const other = entryOf('b', { invoiceNumber: '24322215125046730105' })
    const moved = { invoice: invoiceOf({ invoiceNumber: '24322215125046730105' }), carrier: carrierOf('a') }
    const change = remember([entryOf('a'), other], moved, fresh)
    expect(change.remove).toEqual(['a'])
    expect(change.put).toMatchObject([{ id: 'b', carriers: [{ job: 'b' }, { job: 'a' }] }])
  })

  test('leaves what was filled before in its place', () => {
    const filled = entryOf('a', {}, { fills: [{ at: '2026-11-20T09:00:00Z' }] })
    const other = entryOf('b', { invoiceNumber: '24322215125046730105' })
    const moved = { invoice: invoiceOf({ invoiceNumber: '24322215125046730105' }), carrier: carrierOf('a') }
    const change = remember([filled, other], moved, fresh)
    expect(change.remove).toEqual([])
    expect(change.put).toMatchObject([{ id: 'a', carriers: [] }, { id: 'b' }])
  })
})

test('documents of natural persons are not remembered', () => {
  const invoice = invoiceOf({ buyerIdNumber: '110105194912310021', passengerIdNumber: '1101051949****002X' })
  const [entry] = remember([], { invoice, carrier: carrierOf('a') }, fresh).put
  expect(entry?.invoice).toEqual(invoiceOf())
})
