import { expect, it } from 'vitest'
import { decodeLine } from '../../../../extension/recognize/ocr/decode.ts'

const characters = ['', '6', '8']
/** Steps of one line: how likely none, 6 and 8 are. */
const line = (...steps: [number, number, number][]) => ({
  data: Float32Array.from(steps.flat()),
  sides: [1, steps.length, 3],
})

it('reads a character seen at neighbouring steps once, and one seen again after a pause twice', () => {
  const none: [number, number, number] = [1, 0, 0]
  const six: [number, number, number] = [0, 1, 0]
  const read = decodeLine(line(six, six, none, six), 0, characters)
  expect(read.map(({ character }) => character).join('')).toBe('66')
  expect(read.map(({ start, end }) => [start, end])).toEqual([
    [0, 0.5],
    [0.75, 1],
  ])
})

it('tells how sure it is, and what the character would be otherwise', () => {
  const [read] = decodeLine(line([0.125, 0.5, 0.375], [0.125, 0.625, 0.25]), 0, characters)
  expect(read).toMatchObject({ character: '6', confidence: 0.625, second: { character: '8', confidence: 0.25 } })
})
