import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { openPopup, popupSince } from '../../../../extension/fill/widgets/popup.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

const field = '<div class="kit-select"><span role="combobox"></span></div>'

test('a box that the page draws anew when something is chosen is no list left open', () => {
  layOut(`<main><div class="slot">${field}</div></main>`)
  const popup = popupSince(document.querySelector('[role=combobox]') as Element)
  document.body.insertAdjacentHTML('beforeend', '<div class="kit-options"><li>餐饮费</li></div>')
  expect(popup.boxes().map(({ className }) => className)).toEqual(['kit-options'])
  const slot = document.querySelector('.slot') as Element
  slot.innerHTML = field
  document.querySelector('.kit-options')?.remove()
  expect(popup.boxes()).toEqual([])
})

test.each([
  ['below what is in view is scrolled to', innerHeight + 400],
  ['above it too', -60],
])('a box %s before its list is opened', async (_, top) => {
  layOut(field)
  const opener = document.querySelector('[role=combobox]') as Element
  let [at, opened] = [top, Number.NaN]
  vi.spyOn(opener, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, at, 100, 20))
  opener.scrollIntoView = () => {
    at = 300
  }
  opener.addEventListener('click', () => {
    opened = at
  })
  await within(
    () => [opener],
    () => openPopup(opener, 0),
  )
  expect(opened).toBe(300)
})

test('a box that a table hides at its side is scrolled to before its list is opened', async () => {
  layOut(field)
  const opener = document.querySelector('[role=combobox]') as Element
  let [hidden, opened] = [true, false]
  opener.scrollIntoView = () => {
    hidden = false
  }
  opener.addEventListener('click', () => {
    opened = !hidden
  })
  await within(
    () => [opener],
    () => openPopup(opener, 0),
  )
  expect(opened).toBe(true)
})

test('a list whose components draw their options themselves is seen', () => {
  layOut('<x-combobox><x-item></x-item></x-combobox>')
  const host = document.querySelector('x-combobox') as Element
  host.attachShadow({ mode: 'open' }).innerHTML = '<input role="combobox"><slot></slot>'
  const popup = popupSince(host.shadowRoot?.querySelector('input') as Element)
  const item = document.querySelector('x-item') as Element
  item.attachShadow({ mode: 'open' }).innerHTML = '<li role="option">餐饮费</li>'
  expect(popup.boxes()).toEqual([host])
})

test('a list opens where only the inner box of its control listens', async () => {
  layOut('<div class="kit-select" role="combobox"><div class="inner"><div>请选择</div></div></div>')
  const opener = document.querySelector('[role=combobox]') as Element
  document.querySelector('.inner')?.addEventListener('mousedown', () => {
    document.body.insertAdjacentHTML('beforeend', '<div class="kit-options"><li>餐饮费</li></div>')
  })
  const { result } = await within(
    () => [opener],
    () => openPopup(opener, 100),
  )
  expect(result.options().map(({ textContent }) => textContent)).toEqual(['餐饮费'])
})
