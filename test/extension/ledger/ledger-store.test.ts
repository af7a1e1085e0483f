import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { ledger } from '../../../extension/ledger/ledger-store.ts'
import { carrierOf, invoiceOf } from './made-entries.ts'

beforeEach(() => ledger.clear())

test('two panels that remember the same invoice at once make one entry', async () => {
  await Promise.all([
    ledger.add({ invoice: invoiceOf(), carrier: carrierOf('a') }),
    ledger.add({ invoice: invoiceOf(), carrier: carrierOf('b') }),
  ])
  expect(await ledger.list()).toMatchObject([{ carriers: [{ job: 'a' }, { job: 'b' }] }])
})

test('a fill is noted with its invoice, and forgotten when it was undone', async () => {
  const entry = await ledger.add({ invoice: invoiceOf(), carrier: carrierOf('a') })
  await ledger.addFill(entry!.id, { at: '2026-11-20T09:00:00Z', host: 'oa.example.com' })
  expect((await ledger.list())[0]?.fills).toEqual([{ at: '2026-11-20T09:00:00Z', host: 'oa.example.com' }])
  await ledger.removeFill(entry!.id, '2026-11-20T09:00:00Z')
  expect((await ledger.list())[0]?.fills).toEqual([])
})

test('remembering the reading again keeps where it was filled', async () => {
  const entry = await ledger.add({ invoice: invoiceOf(), carrier: carrierOf('a') })
  await ledger.addFill(entry!.id, { at: '2026-11-20T09:00:00Z' })
  await ledger.add({ invoice: invoiceOf({ totalAmount: '70.00' }), carrier: carrierOf('a') })
  expect(await ledger.list()).toMatchObject([{ invoice: { totalAmount: '70.00' }, fills: [{}] }])
})

test('one can be deleted, and all', async () => {
  const first = await ledger.add({ invoice: invoiceOf(), carrier: carrierOf('a') })
  await ledger.add({ invoice: invoiceOf({ invoiceNumber: '24322215125046730105' }), carrier: carrierOf('b') })
  await ledger.remove([first!.id])
  expect((await ledger.list()).map(({ carriers }) => carriers[0]?.job)).toEqual(['b'])
  await ledger.clear()
  expect(await ledger.list()).toEqual([])
})

test('every change is told to those who watch, until they stop', async () => {
  const ended = new AbortController()
  const changed = vi.fn()
  ledger.watch(changed, ended.signal)
  await ledger.add({ invoice: invoiceOf(), carrier: carrierOf('a') })
  await expect.poll(() => changed).toHaveBeenCalled()
  ended.abort()
})
