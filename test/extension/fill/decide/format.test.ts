import { describe, expect, test } from 'vitest'
import { shifted, textsFor } from '../../../../extension/fill/decide/format.ts'
import { signalsOf } from '../../../../extension/fill/decide/signals.ts'
import type { FieldSnapshot } from '../../../../extension/fill/snapshot.ts'
import type { Target } from '../../../../extension/fill/targets.ts'
import { control } from '../snapshots.ts'

const first = (target: Target, value: string, snapshot: FieldSnapshot) =>
  textsFor(target, value, snapshot, signalsOf(snapshot))[0]

describe('decimals are moved without binary arithmetic', () => {
  test.each([
    ['59359.98', -4, '5.935998'],
    ['0.10', -4, '0.00001'],
    ['1234.56', 2, '123456'],
    ['-50.00', 2, '-5000'],
    ['13', -2, '0.13'],
    ['1.5', -2, '0.015'],
    ['***', 2, '***'],
  ])('%s by %i places is %s', (value, places, expected) => expect(shifted(value, places)).toBe(expected))
})

test('amounts follow the unit of the label or beside the control', () => {
  expect(first('totalAmount', '59359.98', control('金额（元）'))).toBe('59359.98')
  expect(first('totalAmount', '59359.98', control('金额（万元）'))).toBe('5.935998')
  expect(first('totalAmount', '59359.98', control('金额', { unit: '万元' }))).toBe('5.935998')
})

describe('dates follow the control', () => {
  test.each([
    [{ inputType: 'date' }, '2024-06-09'],
    [{ inputType: 'datetime-local' }, '2024-06-09T00:00'],
    [{ inputType: 'month' }, '2024-06'],
    [{ placeholder: 'YYYY/MM/DD' }, '2024/06/09'],
    [{ placeholder: 'yyyy年mm月dd日' }, '2024年06月09日'],
    [{ placeholder: 'yyyy-M-d' }, '2024-6-9'],
    [{ placeholder: 'dd/mm/yyyy' }, '09/06/2024'],
    [{ placeholder: '格式：20240131' }, '20240609'],
    [{ placeholder: '如 2024.01.31' }, '2024.06.09'],
    [{ placeholder: 'e.g. 31.12.2026' }, '09.06.2024'],
    [{ placeholder: '01.02.2026' }, '09.06.2024'],
    [{ placeholder: 'e.g. 12/31/2026' }, '06/09/2024'],
    [{ placeholder: '31/12/2026' }, '09/06/2024'],
    [{ dateNote: '日期格式示例：30-11月-2026' }, '09-06月-2024'],
    [{ dateNote: '日期格式：dd/mm/yyyy' }, '09/06/2024'],
    [{ placeholder: 'yyyy-mm-dd', dateNote: '日期格式：dd/mm/yyyy' }, '2024-06-09'],
    [{ placeholder: '01/02/2026' }, '2024-06-09'],
    [{ maxLength: 8 }, '20240609'],
    [{}, '2024-06-09'],
    [{ placeholder: '民國年月日' }, '113/06/09'],
    [{ placeholder: 'TT.MM.JJJJ' }, '09.06.2024'],
    [{ placeholder: 'jj/mm/aaaa' }, '09/06/2024'],
  ] as const)('%o', (given, expected) =>
    expect(first('issueDate', '2024-06-09', control('开票日期', given))).toBe(expected),
  )
})

describe('dates follow what stands beside the control', () => {
  test.each([
    ['(如2021.6.1)', '2024.06.09'],
    ['Format: Dec 31, 2024', 'Jun 9, 2024'],
    ['(example: 29-Nov-2026)', '09-Jun-2024'],
    ['开票日期 (DD/MM/YYYY)', '09/06/2024'],
    ['日/月/年', '09/06/2024'],
    ['e.g. 29 NOV 2026', '09 JUN 2024'],
    ['Format DD-MON-YYYY', '09-Jun-2024'],
    ['有效期至 2026.12.31', '2024-06-09'],
    ['如 25442000000318274605', '2024-06-09'],
  ])('%s', (text, expected) => {
    const labels = [{ place: 'after' as const, text }]
    expect(first('issueDate', '2024-06-09', control('开票日期', { labels }))).toBe(expected)
  })
})

describe('rates follow the control', () => {
  test.each([
    [control('税率'), '13%'],
    [control('税率（%）'), '13'],
    [control('税率', { kind: 'number' }), '13'],
    [control('税率', { kind: 'number', maximum: 1 }), '0.13'],
    [control('税率', { placeholder: '如 0.13' }), '0.13'],
  ])('%#', (snapshot, expected) => expect(first('taxRate', '13%', snapshot)).toBe(expected))

  test('words stay words', () => expect(first('taxRate', '免税', control('税率（%）'))).toBe('免税'))
})

test('the check code is cut to its last six digits where the form asks for six', () => {
  const code = '61356830654278305899'
  expect(first('checkCode', code, control('校验码后六位'))).toBe('305899')
  expect(first('checkCode', code, control('校验码', { placeholder: '后6位' }))).toBe('305899')
  expect(first('checkCode', code, control('校验码', { maxLength: 6 }))).toBe('305899')
  expect(first('checkCode', code, control('校验码'))).toBe(code)
})

test('a type of invoice is written by its printed name', () => {
  expect(first('invoiceType', 'vat_e_normal', control('发票类型'))).toBe('增值税电子普通发票')
})
