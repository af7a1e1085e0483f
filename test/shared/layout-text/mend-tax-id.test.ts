import { expect, test } from 'vitest'
import { mendTaxId } from '../../../shared/layout-text/mend-tax-id.ts'

test.each([
  ['as it is', '91110100MAXTJR5N0G'],
  ['with letters no code has', '91110100MAXTIR5NOG'],
  ['with a look-alike', '9111O100MAXTJR5N0G'],
  ['with one of two equal signs lost', '9110100MAXTJR5N0G'],
])('a credit code read %s is the one printed', (_, read) => expect(mendTaxId(read)).toBe('91110100MAXTJR5N0G'))

test('what no check digit holds up is not guessed at', () => expect(mendTaxId('91110100MAXTIR5NOH')).toBeUndefined())

test("a small trader's id, a person's and two figures, is no longer one with strokes beside it", () => {
  expect(mendTaxId('33010619880312002X01')).toBe('33010619880312002X01')
})
