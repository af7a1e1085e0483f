import { expect, test } from 'vitest'
import { missingOf } from '../../../extension/claims/missing.ts'
import type { Invoice } from '../../../shared/invoice.ts'

const around = { papers: [], hasOriginal: true, today: '2026-11-28', ownTitles: [{ name: '云栖样例集团有限公司' }] }
const invoice = (change: Partial<Invoice> = {}): Invoice => ({
  totalAmount: '86.40',
  issueDate: '2026-10-20',
  buyerName: '云栖样例集团有限公司',
  items: [{ name: '*运输服务*客运服务费' }],
  ...change,
})

test('a ride lacks its trip sheet until it has one; a rail ticket needs none', () => {
  expect(missingOf(invoice(), around)).toEqual(['itinerary'])
  expect(missingOf(invoice(), { ...around, papers: ['trip-sheet'] })).toEqual([])
  expect(missingOf(invoice({ invoiceType: 'rail' }), around)).toEqual([])
})

test('another company, more than 180 days and a lost original are said', () => {
  const meal = { items: [{ name: '*餐饮服务*餐费' }] }
  expect(missingOf(invoice({ ...meal, buyerName: '别家样例有限公司' }), around)).toEqual(['title'])
  expect(missingOf(invoice({ ...meal, issueDate: '2026-06-01' }), around)).toEqual([])
  expect(missingOf(invoice({ ...meal, issueDate: '2026-05-31' }), around)).toEqual(['old'])
  expect(missingOf(invoice({ ...meal, totalAmount: undefined }), { ...around, hasOriginal: false })).toEqual([
    'original',
    'amount',
  ])
})

test('who names no company of their own is told of none', () => {
  expect(missingOf(invoice({ items: [], buyerName: '谁' }), { ...around, ownTitles: [] })).toEqual([])
})
