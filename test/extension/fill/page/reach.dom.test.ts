import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noteClosed } from '../../../../extension/fill/page/left-over.ts'
import { canBeReached } from '../../../../extension/fill/page/reach.ts'
import { field, layOutAsWritten, plain } from './placed.ts'

beforeEach(layOutAsWritten)
afterEach(() => vi.restoreAllMocks())

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

  describe.each([
    ['under the empty box of a list that was closed', '0', true],
    ['not what a list was closed over that is drawn all the same', '1', false],
  ])('is %s', (_, ink, reached) => {
    test('as soon as it is looked at', async () => {
      const list = `<div id="list" data-box="0 0 1024 800"><div class="paper" style="opacity: ${ink}">餐饮费</div></div>`
      const input = field((inner) => `<div>${inner}</div>${list}`)
      const box = document.querySelector('#list') as Element
      document.elementFromPoint = () => box
      document.elementsFromPoint = () => [box, input]
      noteClosed([box])
      expect(await canBeReached(input)).toBe(reached)
    })
  })
})
