import { expect, test } from 'vitest'
import { createFaultSource, knownFault, parseFault } from './fault.ts'

test.each([
  ['rate', { kind: 'rate' }],
  ['slow:3000', { kind: 'slow', milliseconds: 3000 }],
  ['reset*2', { kind: 'reset', times: 2 }],
  ['drip:5*3', { kind: 'drip', milliseconds: 5, times: 3 }],
  ['-9018', { kind: '-9018' }],
  ['FailedOperation.ImageBlur*1', { kind: 'FailedOperation.ImageBlur', times: 1 }],
])('%s is read', (text, fault) => expect(parseFault(text)).toEqual(fault))

test.each(['', ':5', 'slow:soon', 'rate*', 'two words'])('%j is no fault', (text) => {
  expect(() => parseFault(text)).toThrow('A fault is kind')
})

test('an unknown fault names the ones there are', () => {
  expect(() => knownFault('rat', ['AIS.0105'])).toThrow(/No such fault: rat\. Known: .*rate.*AIS\.0105/)
  expect(() => knownFault('http99', [])).toThrow('No such fault')
  expect(knownFault('http503', [])).toEqual({ kind: 'http503' })
})

test('a fault with a count is handed out that often, one without for ever, none never', () => {
  const twice = createFaultSource({ kind: 'rate', times: 2 })
  expect([twice(), twice(), twice()].map((fault) => fault?.kind)).toEqual(['rate', 'rate', undefined])
  const always = createFaultSource({ kind: 'rate' })
  expect(Array.from({ length: 100 }, always).every((fault) => fault?.kind === 'rate')).toBe(true)
  expect(createFaultSource(undefined)()).toBeUndefined()
})
