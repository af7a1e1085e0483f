import { expect, test } from 'vitest'
import { pagesToPrint, perSheetOf } from '../../../../extension/claims/print/pages-to-print.ts'
import { carried, file } from './made-files.ts'

const merged = file('merged.pdf', 'application/pdf', [carried('1', 1), carried('2', 3)])

test('the pages after an invoice are its list, up to the next invoice', () => {
  const pages = pagesToPrint({ file: merged, invoices: merged.invoices.slice(0, 1) }, 4)
  expect(pages.map(({ page }) => page)).toEqual([1, 2])
})

test('a trip sheet between invoices is printed whichever of them is', () => {
  const withSheet = { ...merged, paperPages: [2] }
  const pages = pagesToPrint({ file: withSheet, invoices: merged.invoices.slice(1) }, 4)
  expect(pages.map(({ page, isPaper }) => [page, isPaper])).toEqual([
    [2, true],
    [3, false],
    [4, false],
  ])
})

test('invoices go two to a sheet, tickets four, letters one, unless one number is asked for', () => {
  const page = (type?: 'rail' | 'digital_normal') => ({
    page: 1,
    invoices: type ? [carried('1', 1, { invoiceType: type })] : [],
    isPaper: !type,
  })
  const size = { width: 210, height: 140, isTrueSize: true }
  const letter = { width: 210, height: 297, isTrueSize: true }
  expect(perSheetOf('auto', page('digital_normal'), size)).toBe(2)
  expect(perSheetOf('auto', page('rail'), size)).toBe(4)
  expect(perSheetOf('auto', page(), size)).toBe(1)
  expect(perSheetOf('auto', page('digital_normal'), letter)).toBe(1)
  expect(perSheetOf('auto', page('digital_normal'), { ...letter, isTrueSize: false })).toBe(2)
  expect(perSheetOf('2', page(), letter)).toBe(2)
})
