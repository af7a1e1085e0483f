import { afterEach, describe, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { forget } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

const [radio, button] = ['role="radio" aria-checked="false"', 'role="button" aria-pressed="false"']

/** Two choices, as pages draw them. */
const drawings: [what: string, html: string][] = [
  [
    'named for screen readers',
    `<div role="radiogroup"><i ${radio} aria-label="专票"></i><i ${radio} aria-label="普票"></i></div>`,
  ],
  [
    'named by words elsewhere',
    `<div role="radiogroup"><i ${radio} aria-labelledby="a"></i><b id="a">专票</b><i ${radio} aria-labelledby="b"></i><b id="b">普票</b></div>`,
  ],
  [
    'with the words around them',
    `<div role="radiogroup"><label><i ${radio}></i><span>专票</span></label><label><i ${radio}></i><span>普票</span></label></div>`,
  ],
  [
    'with the words behind them',
    `<div role="radiogroup"><i ${radio}></i> <span>专票</span> <i ${radio}></i> <span>普票</span></div>`,
  ],
  ['in a group of another name', `<div role="group"><b ${radio}>专票</b><b ${radio}>普票</b></div>`],
  ['that are pressed in', `<div role="group"><b ${button}>专票</b><b ${button}>普票</b></div>`],
  ['that are pressed in, each boxed', `<p><span><b ${button}>专票</b></span><span><b ${button}>普票</b></span></p>`],
]

/** A page that marks what is pressed, and it alone. */
const markPressed = ({ target }: Event) => {
  const marks = '[aria-checked], [aria-pressed]'
  const pressed = (target as Element).closest(marks)
  for (const each of pressed ? document.querySelectorAll(marks) : [])
    for (const name of ['aria-checked', 'aria-pressed'])
      if (each.hasAttribute(name)) each.setAttribute(name, String(each === pressed))
}

describe('drawn choices', () => {
  test.each(drawings)('%s are read and pressed', async (_, html) => {
    layOut(`<div>发票类型</div>${html}`)
    vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
    document.addEventListener('click', markPressed)
    const [control] = (await collectFields()).controls
    expect(control?.options?.map(({ text }) => text)).toEqual(['专票', '普票'])
    const value = 'vat_special'
    const step: FillStep = {
      id: control?.id ?? '',
      kind: 'choice',
      target: 'invoiceType',
      value,
      text: '',
      otherwise: [],
    }
    expect(await insertSteps([step])).toMatchObject([{ outcome: 'filled', readBack: '专票' }])
    document.removeEventListener('click', markPressed)
  })

  test.each([
    ['several of which are pressed in', `<p><b ${button}>粗</b><b ${button}>斜</b></p>`.replaceAll('false', 'true')],
    ['among other boxes', `<p><b ${radio}>专票</b><input type="hidden"><select></select><b ${radio}>普票</b></p>`],
  ])('%s are none', async (_, html) => {
    layOut(html)
    expect((await collectFields()).controls.filter(({ widget }) => widget === 'role radio')).toEqual([])
  })
})
