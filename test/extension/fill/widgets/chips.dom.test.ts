import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { planFill } from '../../../../extension/fill/decide/plan.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

const row = (label: string, words: string[], chip = 'span class="chip" tabindex="0"', around = 'div class="g"') =>
  `<div><div>${label}</div><${around}>${words.map((word) => `<${chip}>${word}</${chip.split(' ')[0]}>`).join('')}</${around.split(' ')[0]}></div>`

/** A form with a row of words; a press marks one as the page does, a second gives it up. */
async function fill(html: string, mark: (chip: Element, on: boolean) => void) {
  layOut(`<form><label>发票号码<input id="no"></label>${html}</form>`)
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const pressed: string[] = []
  const group = document.querySelector('.g') as Element
  let on: Element | undefined
  group.addEventListener('click', ({ target }) => {
    pressed.push((target as Element).textContent ?? '')
    on = on === target ? undefined : (target as Element)
    for (const chip of group.children) mark(chip, chip === on)
  })
  const invoice = { invoiceType: 'vat_special' as const, invoiceNumber: '53125860', taxRate: '13%', items: [] }
  const { steps } = planFill((await collectFields()).controls, [invoice])
  const results = await insertSteps(steps.map(({ step }) => step))
  return { pressed, outcomes: results.map(({ outcome }) => outcome), reasons: results.map(({ reason }) => reason) }
}

const byClass = (chip: Element, on: boolean) => void chip.classList.toggle('is-active', on)
const byStyle = (chip: Element, on: boolean) => chip.setAttribute('style', on ? 'color:red' : 'color:blue')
const types = ['专票', '普票', '其他']

test.each([
  ['by a class', byClass],
  ['by its looks', byStyle],
])('words side by side that show %s what is chosen take the type, and give it up', async (_, mark) => {
  const { pressed, outcomes } = await fill(row('发票类型', types), mark)
  expect(pressed).toEqual(['专票'])
  expect(outcomes).toEqual(['filled', 'filled'])
  expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['restored', 'restored'])
  expect(pressed).toEqual(['专票', '专票'])
})

test('buttons of a page take the rate', async () => {
  const { pressed } = await fill(row('税率', ['6%', '9%', '13%'], 'button type="button" class="seg"'), byClass)
  expect(pressed).toEqual(['13%'])
})

test('a press that shows nowhere is told as refused', async () => {
  const { pressed, outcomes, reasons } = await fill(row('发票类型', types), () => undefined)
  expect(pressed).toEqual(['专票'])
  expect([outcomes, reasons]).toEqual(
    [
      ['failed', 'filled'],
      ['refused', undefined],
    ].map((each) => each.toReversed()),
  )
})

test.each([
  ['of another question', row('发票状态', types)],
  ['for a filter', row('发票类型', ['全部', ...types])],
  ['of tabs', row('发票类型', types, 'div class="tab-item" tabindex="0"')],
  ['in the cells of a row', row('发票类型', types, 'div class="grid-cell item" tabindex="0"')],
  ['nobody presses', row('发票类型', types, 'span class="tag"')],
  ['none of which is ours', row('发票类型', ['收据', '普票', '其他'])],
  ['that are chosen from already', row('发票类型', types).replace('class="chip"', 'class="chip active"')],
  ['that send the form', row('发票类型', types, 'button class="btn"')],
])('words %s are not pressed', async (_, html) => {
  expect((await fill(html, byClass)).pressed).toEqual([])
})
