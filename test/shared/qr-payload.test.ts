import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQrPayload } from '../../shared/qr-payload.ts'

describe('parseQrPayload', () => {
  it('reads a tax-disk invoice, whose amount is without tax', () => {
    expect(parseQrPayload('01,10,033002000211,83089647,510.68,20200723,16197833567414507415,0941,')).toEqual({
      invoiceType: 'vat_e_normal',
      invoiceCode: '033002000211',
      invoiceNumber: '83089647',
      amountExcludingTax: '510.68',
      issueDate: '2020-07-23',
      checkCode: '16197833567414507415',
      items: [],
    })
  })

  it('reads a digital invoice, whose amount includes the tax even on a special one', () => {
    expect(parseQrPayload('01,31,,24112000000048542163,4449.00,20240528,,B2B6')).toEqual({
      invoiceType: 'digital_special',
      invoiceNumber: '24112000000048542163',
      totalAmount: '4449.00',
      issueDate: '2024-05-28',
      items: [],
    })
  })

  it.each([
    ['01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE,', 'vat_normal'],
    ['01,01,1100203130,22342727,64712.40,20210312,,542A,', 'vat_special'],
    ['01,20,033002100313,00042727,64712.40,20210312,,542A,', 'vat_e_special'],
    ['01,20,033002100211,00042727,64712.40,20210312,80883429292637169951,542A,', 'vat_e_normal'],
    ['01,08,033002100313,00042727,64712.40,20210312,,542A,', 'vat_e_special'],
    ['01,11,033001700207,00042727,47.12,20210312,80883429292637169951,542A,', 'vat_roll'],
    ['01,14,033001700112,00042727,47.12,20210312,80883429292637169951,542A,', 'toll'],
    ['01,32,,23442000000014209621,112,20230215,,74AE', 'digital_normal'],
    ['01,32,,24417900000034170288,199.00,20240720', 'toll'],
    ['01,51,,26339132621000219582,56.00,20260423,,219a', 'rail'],
    ['01,31,144002200111,00112233,100.00,20240601,,AAAA', 'digital_paper_special'],
    ['01,99,4200161350,00015045,165106.00,20160501,,DBFE', 'vat_normal'],
  ])('%s is %s', (text, invoiceType) => {
    expect(parseQrPayload(text)?.invoiceType).toBe(invoiceType)
  })

  it('keeps leading zeros, writes amounts with two digits and takes red amounts', () => {
    expect(parseQrPayload('01,04,0370218001,00880890,-64.9,20181218,,')).toMatchObject({
      invoiceCode: '0370218001',
      invoiceNumber: '00880890',
      amountExcludingTax: '-64.90',
    })
  })

  it('leaves out the amount of a digital invoice on paper, whose kind is not proven', () => {
    const invoice = parseQrPayload('01,32,144002200111,00112233,100.00,20240601,,AAAA')
    expect(invoice).not.toHaveProperty('totalAmount')
    expect(invoice).not.toHaveProperty('amountExcludingTax')
  })

  it('reads the blockchain form, where the seller stands before the amount', () => {
    const hash = 'a'.repeat(66)
    expect(parseQrPayload(`01,10,144031909110,01034285,91440300708437873H,5.45,20190320,${hash}`)).toMatchObject({
      invoiceType: 'blockchain',
      invoiceCode: '144031909110',
      sellerTaxId: '91440300708437873H',
      amountExcludingTax: '5.45',
      issueDate: '2019-03-20',
    })
  })

  it('reads the blockchain link, whose amount is in fen', () => {
    const link = `https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=${'0'.repeat(66)}&bill_num=05830164&total_amount=500`
    expect(parseQrPayload(link)).toEqual({
      invoiceType: 'blockchain',
      invoiceNumber: '05830164',
      totalAmount: '5.00',
      items: [],
    })
  })

  it.each([
    'http://einvoice.jsczt.cn/page/32060126/0012345678/a1b2c3',
    'https://einvoice.jsczt.cn/page/32060126/0012345678/a1b2c3/',
  ])('reads the link of a fiscal e-bill %s', (link) => {
    expect(parseQrPayload(link)).toEqual({
      invoiceType: 'fiscal',
      invoiceCode: '32060126',
      invoiceNumber: '0012345678',
      checkCode: 'a1b2c3',
      items: [],
    })
  })

  it.each([
    'https://example.com/page/32060126/0012345678/a1b2c3',
    'http://einvoice.jsczt.cn/page/32060126/12345678/a1',
  ])('takes %s for no bill', (link) => expect(parseQrPayload(link)).toBeUndefined())

  it('reads a fiscal e-bill', () => {
    expect(parseQrPayload('CZ-EI-44,1,44060120,0001234567,a1b2c3,20230405,120.5')).toMatchObject({
      invoiceType: 'fiscal',
      invoiceCode: '44060120',
      invoiceNumber: '0001234567',
      issueDate: '2023-04-05',
      totalAmount: '120.50',
    })
  })

  it('repairs what scanners and chat programs do: byte order mark, spaces, full-width commas', () => {
    expect(parseQrPayload('\uFEFF 01，32，，24417000000034170288，199.00，20240720，， ')).toMatchObject({
      invoiceNumber: '24417000000034170288',
      totalAmount: '199.00',
    })
  })

  it.each([
    ['a payment code', 'wxp://f2f0abcdef'],
    ['any other link', 'https://verify.example/scan?code=1&total_amount=500&bill_num=05830164'],
    [
      'a look-alike of the blockchain site',
      'https://bcfp.shenzhen.chinatax.gov.cn.example/verify/scan?bill_num=05830164&total_amount=5',
    ],
    ['a blockchain link cut at its first &', 'https://bcfp.shenzhen.chinatax.gov.cn/verify/scan?hash=00'],
    ['a date that does not exist', '01,32,,24417000000034170288,199.00,20240231'],
    ['a number that is too short', '01,32,,2441700000003417028,199.00,20240720'],
    ['an amount that is none', '01,32,,24417000000034170288,1e3,20240720'],
    ['a table of numbers', '01,02,03,04,05,06,07'],
    ['nothing', ''],
  ])('says of %s that it is no invoice', (_, text) => {
    expect(parseQrPayload(text)).toBeUndefined()
  })
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const money = fc.integer({ min: -1_000_000_000, max: 100_000_000_000 }).map((fen) => (fen / 100).toFixed(2))

describe('parseQrPayload, for any invoice', () => {
  it('gives back code, number, amount, date and check code of every tax-disk invoice', () => {
    const any = [
      fc.constantFrom('01', '04', '10', '11'),
      fc.oneof(digits(10), digits(12)),
      digits(8),
      money,
      day,
    ] as const
    fc.assert(
      fc.property(...any, digits(20), (type, code, number, amount, date, check) => {
        const read = parseQrPayload(`01,${type},${code},${number},${amount},${date.replaceAll('-', '')},${check},A1B2,`)
        expect(read).toMatchObject({
          invoiceCode: code,
          invoiceNumber: number,
          amountExcludingTax: amount === '-0.00' ? '0.00' : amount,
          issueDate: date,
          checkCode: check,
        })
        expect(read).not.toHaveProperty('totalAmount')
      }),
    )
  })

  it('gives the amount of every digital invoice as the total', () => {
    fc.assert(
      fc.property(fc.constantFrom('31', '32', '51', '61'), digits(20), money, day, (type, number, amount, date) => {
        const read = parseQrPayload(`01,${type},,${number},${amount},${date.replaceAll('-', '')},,`)
        expect(read).toMatchObject({ invoiceNumber: number, issueDate: date })
        expect(Number(read?.totalAmount)).toBeCloseTo(Number(amount), 2)
        expect(read).not.toHaveProperty('amountExcludingTax')
      }),
    )
  })

  it('never throws, whatever a code on the page says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseQrPayload(text)))
  })
})
