import { expect, test } from 'vitest'
import type { Reading } from '../../../extension/inbox/draft.ts'
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
    { value: '88.58', sources: ['qr'], snippets: [], inUse: true },
    { value: '68.58', sources: ['pdf-text', 'tencent/VatInvoiceOCR'], snippets: [], inUse: false },
  ])
})

test('each choice comes with what its source read it from: the raw text, and the spot unless it is the code itself', () => {
  const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.04 }
  const state = fieldState({
    chosen: { source: 'qr', value: '88.58', raw: '01,32,,2432,88.58', box },
    agreeing: [],
    conflicting: [{ source: 'pdf-text', value: '68.58', raw: '68.58', box }],
  })
  expect(state.choices.map(({ snippets }) => snippets)).toEqual([[{ raw: '01,32,,2432,88.58' }], [{ box }]])
})

test('the person’s word settles a conflict', () => {
  const state = fieldState({ chosen: reading('person'), agreeing: [], conflicting: [reading('qr', '88.58')] })
  expect(state).not.toHaveProperty('doubt')
  expect(state.settled).toBe(true)
})
