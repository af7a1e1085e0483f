import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { noteOurs } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

beforeEach(() => void vi.spyOn(window, 'scrollTo').mockReturnValue(undefined))
afterEach(() => vi.restoreAllMocks())

/** A value with a label, shown as text that becomes a box where it is pressed. */
function draw(invitation: string): Element {
  layOut(`<p><label id="name">发票号码</label></p><div id="box"></div>`)
  const box = document.querySelector('#box') as Element
  let held = ''
  const show = () => {
    box.innerHTML = `<div role="button" tabindex="0" aria-labelledby="name">${held || invitation}</div>`
    box.firstElementChild?.addEventListener('click', edit)
  }
  const edit = () => {
    box.innerHTML = '<div><input aria-labelledby="name"></div>'
    const input = box.querySelector('input') as HTMLInputElement
    input.value = held
    input.addEventListener('focusout', () => {
      held = input.value
      show()
    })
    input.focus()
  }
  show()
  return box
}

test.each(['在此输入值', '请输入发票号码', '点击输入', 'Enter value here'])(
  'a value that is shown as “%s” until it is pressed is written, and emptied again',
  async (invitation) => {
    const box = draw(invitation)
    const [control] = (await collectFields()).controls
    expect(control).toMatchObject({ value: '', labels: [{ place: 'labelledby', text: '发票号码' }, {}] })
    const step = { id: control?.id ?? '', target: 'invoiceNumber', value: '31525999', text: '31525999' } as const
    const results = await insertSteps([{ ...step, otherwise: [], kind: 'text' }])
    expect(results).toMatchObject([{ outcome: 'filled', readBack: '31525999' }])
    expect((await collectFields()).controls).toMatchObject([{ id: control?.id, value: '31525999' }])
    noteOurs()
    expect(await undoFill()).toMatchObject([{ outcome: 'restored' }])
    expect(box.textContent).toBe(invitation)
  },
)

test.each(['上传发票', '查看详情', '31525999'])('what shows “%s” is none', async (words) => {
  draw(words)
  expect((await collectFields()).controls).toEqual([])
})
