import { expect, test } from 'vitest'
import { compareModels } from '../../../scripts/fill/compare-models.ts'

const verdicts = (before: unknown, expected: unknown, after: unknown) =>
  Object.fromEntries(compareModels(before, expected, after))

test('a control that should change is right, wrong or missed', () => {
  const before = { a: '', b: '', c: '' }
  expect(verdicts(before, { a: '1', b: '1', c: '1' }, { a: '1', b: '2', c: '' })).toEqual({
    a: 'right',
    b: 'wrong',
    c: 'missed',
  })
})

test('a control that should stay is left or touched', () => {
  expect(verdicts({ a: 'x', b: null }, { a: 'x', b: null }, { a: 'x', b: 3 })).toEqual({ a: 'left', b: 'touched' })
})

test('rows are judged cell by cell, a row that was added or is lacking as well', () => {
  const [one, two] = [{ number: '1' }, { number: '2' }]
  expect(verdicts({ rows: [{ number: '' }] }, { rows: [one, two] }, { rows: [one] })).toEqual({
    'rows.0.number': 'right',
    'rows.1.number': 'missed',
  })
  expect(verdicts({ rows: [one] }, { rows: [one] }, { rows: [one, two] })).toEqual({
    'rows.0.number': 'left',
    'rows.1.number': 'touched',
  })
})

test('a list of plain values is one control', () => {
  expect(verdicts({ tags: [] }, { tags: ['a'] }, { tags: ['a', 'b'] })).toEqual({ tags: 'wrong' })
})

test('empty is empty, whichever way the kit says so', () => {
  expect(verdicts({ a: '', b: [], c: null }, { a: '', b: [], c: null }, { a: null, b: null, c: '' })).toEqual({
    a: 'left',
    b: 'left',
    c: 'left',
  })
})
