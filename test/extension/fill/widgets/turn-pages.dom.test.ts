import { afterEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { findCalendar, monthShown } from '../../../../extension/fill/widgets/calendar.ts'
import { turnTo } from '../../../../extension/fill/widgets/turn-pages.ts'
import { guess, lastingNamesOf, turners } from '../../../../extension/fill/widgets/turners.ts'
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

test('a year that is on another page of years is turned to', async () => {
  layOut('<div id="calendar"></div>')
  const box = document.querySelector('#calendar') as Element
  const shown = { year: 2026, month: 11, view: 'days', first: 2020 }
  const bodies: Record<string, () => string> = {
    days: () => cells(28, 1),
    months: () => cells(12, 1, '月'),
    years: () => cells(10, shown.first),
  }
  const heads: Record<string, () => string> = {
    days: () => `${shown.year}年${shown.month}月`,
    months: () => `${shown.year}年`,
    years: () => `${shown.first} – ${shown.first + 9}`,
  }
  const drawIt = () => {
    box.innerHTML = `<button class="prev" data-turn="-1"></button><button class="head">${heads[shown.view]?.()}</button><button class="next" data-turn="1"></button><p>${bodies[shown.view]?.()}</p>`
  }
  const turned = vi.fn()
  box.addEventListener('click', ({ target }) => {
    const pressed = target as HTMLElement
    const figure = Number.parseInt(pressed.textContent, 10)
    if (pressed.dataset.turn) {
      turned()
      if (shown.view === 'years') shown.first += 10 * Number(pressed.dataset.turn)
    } else if (pressed.matches('.head')) shown.view = shown.view === 'days' ? 'months' : 'years'
    else if (shown.view === 'years') Object.assign(shown, { year: figure, view: 'months' })
    else if (shown.view === 'months') Object.assign(shown, { month: figure, view: 'days' })
    setTimeout(drawIt, 20)
  })
  drawIt()
  expect(await turn(2018, 3)).toEqual({ year: 2018, month: 3 })
  expect(turned).toHaveBeenCalledTimes(1)
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

const months = '一,二,三,四,五,六,七,八,九,十,十一,十二'.split(',').map((month) => `${month}月`)
const options = (texts: readonly string[]) => texts.map((text) => `<option>${text}</option>`).join('')

/** A calendar of November 2026 with the head a page gives it. What does the turning says by how many months. */
function showHead(head: (shown: Date) => string, turns: Record<string, number>) {
  layOut('<div id="calendar"></div>')
  const shown = new Date(2026, 10, 1)
  const box = document.querySelector('#calendar') as Element
  const drawHead = () => {
    box.innerHTML = `<div>${head(shown)}</div>${cells(28, 1)}`
    const [year, month] = box.querySelectorAll('select')
    if (year) year.selectedIndex = shown.getFullYear() - 2019
    if (month) month.selectedIndex = shown.getMonth()
  }
  drawHead()
  const turned = vi.fn()
  box.addEventListener('click', ({ target }) => {
    const [, by] = Object.entries(turns).find(([turner]) => (target as Element).closest(turner)) ?? []
    if (!by) return
    turned()
    shown.setMonth(shown.getMonth() + by)
    drawHead()
  })
  box.addEventListener('change', ({ target }) => {
    const { selectedIndex, className } = target as HTMLSelectElement
    if (className === 'year') shown.setFullYear(2019 + selectedIndex)
    else shown.setMonth(selectedIndex)
    drawHead()
  })
  return turned
}

test('a year and a month are chosen in the lists of the head', async () => {
  const years = Array.from({ length: 10 }, (_, index) => String(2019 + index))
  const turned = showHead(
    () =>
      `<a class="prev"></a><a class="next"></a><select class="year">${options(years)}</select>年<select>${options(months)}</select>`,
    { '.prev': -1, '.next': 1 },
  )
  expect(await turn(2021, 6)).toEqual({ year: 2021, month: 6 })
  expect(turned).not.toHaveBeenCalled()
})

test('buttons turn whose words follow a sign', async () => {
  showHead(
    (shown) => `<a class="a">&lt;上月</a>${shown.getFullYear()}年${shown.getMonth() + 1}月<a class="b">下月&gt;</a>`,
    {
      '.a': -1,
      '.b': 1,
    },
  )
  expect(await turn(2026, 8)).toEqual({ year: 2026, month: 8 })
})

test('signs turn that are no buttons by their kind', async () => {
  const turned = showHead(
    (shown) =>
      `<span>«</span><span>‹</span><b>${shown.getFullYear()}-${shown.getMonth() + 1}</b><span>›</span><span>»</span>`,
    { 'span:nth-child(1)': -12, 'span:nth-child(2)': -1, 'span:nth-child(4)': 1, 'span:nth-child(5)': 12 },
  )
  expect(await turn(2021, 6)).toEqual({ year: 2021, month: 6 })
  expect(turned.mock.calls.length).toBeLessThan(16)
})

test('a button that turned before is pressed again where a busy page did not take it once', async () => {
  const turned = showHead(
    (shown) => `<a class="prev"></a>${shown.getFullYear()}-${shown.getMonth() + 1}<a class="next"></a>`,
    { '.prev': -1, '.next': 1 },
  )
  let presses = 0
  const deaf = (event: Event) => {
    presses += 1
    if (presses > 1 && presses < 5) event.stopPropagation()
  }
  document.addEventListener('click', deaf, { capture: true })
  expect(await turn(2026, 7)).toEqual({ year: 2026, month: 7 })
  document.removeEventListener('click', deaf, { capture: true })
  expect(turned).toHaveBeenCalledTimes(4)
})

test('a button that turns no further is given up', async () => {
  showHead((shown) => `<a class="prev"></a>${shown.getFullYear()}-${shown.getMonth() + 1}<a class="next"></a>`, {
    '.prev': -1,
    '.next': 1,
  })
  const stay = (event: Event) => presses++ > 0 && event.stopPropagation()
  let presses = 0
  document.addEventListener('click', stay, { capture: true })
  expect(await turn(2026, 7)).toBeUndefined()
  document.removeEventListener('click', stay, { capture: true })
})

const words = (shown: Date) => `<b>${shown.getFullYear()}</b>-<b>${shown.getMonth() + 1}</b>`

test('a month is read from words that lie apart', async () => {
  showHead((shown) => `<i class="prev-month"></i><p>${words(shown)}</p><i class="next-month"></i>`, {
    '.prev-month': -1,
    '.next-month': 1,
  })
  expect(await turn(2026, 9)).toEqual({ year: 2026, month: 9 })
})

test('a box around several arrows turns nothing by its name', async () => {
  const arrows = (side: string, signs: string[]) =>
    `<div class="next-${side}-group">${signs.map((sign) => `<button class="${side}${sign.length}">${sign}</button>`).join('')}</div>`
  const turned = showHead((shown) => `${arrows('left', ['««', '‹'])}${words(shown)}${arrows('right', ['›', '»»'])}`, {
    '.left2': -12,
    '.left1': -1,
    '.right1': 1,
    '.right2': 12,
  })
  expect(await turn(2026, 9)).toEqual({ year: 2026, month: 9 })
  expect(turned).toHaveBeenCalledTimes(2)
})

test('the buttons that turn a calendar may stand beside the month they turn', () => {
  const days = cells(30, 1)
  layOut(
    `<div><button class="prev">‹</button><button class="next">›</button><div><b>November 2026</b>${days}</div></div>`,
  )
  const calendar = findCalendar(document, new Set())
  expect(calendar && turners(calendar).map(({ className }) => className)).toEqual(['prev', 'next'])
})

test('of two arrows that stand together, one back and one forth, each turns a month', () => {
  layOut('<div id="box"><button class="icon-left"></button><button class="icon-right"></button></div>')
  const box = document.querySelector('#box') as Element
  const arrows = [...box.children]
  expect(arrows.map((arrow) => guess(arrow, arrows, box))).toEqual([-1, 1])
})

test('of two arrows that turn alike the outer one turns years', () => {
  layOut('<div id="box"><button class="icon-left"></button><button class="icon-left"></button></div>')
  const box = document.querySelector('#box') as Element
  const arrows = [...box.children]
  expect(arrows.map((arrow) => guess(arrow, arrows, box))).toEqual([-12, -1])
})

test('a button that names the month it leads to is the same after a press', () => {
  layOut(
    '<button class="prev" aria-label="Go to October 2026"></button><button class="prev" title="2026年十月"></button>',
  )
  const buttons = [...document.querySelectorAll('button')]
  const before = buttons.map(lastingNamesOf)
  buttons[0]?.setAttribute('aria-label', 'Go to September 2026')
  buttons[1]?.setAttribute('title', '2026年九月')
  expect(buttons.map(lastingNamesOf)).toEqual(before)
})
