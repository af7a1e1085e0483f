import { expect, test } from 'vitest'
import type { Reading } from '../../../extension/recognize/draft.ts'
import { fieldState } from '../../../extension/review/field-state.ts'

const reading = (source: Reading['source'], value = '68.58', confidence?: number): Reading =>
  confidence === undefined ? { source, value } : { source, value, confidence }

test('sources that agree stand together without a percentage', () => {
  const state = fieldState({
    chosen: reading('qr', '68.58', 0.99),
    agreeing: [reading('tencent/VatInvoiceOCR')],
    conflicting: [],
  })
  expect(state.sources).toEqual(['qr', 'tencent/VatInvoiceOCR'])
  expect(state).not.toHaveProperty('confidence')
  expect(state).not.toHaveProperty('doubt')
})

test('one source alone shows how sure it is', () => {
  expect(fieldState({ chosen: reading('qr', '1', 0.99), agreeing: [], conflicting: [] }).confidence).toBe(0.99)
})

test('a source that is unsure and alone asks for a look', () => {
  const alone = { chosen: reading('tencent/VatInvoiceOCR', '1', 0.62), agreeing: [], conflicting: [] }
  expect(fieldState(alone).doubt).toBe('unsure')
  expect(fieldState({ ...alone, agreeing: [reading('qr', '1')] })).not.toHaveProperty('doubt')
})

test('a source that does not say how sure it is raises no doubt', () => {
  const state = fieldState({ chosen: reading('tencent/VatInvoiceOCR'), agreeing: [], conflicting: [] })
  expect(state).not.toHaveProperty('doubt')
})

test('sources that differ are offered as choices, the one in use first, equal ones together', () => {
  const state = fieldState({
    chosen: reading('qr', '88.58'),
    agreeing: [],
    conflicting: [reading('pdf-text'), reading('tencent/VatInvoiceOCR')],
  })
  expect(state.doubt).toBe('conflict')
  expect(state.choices).toEqual([
    { value: '88.58', sources: ['qr'], inUse: true },
    { value: '68.58', sources: ['pdf-text', 'tencent/VatInvoiceOCR'], inUse: false },
  ])
})

test('the person’s word settles a conflict', () => {
  const state = fieldState({ chosen: reading('person'), agreeing: [], conflicting: [reading('qr', '88.58')] })
  expect(state).not.toHaveProperty('doubt')
  expect(state.settled).toBe(true)
})
