import { expect, test } from 'vitest'
import { pairPapers } from '../../../extension/claims/pair-papers.ts'
import type { Invoice } from '../../../shared/invoice.ts'
import type { PairingValues, SupportingPaperKind } from '../../../shared/supporting-paper.ts'

const candidate = (id: string, invoice: Partial<Invoice>) => ({
  id,
  invoice: { items: [], ...invoice },
  jobs: [`job of ${id}`],
})
const paper = (kind: SupportingPaperKind, values: PairingValues, job = 'papers') => ({
  job,
  fileName: `${kind}.pdf`,
  paper: { kind, title: kind, values },
})
const pairsOf = (...parameters: Parameters<typeof pairPapers>) =>
  Object.fromEntries([...pairPapers(...parameters)].map(([id, found]) => [id, found.map((each) => each.paper.kind)]))

const ride = candidate('ride', {
  sellerName: '滴滴出行科技有限公司',
  totalAmount: '86.40',
  issueDate: '2026-10-20',
  invoiceNumber: '26322000000000000001',
})
const hotel = candidate('hotel', {
  sellerName: '南京远帆样例酒店管理有限公司',
  totalAmount: '912.00',
  issueDate: '2026-10-18',
  invoiceNumber: '26322000000000000002',
})

test('a trip sheet goes with the invoice of its amount and time, a folio with that of its hotel', () => {
  const sheet = paper('trip-sheet', {
    seller: '滴滴出行',
    amount: '86.40',
    firstDate: '2026-10-12',
    lastDate: '2026-10-19',
  })
  const folio = paper('folio', { seller: '远帆样例酒店', amount: '912.00', lastDate: '2026-10-18' })
  expect(pairsOf([sheet, folio], [ride, hotel])).toEqual({ ride: ['trip-sheet'], hotel: ['folio'] })
})

test('a paper that names an invoice goes with that one and no other', () => {
  const list = paper('list', { invoiceNumber: '26322000000000000002', amount: '86.40' })
  expect(pairsOf([list], [ride, hotel])).toEqual({ hotel: ['list'] })
  expect(pairsOf([paper('list', { invoiceNumber: '99', amount: '86.40', seller: '滴滴出行' })], [ride])).toEqual({})
})

test('another amount, another time or another currency is another matter', () => {
  const others: PairingValues[] = [
    { seller: '滴滴出行', amount: '86.41', lastDate: '2026-10-19' },
    { seller: '滴滴出行', amount: '86.40', lastDate: '2026-01-02' },
    { seller: '滴滴出行', amount: '86.40', lastDate: '2026-10-19', currency: 'USD' },
    { amount: '86.40' },
  ]
  for (const values of others) expect(pairsOf([paper('trip-sheet', values)], [ride])).toEqual({})
})

test('where two invoices fit alike nobody is given the paper', () => {
  const twin = { ...ride, id: 'twin' }
  const sheet = paper('trip-sheet', { seller: '滴滴出行', amount: '86.40', lastDate: '2026-10-19' })
  expect(pairsOf([sheet], [ride, twin])).toEqual({})
})

test('a trip sheet in the file of its invoice goes with it', () => {
  expect(pairsOf([paper('trip-sheet', {}, 'job of ride')], [ride, hotel])).toEqual({ ride: ['trip-sheet'] })
})

test('what the person decided counts before everything a paper says', () => {
  const list = paper('list', { invoiceNumber: '26322000000000000002' })
  const byHand = (entry?: string) =>
    pairsOf([list], [ride, hotel], [{ paper: 'papers 1', ...(entry ? { entry } : {}) }])
  expect(byHand('ride')).toEqual({ ride: ['list'] })
  expect(byHand()).toEqual({})
})
