import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmountInWords, writeAmountInWords } from '../../shared/amount-in-words.ts'

const published: [string, number][] = [
  ['捌拾玖圆玖角整', 8990],
  ['肆万圆整', 4000000],
  ['贰圆壹角贰分', 212],
  ['壹拾壹圆贰角', 1120],
  ['壹仟肆佰零玖元伍角', 140950],
  ['陆仟零柒元壹角肆分', 600714],
  ['壹仟陆佰捌拾元零叁角贰分', 168032],
  ['壹仟陆佰捌拾元叁角贰分', 168032],
  ['壹拾万柒仟元零伍角叁分', 10700053],
  ['壹拾万零柒仟元伍角叁分', 10700053],
  ['壹万陆仟肆佰零玖元零贰分', 1640902],
  ['叁佰贰拾伍元零肆分', 32504],
  ['壹拾圆零柒角整', 1070],
  ['叁拾贰亿伍仟零捌万壹仟叁佰玖拾元整', 325008139000],
  ['拾圆整', 1000],
  ['伍分', 5],
  ['玖角正', 90],
  ['人民币壹佰万元正', 100000000],
  ['（负数）壹佰伍拾圆整', -15000],
  ['⊗玖佰圆整', 90000],
  ['零圆整', 0],
  ['壹亿零壹圆整', 10000000100],
  ['壹佰零伍亿元整', 1050000000000],
  ['壹佰零陆元整', 10600],
  ['壹仟零壹拾万壹仟零壹拾元陆角柒分', 1010101067],
  ['零万壹仟玖佰柒拾陆元零角零分', 197600],
  ['零万零仟壹佰零拾陆元伍角零分', 10650],
  ['零拾零万贰仟零佰零拾零元零角零分', 200000],
]

describe('parseAmountInWords', () => {
  it.each(published)('reads %s', (words, fen) => {
    expect(parseAmountInWords(words)).toBe(fen)
  })

  it.each([
    ['\u0000玖佰圆整', 90000],
    ['ⓧ 玖 佰 圆 整', 90000],
    ['ⓍⓍ壹圆整', 100],
    ['人民币：伍拾元', 5000],
    ['(负数) 壹佰伍拾圆整', -15000],
    ['負壹圓整', -100],
    ['一百零五元', 10500],
    ['貳仟參佰陸拾園整', 236000],
    ['两千元', 200000],
    ['壹萬億圓整', 100000000000000],
    ['壹圆零伍分', 105],
    ['壹圆伍分', 105],
    ['拾万圆整', 10000000],
  ])('reads %j however it was written', (words, fen) => {
    expect(parseAmountInWords(words)).toBe(fen)
  })

  it.each([
    '',
    '佰叁拾圆叁角肆分',
    '价税合计',
    '壹圆贰',
    '圆整',
    '整',
    '零',
    '壹佰',
    '壹佰伍圆整',
    '壹万伍圆整',
    '壹佰拾圆整',
    '壹拾佰圆',
    '零伍角伍',
    '壹佰零圆整',
    '万圆整',
    '壹万壹亿万圆',
    '壹角伍圆',
    '89.90',
    '人民币',
    '壹圆壹圆',
    '壹万零壹万圆整',
  ])('refuses %j', (text) => {
    expect(parseAmountInWords(text)).toBeUndefined()
  })
})

describe('writeAmountInWords', () => {
  it('writes the words an invoice prints', () => {
    expect(writeAmountInWords(8990)).toBe('捌拾玖圆玖角整')
    expect(writeAmountInWords(1070)).toBe('壹拾圆零柒角整')
    expect(writeAmountInWords(32504)).toBe('叁佰贰拾伍圆零肆分')
    expect(writeAmountInWords(-15000)).toBe('（负数）壹佰伍拾圆整')
    expect(writeAmountInWords(10700053)).toBe('壹拾万柒仟圆零伍角叁分')
    expect(writeAmountInWords(10000000100)).toBe('壹亿零壹圆整')
    expect([0, 5, 90].map(writeAmountInWords)).toEqual(['零圆整', '伍分', '玖角整'])
  })

  it('refuses what no invoice carries', () => {
    expect(() => writeAmountInWords(0.5)).toThrow(RangeError)
    expect(() => writeAmountInWords(1e15)).toThrow(RangeError)
  })

  it('is read back to the same fen, with and without everyday signs', () => {
    const anyFen = fc.oneof(
      fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.nat(9999).map((value) => value * 1e6 + (value % 7)),
    )
    fc.assert(
      fc.property(anyFen, (fen) => {
        const words = writeAmountInWords(fen)
        expect(parseAmountInWords(words)).toBe(fen)
        expect(parseAmountInWords(words.replaceAll('圆', '元').replaceAll('拾', '十').replaceAll('贰', '二'))).toBe(fen)
      }),
      { numRuns: 2000 },
    )
  })

  it('never reads a larger amount out of words that lost their first character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999_999 }), (fen) => {
        const read = parseAmountInWords(writeAmountInWords(fen).slice(1))
        expect(read === undefined || read <= fen).toBe(true)
      }),
    )
  })
})
