import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFor, foldedName, freeName, safeName } from '../../../../extension/ledger/export/file-names.ts'
import { invoiceOf } from '../made-entries.ts'

const template = '{date}_{seller}_{total}_{number}'
const facts = (change: Parameters<typeof invoiceOf>[0] = {}, fileName = 'dzfp.PDF') => ({
  invoice: invoiceOf(change),
  fileName,
})

test('a file is named by what its invoice says, and keeps its extension', () => {
  expect(fileNameFor(template, facts())).toBe('2026-06-09_南京远帆样例酒店管理有限公司_68.58_24322215125046730097.PDF')
})

test('what the invoice does not say leaves no gap, and a file that says nothing keeps its name', () => {
  expect(fileNameFor(template, facts({ sellerName: undefined, invoiceNumber: undefined }))).toBe('2026-06-09_68.58.PDF')
  expect(fileNameFor(template, { invoice: undefined, fileName: '行程单.pdf' })).toBe('行程单.pdf')
  expect(fileNameFor('', facts())).toBe('dzfp.PDF')
  expect(fileNameFor('{name} ({total})', facts({}, '发票.v2.ofd'))).toBe('发票.v2 (68.58).ofd')
})

test('two invoices that would have one name keep both files', () => {
  const taken = new Set<string>()
  const names = ['a.pdf', 'A.PDF', 'a.pdf'].map((name) => {
    const free = freeName(taken, name)
    taken.add(foldedName(free))
    return free
  })
  expect(names).toEqual(['a.pdf', 'A (2).PDF', 'a (3).pdf'])
})

test.each([
  ['con.pdf', '_con.pdf'],
  ['LPT¹.txt', '_LPT¹.txt'],
  ['a:b*c?.pdf', 'a_b_c_.pdf'],
  ['..', '__'],
  ['', '_'],
  ['a\u202Efdp.exe', 'a_fdp.exe'],
])('%j becomes a name every system takes', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})

test('whatever an invoice is called, its name is one every system takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'binary', maxLength: 90 }),
      (sellerName, fileName) => {
        const name = fileNameFor(template, facts({ sellerName }, fileName))
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|[. ]$|^\.|^$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(name.isWellFormed()).toBe(true)
      },
    ),
    { numRuns: 50 },
  )
})
