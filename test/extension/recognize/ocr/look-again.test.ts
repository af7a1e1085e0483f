import { expect, test } from 'vitest'
import { ofThreeLooks } from '../../../../extension/recognize/ocr/look-again.ts'
import type { ReadStrip } from '../../../../extension/recognize/ocr/read-strips.ts'
import { isUnder } from '../../../../extension/recognize/ocr/strips-under.ts'

const strip = { x: 50, y: 10, width: 100, height: 20, angle: 0 }
const second = { character: '', confidence: 0 }
const seen = (text: string, confidence: number): ReadStrip => ({
  strip,
  characters: [...text].map((character, at) => ({ character, confidence, second, start: at / 9, end: (at + 1) / 9 })),
})
const textOf = ({ characters }: ReadStrip) => characters.map(({ character }) => character).join('')
const leastOf = ({ characters }: ReadStrip) => Math.min(...characters.map(({ confidence }) => confidence))

test('a line that three looks read alike is surer than each of them, in whichever form its signs are', () => {
  const line = ofThreeLooks(seen('￥36.00', 0.8), seen('¥36.00', 0.75), seen('￥36.00', 0.75))
  expect(line).toMatchObject({ held: true })
  expect(leastOf(line)).toBeCloseTo(0.9875)
})

test('guesses that repeat each other hold up nothing', () => {
  const line = ofThreeLooks(seen('贰角压分', 0.65), seen('贰角压分', 0.9), seen('贰角压分', 0.9))
  expect(line.held).toBeUndefined()
  expect(leastOf(line)).toBe(0.65)
})

test('what two surer looks say against the first counts, and stays in doubt', () => {
  const meant = ofThreeLooks(seen('费角贰分', 0.4), seen('壹角贰分', 0.6), seen('壹角贰分', 0.95))
  expect(textOf(meant)).toBe('壹角贰分')
  expect(leastOf(meant)).toBe(0.8)
  expect(textOf(ofThreeLooks(seen('杭州', 0.8), seen('抗州', 0.6), seen('抗州', 0.7)))).toBe('杭州')
  expect(textOf(ofThreeLooks(seen('壹角', 0.6), seen('', 0), seen('', 0)))).toBe('壹角')
})

test('a sign that one look reads otherwise is in doubt, and the other is offered', () => {
  const line = ofThreeLooks(seen('样木公司', 0.96), seen('样本公司', 0.9), seen('样木公司', 0.9))
  expect(textOf(line)).toBe('样木公司')
  expect(line.held).toBeUndefined()
  expect(line.characters.map(({ confidence }) => confidence)).toEqual([0.96, 0.8, 0.96, 0.96])
  expect(line.characters[1]?.second.character).toBe('本')
})

test('a value stands on the strips it covers or is a part of, whichever way they lie', () => {
  expect(isUnder({ x: 80, y: 5, width: 10, height: 10 }, strip)).toBe(true)
  expect(isUnder({ x: 80, y: 25, width: 10, height: 10 }, strip)).toBe(false)
  expect(isUnder({ x: 45, y: 50, width: 10, height: 9 }, { ...strip, angle: Math.PI / 2 })).toBe(true)
  expect(isUnder({ x: 0, y: 0, width: 200, height: 40 }, strip)).toBe(true)
})
