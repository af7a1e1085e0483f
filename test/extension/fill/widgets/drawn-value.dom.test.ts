import { afterEach, describe, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget, noteOurs } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

const input = '<input role="combobox" readonly>'

describe('what is chosen is read from the box around an input that stays empty', () => {
  test.each([
    [
      'beside it',
      `<div class="a-select-selector"><span class="a-select-search">${input}</span><span class="a-item">数电票</span></div>`,
      '数电票',
    ],
    [
      'before it',
      `<span class="b-select"><span class="b-select-values"><em>数电票</em></span>${input}</span>`,
      '数电票',
    ],
    ['but no hint', `<div class="a-select">${input}<span class="a-placeholder">必选项</span></div>`, ''],
    ['but no invitation', `<div class="a-select">${input}<span>请选择</span></div>`, ''],
    ['but no name', `<div class="a-select-item"><label>票种</label>${input}</div>`, ''],
    ['but no arrow', `<div class="a-select">${input}<span>▾</span></div>`, ''],
    ['but no option of its list', `<div class="a-select">${input}<ul><li>数电票</li></ul></div>`, ''],
    ['but nothing outside of it', `<div>票种${input}<b>数电票</b></div>`, ''],
    ['but not that of others', `<div class="a-select">${input}<b>数电票</b><input></div>`, ''],
    [
      'also of a box without a role',
      '<div class="x-picker"><input readonly placeholder="请选择"><p class="x-value">数电票</p></div>',
      '数电票',
    ],
    [
      'but no word of such a box that is not marked',
      '<div class="x-picker"><input readonly placeholder="请选择"><p>张</p></div>',
      '',
    ],
  ])('%s', async (_, html, value) => {
    layOut(html)
    expect((await collectFields()).controls[0]?.value).toBe(value)
  })
})

/** A list that shows its choice beside its input and can be emptied by a button, or not at all. */
function page(clear: boolean): void {
  layOut(`<div class="a-select">${input}<span class="a-select-placeholder">请选择</span></div>`)
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const box = document.querySelector('.a-select') as Element
  const show = (html: string) =>
    box.querySelector('span')?.replaceWith(document.createRange().createContextualFragment(html))
  box.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('.a-clear')) {
      show('<span class="a-select-placeholder">请选择</span>')
      return (target as Element).remove()
    }
    const list = document.createElement('div')
    list.setAttribute('role', 'listbox')
    list.innerHTML = '<p role="option">13%</p><p role="option">6%</p>'
    list.addEventListener('click', (event) => {
      show(`<span class="a-item">${(event.target as Element).textContent}</span>`)
      if (clear) box.insertAdjacentHTML('beforeend', '<button type="button" class="a-clear">x</button>')
      list.remove()
    })
    document.body.append(list)
  })
}

test.each([
  [true, 'restored', undefined],
  [false, 'failed', true],
])(
  'a choice drawn beside its input is filled; with a clear button (%s) undo says %s',
  async (clear, outcome, lasting) => {
    page(clear)
    const [control] = (await collectFields()).controls
    const step: FillStep = {
      id: control?.id ?? '',
      target: 'taxRate',
      kind: 'choice',
      value: '6',
      text: '6%',
      otherwise: [],
    }
    const [result] = await insertSteps([step])
    expect(result).toMatchObject({ outcome: 'filled', readBack: '6%' })
    expect(result?.lasting).toBe(lasting)
    noteOurs()
    const [undone] = await undoFill()
    expect(undone?.outcome).toBe(outcome)
  },
)
