import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { canBeSeen } from '../../../../extension/fill/page/seen.ts'
import { field, inside, layOutAsWritten, plain } from './placed.ts'

beforeEach(layOutAsWritten)
afterEach(() => vi.restoreAllMocks())

describe('what no person can see', () => {
  test.each([
    ['transparent itself', field.bind(null, plain, 'opacity: 0')],
    ['transparent around it', () => field(inside('opacity: 0.01'))],
    ['faint by two ancestors together', () => field((inner) => inside('opacity: 0.3')(inside('opacity: 0.3')(inner)))],
    ['filtered away', () => field(inside('filter: opacity(0)'))],
    ['clipped to nothing', () => field(plain, 'clip-path: inset(50%)')],
    ['clipped to a circle of no size', () => field(inside('clip-path: circle(0)'))],
    ['cut off by a box of no height', () => field(inside('overflow-x: hidden; overflow-y: hidden', '0 0 300 0'))],
    [
      'cut off beside its box',
      () => field(inside('overflow-x: hidden; overflow-y: hidden', '0 0 300 100'), '', '400 10 200 24'),
    ],
    [
      'in a scroller of no height',
      () => field(inside('overflow-x: auto; overflow-y: auto', '0 0 300 0'), '', '10 40 200 24'),
    ],
    ['left of the page', () => field(plain, 'position: absolute', '-9999 10 200 24')],
    ['above the page', () => field(plain, 'position: absolute', '10 -9999 200 24')],
    ['fixed beside the window', () => field(plain, 'position: fixed', '9000 10 200 24')],
    ['of no size', () => field(plain, '', '10 10 1 1')],
  ])('is what is %s', (_, draw) => {
    expect(canBeSeen(draw())).toBe(false)
  })
})

describe('what a person can see', () => {
  test.each([
    ['in plain sight', () => field(plain)],
    ['a little faint', () => field(inside('opacity: 0.6'))],
    ['further down the page', () => field(plain, '', '10 1900 200 24')],
    [
      'in a scroller, below what it shows',
      () => field(inside('overflow-x: auto; overflow-y: auto', '0 0 300 100'), '', '10 900 200 24'),
    ],
    [
      'in a drawer fixed to the window, to the right of what it shows',
      () => field(inside('position: fixed; overflow-x: auto; overflow-y: auto', '500 0 524 700'), '', '1100 10 200 24'),
    ],
    [
      'in a scroller, below what it and the box around it show',
      () =>
        field(
          (inner) =>
            inside('overflow-x: hidden; overflow-y: hidden')(inside('overflow-x: auto; overflow-y: auto')(inner)),
          '',
          '10 900 200 24',
        ),
    ],
    ['partly cut off', () => field(inside('overflow-x: hidden; overflow-y: hidden', '0 0 100 100'))],
    ['clipped for its round corners', () => field(inside('clip-path: inset(0 round 4px)'))],
  ])('is what is %s', (_, draw) => {
    expect(canBeSeen(draw())).toBe(true)
  })
})
