import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { findCalendar, monthShown } from '../../../../extension/fill/widgets/calendar.ts'
import { turnTo } from '../../../../extension/fill/widgets/turn-pages.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => void vi.restoreAllMocks())

interface Shown {
  year: number
  month: number
  view: 'days' | 'years' | 'months'
}

const cells = (count: number, first: number, unit = '') =>
  Array.from({ length: count }, (_, index) => `<button class="cell">${first + index}${unit}</button>`).join('')

const body = ({ view }: Shown) =>
  view === 'years' ? cells(12, 2020) : view === 'months' ? cells(12, 1, '月') : cells(28, 1)

const draw = (shown: Shown) => {
  document.querySelector('#calendar')!.innerHTML =
    `<button class="prev-month"></button><b class="year">${shown.year}年</b> <b>${shown.view === 'days' ? `${shown.month}月` : ''}</b><button class="next-month"></button>${body(shown)}`
}

/**
 * A calendar of November 2026 whose arrows turn months. Its year opens a list of years, of months first where it goes by
 * them; after the year it may ask for the month.
 */
function showCalendar({ list, asksMonth, byMonths }: { list: boolean; asksMonth?: boolean; byMonths?: boolean }) {
  layOut('<div id="calendar"></div>')
  const shown: Shown = { year: 2026, month: 11, view: 'days' }
  const turned = vi.fn()
  draw(shown)
  document.querySelector('#calendar')?.addEventListener('click', (event) => {
    const pressed = event.target as Element
    const text = Number.parseInt(pressed.textContent ?? '', 10)
    if (pressed.matches('.prev-month, .next-month')) {
      turned()
      const months = shown.year * 12 + shown.month - 1 + (pressed.matches('.prev-month') ? -1 : 1)
      Object.assign(shown, { year: Math.floor(months / 12), month: (months % 12) + 1 })
    } else if (pressed.matches('.year') && list)
      shown.view = byMonths && shown.view === 'days' ? 'months' : shown.view === 'years' ? 'days' : 'years'
    else if (pressed.matches('.cell') && shown.view === 'years')
      Object.assign(shown, { year: text, view: asksMonth ? 'months' : 'days' })
    else if (pressed.matches('.cell') && shown.view === 'months') Object.assign(shown, { month: text, view: 'days' })
    draw(shown)
  })
  return turned
}

async function turn(year: number, month: number) {
  const box = document.querySelector('#calendar') as Element
  const look = () => findCalendar(document, new Set())
  const { result } = await within(
    () => [box],
    () => turnTo({ year, month }, look),
  )
  return result && monthShown(result)
}

test('a month years away is found by the list of years, not by dozens of presses', async () => {
  const turned = showCalendar({ list: true })
  expect(await turn(2023, 9)).toEqual({ year: 2023, month: 9 })
  expect(turned.mock.calls.length).toBeLessThan(6)
})

test('a list of years that asks for the month next is answered', async () => {
  const turned = showCalendar({ list: true, asksMonth: true })
  expect(await turn(2023, 2)).toEqual({ year: 2023, month: 2 })
  expect(turned).not.toHaveBeenCalled()
})

test('a list of years behind a list of months is found', async () => {
  const turned = showCalendar({ list: true, asksMonth: true, byMonths: true })
  expect(await turn(2023, 2)).toEqual({ year: 2023, month: 2 })
  expect(turned).not.toHaveBeenCalled()
})

test('a month years away is turned to where the year opens nothing', async () => {
  const turned = showCalendar({ list: false })
  expect(await turn(2023, 11)).toEqual({ year: 2023, month: 11 })
  expect(turned).toHaveBeenCalledTimes(36)
})

test('a month of the same year is turned to without a list', async () => {
  const turned = showCalendar({ list: true })
  expect(await turn(2026, 8)).toEqual({ year: 2026, month: 8 })
  expect(turned).toHaveBeenCalledTimes(3)
})
