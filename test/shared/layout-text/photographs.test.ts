import { describe, expect, it, test } from 'vitest'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { layoutText } from '../../../shared/layout-text.ts'
import { creditCheckDigit, organizationCheckDigit } from '../../../shared/tax-id.ts'
import { digitalExpected, digitalNormal, digitalSize } from './digital-pages.ts'
import { legacyElectronic, legacyExpected, legacySize } from './legacy-pages.ts'
import { at, endingAt } from './page.ts'

/** A code of a region that passes both check digits. */
const idOf = (region: string, organization: string) => {
  const first17 = `91${region}${organization}${organizationCheckDigit(organization)}`
  return `${first17}${creditCheckDigit(first17)}`
}
const [buyerTaxId, sellerTaxId] = [idOf('330200', 'MAXAB48Y'), idOf('330106', 'MAX7WYP3')]
/** The pages' own ids pass no check. */
const withIds = (items: readonly TextItem[]) =>
  items.map((item) => ({
    ...item,
    text: item.text
      .replace(/91330200MA0000A48Y|91330100MA000001X2/, buyerTaxId)
      .replace(/91330106MA00000P3J|91440300MA00000C7D/, sellerTaxId),
  }))

/** As a reader of pictures gives it: each piece with how sure it is. */
const seen = (items: readonly TextItem[]) => items.map((item) => ({ ...item, confidence: 0.95 }))
const legacy = (items: readonly TextItem[]) => layoutText(seen(items), legacySize)[0]
const digital = (items: readonly TextItem[]) => layoutText(seen(items), digitalSize)[0]
const without = (items: readonly TextItem[], ...texts: (string | RegExp)[]) =>
  items.filter(({ text }) => !texts.some((one) => (typeof one === 'string' ? one === text : one.test(text))))

it('reads a photograph on which nothing is lost as the file it shows', () => {
  const ids = { buyerTaxId, sellerTaxId }
  expect(legacy(withIds(legacyElectronic))?.invoice).toEqual({ ...legacyExpected, ...ids })
  expect(digital(withIds(digitalNormal))?.invoice).toEqual({ ...digitalExpected, ...ids })
})

describe('amounts of a photograph', () => {
  it('are those whose sum is the total, where a stray figure stands nearer', () => {
    const stray = endingAt(598, 267, '9.99', 10)
    const read = legacy([...legacyElectronic, stray])
    expect(read?.invoice).toMatchObject({ amountExcludingTax: '510.68', taxAmount: '15.32', totalAmount: '526.00' })
  })

  it.each(['。', '·', ','])('have their fen where the point is read as %s', (point) => {
    const read = legacy(
      legacyElectronic.map((item) => ({ ...item, text: item.text.replace(/(?<=[¥￥]\d+)\.(?=\d\d$)/, point) })),
    )
    expect(read?.invoice).toMatchObject({ amountExcludingTax: '510.68', taxAmount: '15.32', totalAmount: '526.00' })
  })

  it('are found where 合计 and 小写 were lost', () => {
    const read = legacy(without(legacyElectronic, '合        计', '（小写）'))
    expect(read?.invoice).toMatchObject({ amountExcludingTax: '510.68', taxAmount: '15.32', totalAmount: '526.00' })
    expect(read?.evidence.amountExcludingTax?.confidence).toBeLessThan(0.85)
  })

  it('are no pair where the tax is masked and the net is the total', () => {
    const items = without(legacyElectronic, '￥15.32', '15.32').map((item) =>
      /^¥?510\.68$/.test(item.text) ? { ...item, text: item.text.replace('510.68', '526.00') } : item,
    )
    const read = legacy([...items, at(560, 267, '***', 10), at(440, 200, '500.00'), at(500, 200, '26.00')])
    expect(read?.invoice).toMatchObject({ amountExcludingTax: '526.00', totalAmount: '526.00' })
    expect(read?.invoice).not.toHaveProperty('taxAmount')
  })

  it('stay missing where two pairs would do', () => {
    const items = without(legacyElectronic, '合        计', '¥510.68', '￥15.32', '510.68', '15.32')
    const two = [at(440, 180, '510.00'), at(545, 180, '16.00'), at(440, 195, '500.00'), at(545, 195, '26.00')]
    expect(legacy([...items, ...two])?.invoice).not.toHaveProperty('taxAmount')
  })
})

describe('the head of a photograph', () => {
  it('gives number and code by their form where their labels were lost', () => {
    const read = legacy(without(legacyElectronic, '发票代码:', '发票号码:'))
    expect(read?.invoice).toMatchObject({ invoiceCode: '033002000211', invoiceNumber: '83011234' })
    expect(read?.evidence.invoiceNumber?.confidence).toBeLessThan(0.85)
  })

  it('takes the number that is printed twice before one that is printed once', () => {
    const items = without(legacyElectronic, '发票号码:')
    const more = [at(380, 19, '83011234', 10), at(300, 19, '55667788', 10)]
    expect(legacy([...items, ...more])?.invoice.invoiceNumber).toBe('83011234')
    expect(legacy([...items, ...more.slice(1)])?.invoice).not.toHaveProperty('invoiceNumber')
  })
})

it('takes the number a red invoice mentions in its remark for no number of its own', () => {
  const items = without(digitalNormal, '发票号码：25442000000123456789', '订单号：A-1024', '备', '注')
  const remark = at(36, 310, '被红冲蓝字数电发票号码：24332625344769337812')
  expect(digital([...items, remark])?.invoice).not.toHaveProperty('invoiceNumber')
})

describe('parties of a photograph', () => {
  const labels = /^统一社会信用代码\/纳税人识别号：|^名称：/
  const isUpright = ({ text, box }: TextItem) => text.length === 1 && [20, 24, 300].includes(box.x)

  it('are told by their part of a form whose upright words and 名称 were lost', () => {
    const isName = ({ text }: TextItem) => /^[名称:]$|^名\s/.test(text)
    const items = withIds(legacyElectronic).filter((item) => !isUpright(item) && !isName(item))
    expect(legacy(items)?.invoice).toMatchObject({ buyerName: '宁波松果贸易有限公司', buyerTaxId, sellerTaxId })
  })

  it('are told by left and right on a digital invoice', () => {
    const items = withIds(digitalNormal)
      .filter((item) => !isUpright(item))
      .map((item) => ({ ...item, text: item.text.replace(labels, '') }))
    expect(digital(items)?.invoice).toMatchObject({
      buyerName: '杭州云杉软件有限公司',
      buyerTaxId,
      sellerName: '深圳市海棠餐饮管理有限公司',
      sellerTaxId,
    })
  })

  it('are doubted where no check digit holds up their id', () => {
    const read = legacy(
      withIds(legacyElectronic).map((item) => ({ ...item, text: item.text.replace(buyerTaxId, '9133100MAX1BYEW1U') })),
    )
    expect(read?.invoice.buyerTaxId).toBe('9133100MAX1BYEW1U')
    expect(read?.evidence.buyerTaxId?.confidence).toBeLessThan(0.85)
  })

  it.each([
    ['a look-alike', (id: string) => id.replace('8', 'B')],
    ['a letter among digits', (id: string) => id.replace('330200', '33T200')],
    ['strokes beside it', (id: string) => `${id}7X`],
    ['a swallowed digit', (id: string) => id.replace('00', '0')],
    ['a doubled digit', (id: string) => id.replace('00', '000')],
  ])('have the only id their check digits leave, for %s', (_, misread) => {
    const items = withIds(legacyElectronic).map((item) => ({ ...item, text: item.text.replace(buyerTaxId, misread) }))
    expect(legacy(items)?.invoice.buyerTaxId).toBe(buyerTaxId)
  })
})

it.each([-7, 6, 9])('reads print that stands %s below its form, nearly a line of it', (down) => {
  const items = withIds(legacyElectronic).map((item) =>
    item.box.height === 10 ? { ...item, box: { ...item.box, y: item.box.y + down } } : item,
  )
  const read = legacy(items)
  expect(read?.invoice).toMatchObject({
    buyerName: '宁波松果贸易有限公司',
    buyerTaxId,
    sellerTaxId,
    issueDate: '2020-07-23',
    amountExcludingTax: '510.68',
    taxAmount: '15.32',
    totalAmount: '526.00',
    items: legacyExpected.items,
  })
})

it('takes the sums for no line of their own where 合计 is misread', () => {
  const items = legacyElectronic.map((item) => (item.text === '合        计' ? { ...item, text: '田   计' } : item))
  expect(legacy(withIds(items))?.invoice).toMatchObject({ amountExcludingTax: '510.68', items: legacyExpected.items })
})

it('ends a name where the id begins that stands too close', () => {
  const items = withIds(legacyElectronic).map((item) =>
    item.text === '宁波松果贸易有限公司' ? { ...item, text: item.text + buyerTaxId } : item,
  )
  const read = legacy(items)
  expect(read?.invoice.buyerName).toBe('宁波松果贸易有限公司')
  expect(read?.evidence.buyerName?.confidence).toBeLessThan(0.85)
})

describe('a vehicle invoice', () => {
  const size = { width: 600, height: 400 }
  const form = [
    at(220, 20, '机动车销售统一发票', 16),
    at(430, 30, '发票代码'),
    at(480, 30, '133012322726'),
    at(430, 46, '发票号码'),
    at(480, 46, '33466318'),
    at(40, 70, '开票日期'),
    at(90, 70, '2023-09-25'),
    at(40, 110, '购买方名称'),
    at(120, 110, '宁波松果贸易有限公司'),
    at(320, 110, '纳税人识别号'),
    at(400, 110, buyerTaxId),
    at(40, 140, '车辆类型'),
    at(120, 140, '轿车'),
    at(240, 140, '厂牌型号'),
    at(300, 140, '样例牌YL5421'),
    at(40, 160, '合格证号'),
    at(40, 180, '发动机号码'),
    at(40, 200, '价税合计'),
    at(120, 200, '壹拾壹万叁仟圆整'),
    at(400, 200, '小写'),
    at(440, 200, '¥113000.00'),
    at(40, 230, '销货单位名称'),
    at(120, 230, '杭州石榴树汽车有限公司'),
    at(40, 260, '纳税人识别号'),
    at(120, 260, sellerTaxId),
    at(150, 320, '增值税税额'),
    at(240, 320, '¥13000.00'),
    at(40, 350, '不含税价'),
    at(120, 350, '¥100000.00'),
  ]
  const read = (items: readonly TextItem[]) => layoutText(seen(items), size)[0]?.invoice
  const expected = {
    invoiceCode: '133012322726',
    invoiceNumber: '33466318',
    issueDate: '2023-09-25',
    buyerTaxId,
    sellerTaxId,
    amountExcludingTax: '100000.00',
    taxAmount: '13000.00',
    totalAmount: '113000.00',
  }

  it.each([120, 170])('names its buyer apart from the id behind it, %i from the left', (x) => {
    const label = [at(40, 106, '购买方名称及身份证', 8), at(40, 116, '号码/组织机构代码', 8)]
    const others = form.filter(({ text }) => text !== '购买方名称' && text !== '宁波松果贸易有限公司')
    const buyer = [at(120, 106, '钱多多', 10), at(x + 36, 106, '110105199003074517', 10)]
    const found = layoutText([...others, ...label, ...buyer], size)[0]?.invoice
    expect(found).toMatchObject({ buyerName: '钱多多', buyerIdNumber: '110105199003074517' })
  })

  it('has a net amount whose point was lost, where the tax makes up the total with it', () => {
    const items = form.map((item) => (item.text === '¥100000.00' ? { ...item, text: '¥10000000' } : item))
    expect(read(items)).toMatchObject(expected)
  })

  it.each([
    ['nothing', /^$/],
    ['the labels of its head', /^发票|^开票/],
    ['the labels of its ids', /^纳税人/],
    ['the label of its net', /^不含税价/],
    ['the labels of its tax and its figure', /^增值税|^小写/],
    ['its figure, which the words and the sum say', /^¥113/],
  ])('is read where it lost %s', (_, lost) => {
    expect(read(without(form, lost))).toMatchObject(expected)
  })
})

describe('a used car invoice', () => {
  const size = { width: 600, height: 300 }
  const form = [
    at(180, 20, '二手车销售统一发票', 16),
    at(430, 30, '发票代码 033012100217'),
    at(430, 46, '发票号码 57486901'),
    at(40, 90, '买方单位/个人'),
    at(120, 90, '宁波松果贸易有限公司'),
    at(300, 90, '单位代码/身份证号码'),
    at(420, 90, buyerTaxId),
    at(40, 110, '买方单位/个人住址'),
    at(140, 110, '宁波市海曙区1号'),
    at(40, 130, '卖方单位/个人'),
    at(120, 130, '杭州石榴树商贸有限公司'),
    at(300, 130, '单位代码/身份证号码'),
    at(420, 130, sellerTaxId),
    at(40, 150, '卖方单位/个人住址'),
    at(140, 150, '杭州市西湖区1号'),
    at(40, 190, '车价合计（大写）'),
    at(140, 190, '捌万伍仟圆整'),
    at(400, 190, '小写¥85000.00'),
  ]
  const read = (items: readonly TextItem[]) => layoutText(seen(items), size)[0]
  const parties = {
    buyerName: '宁波松果贸易有限公司',
    buyerTaxId,
    sellerName: '杭州石榴树商贸有限公司',
    sellerTaxId,
  }

  it.each([
    ['nothing', /^$/],
    ['the labels of its ids', /^单位代码/],
    ['the labels of its seller', /^卖方/],
    ['the labels of its buyer', /^买方/],
    ['the labels of both', /^[买卖]方/],
  ])('gives each party its own where it lost %s', (_, lost) => {
    expect(read(without(form, lost))?.invoice).toMatchObject(parties)
  })

  it('gives a lone id to nobody where no name stands beside it', () => {
    const rest = without(form, buyerTaxId, /^[买卖]方|有限公司$/)
    expect(read(rest)?.invoice).not.toHaveProperty('buyerTaxId')
    expect(read(rest)?.invoice).not.toHaveProperty('sellerTaxId')
  })

  it('knows people by their ids, which stand below the first line of their labels', () => {
    const ids = { buyerTaxId: '330106198803120038', sellerTaxId: '33010619880312002X' }
    const people = without(form, buyerTaxId, sellerTaxId)
    const items = [...people, at(420, 99, ids.buyerTaxId), at(420, 139, ids.sellerTaxId)]
    expect(read(items)?.invoice).toMatchObject({ ...parties, ...ids })
  })

  it.each(['称', '★'])('takes %s for no name', (stray) => {
    expect(read([...form, at(108, 90, stray)])?.invoice).toMatchObject(parties)
  })
})

it('leaves text of a file as it was read before', () => {
  const [read] = layoutText(without(legacyElectronic, '发票代码:', '发票号码:'), legacySize)
  expect(read?.invoice).not.toHaveProperty('invoiceCode')
})

describe('a character that may be another', () => {
  const doubted = (text: string, at: number, character: string) =>
    legacyElectronic.map((item) =>
      item.text === text
        ? {
            ...item,
            confidence: 0.6,
            seconds: [...text].map((_, index) => (index === at ? { character, confidence: 0.3 } : undefined)),
          }
        : item,
    )

  it('gives the value its other reading beside it', () => {
    expect(legacy(doubted('83011234', 0, '6'))?.evidence.invoiceNumber).toMatchObject({ second: '63011234' })
  })

  it('gives none where the value stays the same', () => {
    expect(legacy(doubted('83011234', 0, '8'))?.evidence.invoiceNumber).not.toHaveProperty('second')
    expect(legacy(legacyElectronic)?.evidence.invoiceNumber).not.toHaveProperty('second')
  })
})

test('what a farmer sold is drawn by its buyer, who stands right, where no upright word was read', () => {
  const [buyer, seller] = ['330106199003078737', sellerTaxId]
  const items = withIds(digitalNormal).filter(({ text }) => !/^[购买方销售信息]$/.test(text))
  const farmers = items.map((item) => ({ ...item, text: item.text.replace(buyerTaxId, buyer) }))
  expect(digital([...farmers, at(40, 24, '农产品收购', 11)])?.invoice).toMatchObject({
    sellerName: digitalExpected.buyerName,
    sellerTaxId: buyer,
    buyerName: digitalExpected.sellerName,
    buyerTaxId: seller,
    acquisition: 'yes',
  })
  expect(digital(farmers)?.invoice).toMatchObject({ buyerName: digitalExpected.buyerName, buyerTaxId: buyer })
})

test('two lines without tax are no net and tax, though they add up as those do', () => {
  const untaxed = digitalNormal
    .filter(({ text }) => !/^(?:统一社会|22\.98|16\.98|6\.00)/.test(text))
    .map((item) => ({
      ...item,
      text: item.text
        .replace(/^6%$/, '免税')
        .replace('383.02', '406.00')
        .replace('283.02', '338.40')
        .replace('100.00', '67.60'),
    }))
  const wordless = untaxed.map((item) => ({ ...item, text: item.text.replace('⊗肆佰零陆圆整', '⊗肆佰') }))
  const read = digital(wordless)?.invoice
  expect(read).toMatchObject({ amountExcludingTax: '406.00', totalAmount: '406.00' })
  expect(read).not.toHaveProperty('taxAmount')
})

test('a sum in words is told with 叁 where it was read as 参', () => {
  const items = digitalNormal.map((item) => ({ ...item, text: item.text.replace('肆佰零陆圆整', '参佰零陆圆整') }))
  expect(digital(items)?.invoice.totalAmountInWords).toBe('叁佰零陆圆整')
})

test.each(['日', '日话：电'])('what a label left is no address: %s', (rest) => {
  const items = legacyElectronic.map((item) =>
    item.text === legacyExpected.buyerAddressPhone ? { ...item, text: rest } : item,
  )
  expect(legacy(items)?.invoice).not.toHaveProperty('buyerAddressPhone')
})

test('the id in the middle of a seal is no part of the remark it lies over', () => {
  const seal = at(420, 318, sellerTaxId)
  expect(digital([...digitalNormal, seal])?.invoice.remark).toBe(digitalExpected.remark)
})

test('an address begins behind its label, whose last sign was read once more', () => {
  const address = legacyExpected.sellerAddressPhone
  const items = legacyElectronic.map((item) => (item.text === address ? { ...item, text: `话：${address}` } : item))
  expect(legacy(items)?.invoice.sellerAddressPhone).toBe(address)
})
