import { describe, expect, test } from 'vitest'
import type { PageSize, TextItem } from '../../shared/layout-text/text-item.ts'
import { layoutText } from '../../shared/layout-text.ts'
import { digitalExpected, digitalNormal, digitalSize } from './layout-text/digital-pages.ts'
import { legacyElectronic, legacyExpected, legacySize } from './layout-text/legacy-pages.ts'
import { personBuys, platformSize, wrappedNames } from './layout-text/platform-pages.ts'
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
  test('reads names wrapped over several lines, a discount line, and ids set larger than their labels', () => {
    const { invoice } = only(wrappedNames, platformSize)
    expect(invoice).toMatchObject({
      buyerName: '义乌样例科技有限责任公司',
      buyerTaxId: '91330782MA00000K4R',
      sellerName: '宁波样例苏宁电子商务有限公司鄞州第二分公司',
      sellerTaxId: '91330283MA000008B6',
      amountExcludingTax: '309.73',
      taxAmount: '40.27',
      totalAmount: '350.00',
      totalAmountInWords: '叁佰伍拾圆整',
      drawer: '郭小样',
      remark: 'BH00000001;; 872A; 2024-06-24 14:55:03',
    })
    expect(invoice.items).toEqual([
      {
        name: '*家用厨房电器具*样例堂电磁炉家用新款智能超薄小型高端大功率爆炒',
        spec: 'SR22AC',
        unit: '件',
        quantity: '1',
        unitPrice: '311.504424778761',
        amount: '311.50',
        taxRate: '13%',
        taxAmount: '40.50',
      },
      { name: '*家用厨房电器具*样例堂电磁炉家用新款智能超薄', amount: '-1.77', taxRate: '13%', taxAmount: '-0.23' },
    ])
  })

  test('leaves the tax id of a person who has none empty', () => {
    const { invoice } = only(personBuys, platformSize)
    expect(invoice).toMatchObject({
      buyerName: '个人',
      sellerName: '宁波样例百货商店',
      sellerTaxId: '92330283MA000008B6',
    })
    expect(invoice.buyerTaxId).toBeUndefined()
  })
})
