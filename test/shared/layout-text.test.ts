import { describe, expect, test } from 'vitest'
import type { PageSize, TextItem } from '../../shared/layout-text/text-item.ts'
import { layoutText } from '../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './layout-text/digital-pages.ts'
import { legacyElectronic, legacyExpected, legacySize } from './layout-text/legacy-pages.ts'
import {
  quotaSize,
  rail,
  railExpected,
  railSize,
  twoQuotas,
  vehicle,
  vehicleExpected,
  vehicleSize,
} from './layout-text/ticket-pages.ts'

const only = (items: TextItem[], size: PageSize) => {
  const readings = layoutText(items, size)
  expect(readings).toHaveLength(1)
  return readings[0]!
}

describe('layoutText', () => {
  test('reads a digital invoice: parties left and right, split yen signs, a wrapped name', () => {
    expect(only(digitalNormal, digitalSize).invoice).toEqual(digitalExpected)
  })
  test('reads a tax-disk invoice drawn labels first, spelled label, year and month as separate pieces', () => {
    expect(only(legacyElectronic, legacySize).invoice).toEqual(legacyExpected)
  })
  test('reads a car invoice whose labels stand on two lines', () => {
    expect(only(vehicle, vehicleSize).invoice).toEqual(vehicleExpected)
  })
  test('reads a train ticket that has hardly any labels', () => {
    expect(only(rail, railSize).invoice).toEqual(railExpected)
  })
  test('reads each of two quota invoices on one picture', () => {
    const invoices = layoutText(twoQuotas, quotaSize).map(({ invoice }) => invoice)
    expect(invoices).toMatchObject([
      { invoiceType: 'quota', invoiceNumber: '00123450', totalAmount: '50.00', totalAmountInWords: '伍拾元整' },
      { invoiceType: 'quota', invoiceNumber: '00123451', totalAmount: '100.00', totalAmountInWords: '壹佰元整' },
    ])
  })
})
