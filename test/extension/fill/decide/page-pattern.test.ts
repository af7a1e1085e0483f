import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsPattern, fittingFirst } from '../../../../extension/fill/decide/page-pattern.ts'

test.each([
  ['\\d{8}', '12345678', '1234567'],
  ['[A-Z]{2}\\d{8}', 'AB12345678', '12345678'],
  ['^(0|[1-9]\\d*)(\\.\\d{1,2})?$', '89.90', '89.901'],
  ['-?\\d{1,3}(,\\d{3})*(\\.\\d{2})?', '1,234,567.80', '1234567.80'],
  ['(?:\\d{8}|\\d{20})', '12345678', '123456789'],
  ['(\\d{4})-(0[1-9]|1[0-2])-(?:[0-2]\\d|3[01])', '2026-03-01', '2026/03/01'],
  ['[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}|[1-9]\\d{14}', '91350100M000100Y43', '9135'],
  ['(?=.*\\d)[\\d()（）+-]{7,20}', '(010)88886666', '()()()()'],
  ['[\\u4e00-\\u9fa5（）]+', '样例甲公司', 'Sample'],
  ['[0-9,.\\-]', '2,200.00', '¥2200'],
  ['[0-9]', '7', '77'],
])('a page that asks for %s is given %s and not %s', (pattern, right, wrong) => {
  expect(fitsPattern(pattern, right)).toBe(true)
  expect(fitsPattern(pattern, wrong)).toBe(false)
  expect(fittingFirst([wrong, right], { pattern })).toEqual([right, wrong])
})

test.each([
  '(.|.)+!',
  '(.+)+!',
  '(?:.*)*!',
  '(.?){60}!',
  `${'.?'.repeat(40)}${'.'.repeat(40)}!`,
  `${'.*'.repeat(30)}!`,
  `${'.{0,60}'.repeat(12)}!`,
  `${'(.|.)'.repeat(39)}!`,
  '((.|.)){60}!',
  '((.)+)+!',
  '(?<name>.+)+!',
  '(?=(.+)+!).*',
  '(?:(?:(?:(?:\\b){999}){999}){999}){999}!',
  '(?:){999999999}!',
  '[ab]a?)+(!',
  '[',
])('a pattern that might take for ever, or is none, checks nothing: %s', (pattern) => {
  expect(fitsPattern(pattern, 'a'.repeat(60))).toBe(true)
})

test('no pattern of a page takes long over any value', () => {
  const part = fc.constantFrom(
    'a',
    '.',
    '[ab]',
    '\\w',
    '\\b',
    '(',
    '(?:',
    '(?=',
    ')',
    '|',
    '*',
    '+',
    '?',
    '{2}',
    '{0,9}',
  )
  const text = fc.constantFrom('a'.repeat(100), 'a'.repeat(5000), 'ab'.repeat(40))
  const check = fc.property(fc.array(part, { maxLength: 30 }), text, (parts, value) => {
    const started = performance.now()
    fitsPattern(`${parts.join('')}!`, value)
    return performance.now() - started < 1000
  })
  fc.assert(check, { numRuns: 2000 })
}, 60_000)
