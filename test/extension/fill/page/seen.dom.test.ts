import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { canBeReached, canBeSeen } from '../../../../extension/fill/page/seen.ts'

/** Where things stand is written on them, left top width height, for this document has no layout. */
function placed(this: Element): DOMRect {
  const [left = 0, top = 0, width = 100, height = 20] = (this.getAttribute('data-box') ?? '').split(' ').map(Number)
  return this.hasAttribute('data-box') ? new DOMRect(left, top, width, height) : new DOMRect(0, 0, 1000, 800)
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(placed)
  vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(1000)
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(2000)
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue(undefined)
  document.elementFromPoint = () => document.querySelector('#field')
})
afterEach(() => vi.restoreAllMocks())

const field = (around: (inner: string) => string, style = '', box = '10 10 200 24') => {
  document.body.innerHTML = around(`<input id="field" style="${style}" data-box="${box}">`)
  return document.querySelector('#field') as Element
}
const plain = (inner: string) => inner
const inside =
  (style: string, box = '0 0 300 100') =>
  (inner: string) =>
    `<div style="${style}" data-box="${box}">${inner}</div>`

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

describe('what a person can press', () => {
  test('is what lies on top', async () => {
    expect(await canBeReached(field(plain))).toBe(true)
  })

  test('is the control under its own drawing or label', async () => {
    const input = field(
      (inner) => `<label data-box="0 0 300 40">发票号码 ${inner}<i id="icon" data-box="190 10 20 20"></i></label>`,
    )
    document.elementFromPoint = () => document.querySelector('#icon')
    expect(await canBeReached(input)).toBe(true)
  })

  test('is not what something else lies over, even after scrolling to it', async () => {
    const input = field((inner) => `<div>${inner}</div><div id="cover" data-box="0 0 900 900"></div>`)
    document.elementFromPoint = () => document.querySelector('#cover')
    expect(await canBeReached(input)).toBe(false)
  })

  test('is what lies on top again once a list has faded', async () => {
    const input = field((inner) => `<div>${inner}</div><ul id="list" data-box="0 0 900 900"></ul>`)
    let looks = 0
    document.elementFromPoint = () => document.querySelector(looks++ > 12 ? '#field' : '#list')
    expect(await canBeReached(input)).toBe(true)
  })
})
