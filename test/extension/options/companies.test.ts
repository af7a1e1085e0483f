import { expect, test } from 'vitest'
import { companyText, doubtfulTaxIds, parseCompanies } from '../../../extension/options/companies.ts'

const own = { name: '云栖样例集团有限公司', taxId: '91440100MAX4DBAF8A' }

test.each([
  '云栖样例集团有限公司 91440100MAX4DBAF8A',
  '云栖样例集团有限公司，91440100max4dbaf8a',
  '云栖样例集团有限公司：91440100MAX4DBAF8A ',
  '云栖样例集团有限公司\t９１４４０１００ＭＡＸ４ＤＢＡＦ８Ａ',
])('reads name and tax id however they were pasted: %s', (text) => {
  expect(parseCompanies(text)).toEqual([own])
})

test('one company per line, empty lines between', () => {
  expect(parseCompanies('甲样例公司\n\n乙样例公司 110108802100433\n')).toEqual([
    { name: '甲样例公司' },
    { name: '乙样例公司', taxId: '110108802100433' },
  ])
})

test('what was stored is shown as it can be typed', () => {
  expect(parseCompanies(companyText([own, { name: '甲样例公司' }]))).toEqual([own, { name: '甲样例公司' }])
})

test('a tax id whose check digit does not fit is named', () => {
  expect(doubtfulTaxIds([own, { name: '甲', taxId: '91440100MAX4DBAF8B' }])).toEqual(['91440100MAX4DBAF8B'])
})
