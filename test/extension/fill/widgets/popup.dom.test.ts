import { afterEach, expect, test, vi } from 'vitest'
import { popupSince } from '../../../../extension/fill/widgets/popup.ts'
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
