import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

test('a read-only box without ink is seen, pressed and read as what is drawn in its place', async () => {
  layOut(`<label for="a">税率</label><div><div class="field"><p>选择</p><input id="a" class="select-input" readonly
    style="opacity: 0"><b>▾</b></div></div>`)
  const shown = document.querySelector('p') as Element
  shown.addEventListener('mousedown', () => {
    const list = document.createElement('div')
    list.className = 'dropdown'
    list.innerHTML = '<div class="item">3%</div><div class="item">6%</div>'
    list.addEventListener('click', ({ target }) => {
      shown.textContent = (target as Element).textContent
      list.remove()
    })
    document.body.append(list)
  })
  const { controls } = await collectFields()
  expect(controls.map(({ widget, value, barred }) => [widget, value, barred])).toEqual([['opener', '', undefined]])
  const step = { id: controls[0]?.id ?? '', target: 'taxRate', kind: 'choice', value: '6', text: '6%' } as const
  expect(await insertSteps([{ ...step, otherwise: [] }])).toMatchObject([{ outcome: 'filled', readBack: '6%' }])
})
