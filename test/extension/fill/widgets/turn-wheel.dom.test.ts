import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { turnTo } from '../../../../extension/fill/widgets/turn-wheel.ts'
import { areDateWheels, columnsIn } from '../../../../extension/fill/widgets/wheel.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** The document of these tests knows no fingers. */
function withFingers(): void {
  class Finger {
    clientY: number
    constructor({ clientY }: { clientY: number }) {
      this.clientY = clientY
    }
  }
  class FingerEvent extends Event {
    touches: Finger[]
    constructor(type: string, { touches, ...init }: EventInit & { touches: Finger[] }) {
      super(type, init)
      this.touches = touches
    }
  }
  vi.stubGlobal('Touch', Finger)
  vi.stubGlobal('TouchEvent', FingerEvent)
}

const step = 36

/** A wheel that only a finger turns, one item a step, and whose items are drawn so far apart. */
function wheelOf(count: number, apart: number, first: number) {
  layOut('<ul></ul>')
  withFingers()
  const list = document.querySelector('ul') as HTMLElement
  const state = { at: first }
  list.innerHTML = Array.from({ length: count }, (_, index) => `<li>${index + 1}日</li>`).join('')
  const items = [...list.children]
  const draw = () => items.forEach((item, index) => void item.classList.toggle('active', index === state.at))
  vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(function (this: Element) {
    const index = items.indexOf(this)
    return new DOMRect(0, index < 0 ? 0 : (index - state.at) * apart, 100, 20)
  })
  let [from, way] = [0, 0]
  list.addEventListener('touchstart', ({ touches }) => {
    from = touches[0]?.clientY ?? 0
    way = 0
  })
  list.addEventListener('touchmove', ({ touches }) => {
    way = (touches[0]?.clientY ?? 0) - from
  })
  list.addEventListener('touchend', () => {
    state.at = Math.max(0, Math.min(count - 1, state.at - Math.round(way / step)))
    draw()
  })
  draw()
  return {
    items,
    state,
    turned: (index: number) =>
      within(
        () => [list],
        () => turnTo(items[index] as Element),
      ),
  }
}

test.each([
  ['as it is turned', step],
  ['wider than it is turned', 45],
])('a wheel that only a finger turns, drawn %s, comes to stand at the item', async (_, apart) => {
  const { state, turned } = wheelOf(31, apart, 15)
  expect((await turned(5)).result).toBe(true)
  expect(state.at).toBe(5)
})

test('what stands in the middle while the page says that another item does is not taken', async () => {
  const { items, state, turned } = wheelOf(31, step, 15)
  items[15]?.classList.remove('active')
  items[3]?.classList.add('active')
  expect((await turned(15)).result).toBe(false)
  expect(state.at).toBe(15)
})

test('several lists that come up at once are wheels by whatever name, one alone is a list', () => {
  const list = (...words: string[]) =>
    `<div role="listbox"><p>${words.map((each) => `<b role="option">${each}</b>`).join('')}</p></div>`
  layOut(
    `<section>${list('2026', '2027')}${list('01', '02')}${list('01', '02')}</section><aside>${list('2026')}</aside>`,
  )
  const [wheels, alone] = ['section', 'aside'].map((each) => columnsIn([document.querySelector(each) as Element]))
  expect(areDateWheels(wheels ?? [])).toBe(true)
  expect(alone).toEqual([])
})
