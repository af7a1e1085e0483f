import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { forget } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

const labelled = (button: string) => `<label for="a">Invoice date</label>${button}`

test.each([
  ['a date', '<button type="button" id="a" aria-haspopup="dialog"><span>Pick a date</span></button>', 'date'],
  ['a date it holds', '<button type="button" id="a" aria-haspopup="dialog">October 8th, 2026</button>', 'date'],
  [
    'a list with a box to search in',
    '<button type="button" id="a" role="combobox" aria-haspopup="dialog">Meals</button>',
    'choice',
  ],
  ['whatever its label says', '<button type="button" id="a" aria-haspopup="dialog"></button>', 'text'],
])('a button that opens a dialog asks for %s', async (_, button, kind) => {
  layOut(labelled(button))
  expect((await collectFields()).controls).toMatchObject([{ widget: 'combobox', kind }])
})

test('a box with its name drawn in it is called by that, and holds what stands beside it', async () => {
  const box = (chosen: string) => `<div role="button" aria-haspopup="listbox"><label for="a">费用类型</label>
    <div>${chosen}<input id="a" readonly></div></div>`
  const read = async (html: string) => {
    layOut(html)
    return (await collectFields()).controls.map(({ labels: [label], value }) => [label?.text, value])
  }
  expect(await read(box(''))).toEqual([['费用类型', '']])
  expect(await read(box('<div>办公用品</div>'))).toEqual([['费用类型', '办公用品']])
})

test.each([
  ['an invitation for nothing', '未选择日期', ''],
  ['the date itself', '2026年11月14日 (已选日期)', '2026年11月14日 (已选日期)'],
])('a button that draws only a calendar holds what stands beside it, %s', async (_, words, value) => {
  layOut(
    `<p><span>开票日期</span><button type="button" aria-haspopup="dialog"><svg aria-label="calendar"></svg></button>
     <span class="menu"></span><label>${words}</label></p>`.replace(/>\s+</g, '><'),
  )
  expect((await collectFields()).controls).toMatchObject([{ widget: 'combobox', value }])
})

test('a button that opens a dialog of another kind asks for nothing', async () => {
  layOut(labelled('<button type="button" id="a" aria-haspopup="dialog">Delete…</button>'))
  expect((await collectFields()).controls).toEqual([])
})

/** Opens a sheet of such options, which the page takes when 确定 is pressed. */
function opensSheet(draw: (option: string) => HTMLElement) {
  layOut('<label for="a">票据类型</label><button type="button" id="a" aria-haspopup="dialog">请选择</button>')
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const button = document.querySelector('#a') as Element
  button.addEventListener('click', () => {
    const sheet = document.createElement('div')
    sheet.setAttribute('role', 'dialog')
    sheet.append(...['出租车票', '铁路电子客票'].map(draw))
    sheet.insertAdjacentHTML('beforeend', '<button type="button" class="ok">确定</button>')
    document.body.append(sheet)
    let chosen = ''
    for (const option of sheet.querySelectorAll('[data-name]'))
      option.addEventListener('click', () => {
        chosen = option.getAttribute('data-name') ?? ''
      })
    sheet.querySelector('.ok')?.addEventListener('click', () => {
      button.textContent = chosen
      sheet.remove()
    })
  })
}

test.each<[string, (option: string) => HTMLElement]>([
  ['in words', (option) => Object.assign(document.createElement('div'), { textContent: option })],
  [
    'that draw their words themselves',
    (option) => {
      const host = document.createElement('x-item')
      host.attachShadow({ mode: 'open' }).innerHTML = `<style>b{}</style><b>${option}</b>`
      return host
    },
  ],
])('a choice among options %s in a dialog is confirmed', async (_, draw) => {
  opensSheet((option) => {
    const drawn = draw(option)
    drawn.setAttribute('role', 'option')
    drawn.setAttribute('data-name', option)
    return drawn
  })
  const [control] = (await collectFields()).controls
  const wish: Pick<FillStep, 'target' | 'value' | 'text'> = {
    target: 'invoiceType',
    value: 'rail',
    text: '铁路电子客票',
  }
  const [result] = await insertSteps([{ id: control?.id ?? '', kind: 'choice', otherwise: [], ...wish }])
  expect(result).toMatchObject({ outcome: 'filled', readBack: '铁路电子客票' })
})

test('a list without what is meant is closed by the sheet that stands beside what is drawn around it', async () => {
  layOut('<div id="a" role="combobox" aria-haspopup="listbox" aria-labelledby="b"></div><span id="b">票据类型</span>')
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const high = new DOMRect(0, 0, innerWidth, innerHeight)
  document.querySelector('#a')?.addEventListener('mousedown', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<section><div id="sheet"></div><div class="Paper"><ul role="listbox"><li role="option">收据</li></ul></div></section>',
    )
    const sheet = document.querySelector('#sheet') as HTMLElement
    sheet.getBoundingClientRect = () => high
    sheet.addEventListener('click', () => document.querySelector('section')?.remove())
  })
  const [control] = (await collectFields()).controls
  const step: FillStep = {
    id: control?.id ?? '',
    kind: 'choice',
    target: 'invoiceType',
    value: 'rail',
    text: '',
    otherwise: [],
  }
  await insertSteps([step])
  expect(document.querySelector('section')).toBe(null)
})
