import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMoney, formatMoney, fromFen, moneyText, toFen } from '../../shared/money.ts'

const padded = (_: string, sign: string, digits: string) => `${sign}${digits.padStart(3, '0')}`
const anyFen = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })

describe('moneyText', () => {
  it.each([
    ['¥89.90', '89.90'],
    ['￥89.90', '89.90'],
    ['¥ 1,234.5', '1234.50'],
    ['￥1，234，567.80', '1234567.80'],
    ['112', '112.00'],
    ['64.9', '64.90'],
    ['10000.00', '10000.00'],
    ['-0.96', '-0.96'],
    ['－0.96', '-0.96'],
    ['−￥0.96', '-0.96'],
    ['￥-150.00', '-150.00'],
    ['-¥ 150', '-150.00'],
    ['１２３．４５', '123.45'],
    ['50.00元', '50.00'],
    ['人民币 50.00 元', '50.00'],
    ['.5', '0.50'],
    ['5.', '5.00'],
    ['0012.00', '12.00'],
    ['¥50元整', '50.00'],
    ['12345678901234567.89', '12345678901234567.89'],
    ['100.5000', '100.50'],
    ['-0.00', '0.00'],
    ['  7  ', '7.00'],
  ])('reads %s as %s', (printed, money) => {
    expect(moneyText(printed)).toBe(money)
  })

  it.each([
    '',
    ' ',
    '.',
    '¥',
    '-',
    '***',
    '免税',
    '12.345',
    '1.2.3',
    '12,34.00',
    '1,2345.00',
    '00880890',
    '12 34',
    '87.28 2.62',
    '13%',
    '4197.16981132075',
    '--5',
    '-¥-5',
    '伍拾圆整',
    '1e5',
    'NaN',
  ])('refuses %j', (text) => {
    expect(moneyText(text)).toBeUndefined()
  })

  it('gives back every amount it wrote, plain and with sign and commas', () => {
    fc.assert(
      fc.property(anyFen, fc.boolean(), (fen, commas) => {
        const money = fromFen(fen)
        expect(toFen(money)).toBe(fen)
        expect(moneyText(formatMoney(money, commas) ?? '')).toBe(money)
      }),
    )
  })

  it('answers any text with money in two digits or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(moneyText(text) ?? '0.00').toMatch(/^-?\d+\.\d{2}$/)
      }),
    )
  })
})

describe('toFen', () => {
  it('has no figure for text and for more than it can hold exactly', () => {
    expect(toFen('¥-12.5')).toBe(-1250)
    expect(toFen('***')).toBeUndefined()
    expect(toFen('12345678901234567.89')).toBeUndefined()
  })
})

describe('fromFen', () => {
  it('writes small and negative amounts in full', () => {
    expect([0, 5, -5, 90, -96, 100].map(fromFen)).toEqual(['0.00', '0.05', '-0.05', '0.90', '-0.96', '1.00'])
  })

  it('refuses what is not a whole number of fen', () => {
    expect(() => fromFen(0.5)).toThrow(RangeError)
    expect(() => fromFen(Number.NaN)).toThrow(RangeError)
    expect(() => fromFen(2 ** 60)).toThrow(RangeError)
  })
})

describe('formatMoney', () => {
  it('groups thousands unless told not to', () => {
    expect(formatMoney('1234567.5')).toBe('¥1,234,567.50')
    expect(formatMoney('-1234.5')).toBe('-¥1,234.50')
    expect(formatMoney('1234.5', false)).toBe('¥1234.50')
    expect(formatMoney('***')).toBeUndefined()
  })
})

describe('addMoney', () => {
  it('adds without losing a fen', () => {
    expect(addMoney(['0.10', '0.20'])).toBe('0.30')
    expect(addMoney(['39.35', '-0.96'])).toBe('38.39')
    expect(addMoney([])).toBe('0.00')
  })

  it('has no sum when one part is not money', () => {
    expect(addMoney(['1.00', '***'])).toBeUndefined()
  })

  it('adds any amounts to the last fen, however much they come to', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (fen) => {
        const total = fen.reduce((all, each) => all + BigInt(each), 0n)
        expect(addMoney(fen.map(fromFen))?.replace('.', '')).toBe(String(total).replace(/^(-?)(\d{1,2})$/, padded))
      }),
    )
  })

  it('sums in any order alike', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }).map(fromFen)), (amounts) => {
        expect(addMoney([...amounts].reverse())).toBe(addMoney(amounts))
      }),
    )
  })
})
