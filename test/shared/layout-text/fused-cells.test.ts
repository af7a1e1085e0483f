import { describe, expect, it, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { legacyElectronic, legacyExpected, legacySize } from './legacy-pages.ts'
import { at, widthOf } from './page.ts'

const read = (items: readonly TextItem[]) =>
  layoutText(
    items.map((item) => ({ ...item, confidence: 0.95 })),
    legacySize,
  )[0]?.invoice
const replaced = (from: string, ...to: TextItem[]) =>
  legacyElectronic.flatMap((item) => (item.text === from ? to : [item]))

describe('what stands in two columns and was read as one piece', () => {
  it('is an amount and its rate', () => {
    const x = 472 - widthOf('510.68', 10)
    const items = replaced('3%').map((item) =>
      item.text === '510.68' ? { ...item, text: '510.683%', box: { ...item.box, x, width: 510 - x } } : item,
    )
    expect(read(items)?.items).toEqual(legacyExpected.items)
  })

  test.each(['联', '|账', '证'])('is a tax and a sign from the margin: %s', (sign) => {
    const items = legacyElectronic.map((item) =>
      item.text === '￥15.32'
        ? { ...item, text: item.text + sign, box: { ...item.box, width: item.box.width + 14 } }
        : item,
    )
    expect(read(items)).toMatchObject({ taxAmount: '15.32', totalAmount: '526.00' })
  })
})

it('joins a name set in two small lines around its label, however far from it', () => {
  const items = replaced(
    '宁波松果贸易有限公司',
    at(140, 82, '宁波松果贸易有限公司海曙区', 8),
    at(140, 92, '望湖路第一分公司', 8),
  )
  expect(read(items)?.buyerName).toBe('宁波松果贸易有限公司海曙区望湖路第一分公司')
})
