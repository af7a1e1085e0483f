import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

const days = Array.from({ length: 30 }, (_, index) => `<td>${index + 1}</td>`).join('')

/** A row with a button that opens a calendar of June 2021, which writes into the words beside it. */
async function open(button: string) {
  layOut(`<table><tr><td>开票日期</td><td class="cell">${button}</td></tr></table>`)
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  document.querySelector('.cell > *')?.addEventListener('click', () => {
    const calendar = `<div class="cal"><b>2021年6月</b><table><tr>${days}</tr></table><a>清空</a></div>`
    document.body.insertAdjacentHTML('beforeend', calendar)
    const box = document.querySelector('.cal') as Element
    box.addEventListener('click', ({ target }) => {
      const text = (target as Element).textContent ?? ''
      const words = document.querySelector('.cell span') as Element
      words.textContent = text === '清空' ? '' : `2021-06-${text.padStart(2, '0')}`
      box.remove()
    })
  })
  return (await collectFields()).controls
}
const held = () => document.querySelector('.cell span')?.textContent

test.each([
  ['by its class', '<button type="button" class="Calendar"></button><span></span>'],
  ['by its title', '<button type="button" title="选择日期"></button><span></span>'],
  ['as a picture that is pressed', '<img class="icon-date" onclick="0"><span></span>'],
])('a button known %s chooses a date that stands in words beside it, and gives it up', async (_, html) => {
  const [control] = await open(html)
  expect(control).toMatchObject({ kind: 'date', value: '' })
  expect(control?.labels[0]?.text).toBe('开票日期')
  const date = '2021-06-17'
  const step = {
    id: control?.id ?? '',
    kind: 'date',
    target: 'issueDate',
    value: date,
    text: date,
    otherwise: [],
  } as const
  expect(await insertSteps([{ ...step, otherwise: [] }])).toMatchObject([{ outcome: 'filled', readBack: date }])
  expect(held()).toBe(date)
  expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['restored'])
  expect(held()).toBe('')
})

test.each([
  ['beside other words', '<button type="button" class="Calendar"></button><span>王小明</span>'],
  ['beside a box', '<input><button type="button" class="Calendar"></button><span></span>'],
  ['that only decorates', '<i class="icon-date"></i><span></span>'],
  ['of another kind', '<button type="button" class="Browser"></button><span></span>'],
  ['for updates', '<button type="button" class="update-it"></button><span></span>'],
])('a button %s is none of a date', async (_, html) => {
  expect((await open(html)).filter(({ widget }) => widget === 'date button')).toEqual([])
})
