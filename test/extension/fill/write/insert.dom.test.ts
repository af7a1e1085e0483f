import { afterEach, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forget()
  vi.restoreAllMocks()
})

type Wish = Pick<FillStep, 'target' | 'value'> & Partial<FillStep>

/** Writes one value into the first control of a page. */
async function write(html: string, wish: Wish) {
  layOut(html)
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const [control] = (await collectFields()).controls
  if (!control) throw new Error('the page has no control')
  const step: FillStep = { id: control.id, kind: control.kind, text: wish.value, otherwise: [], ...wish }
  const [result] = await insertSteps([step])
  return result
}

const held = (selector: string) => (document.querySelector(selector) as HTMLInputElement).value

/** HTML, what to write → outcome and what the form would send. */
const written: [what: string, html: string, wish: Wish, kept: string][] = [
  ['a text box', '<input id="a">', { target: 'invoiceNumber', value: '26332000000012345678' }, '26332000000012345678'],
  ['a text area', '<textarea id="a"></textarea>', { target: 'remark', value: '项目：样例' }, '项目：样例'],
  ['a date box', '<input id="a" type="date">', { target: 'issueDate', value: '2026-11-03' }, '2026-11-03'],
  [
    'a time box',
    '<label>发车时间<input id="a" type="time"></label>',
    { target: 'departureTime', value: '13:58' },
    '13:58',
  ],
  ['a number box', '<input id="a" type="number">', { target: 'totalAmount', value: '89.90' }, '89.90'],
  [
    'a list',
    '<select id="a"><option value="">请选择</option><option value="2">数电票（增值税专用发票）</option></select>',
    { target: 'invoiceType', value: 'digital_special' },
    '2',
  ],
]
test.each(written)('%s holds what was written, and tells the page', async (_, html, wish, kept) => {
  const heard: string[] = []
  for (const name of ['input', 'change']) document.addEventListener(name, () => heard.push(name), { once: true })
  const result = await write(html, wish)
  expect(result).toMatchObject({ outcome: 'filled' })
  expect(held('#a')).toBe(kept)
  expect(heard).toContain('input')
})

test.each(written)('%s is given back as it was', async (_, html, wish) => {
  layOut(html)
  const before = held('#a')
  await write(html, wish)
  expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['restored'])
  expect(held('#a')).toBe(before)
})

test('a value the page refuses is not left behind half written', async () => {
  const onlyLetters = (event: Event) => {
    const input = event.target as HTMLInputElement
    if (/\d/.test(input.value)) input.value = input.value.replace(/\d/g, '')
  }
  for (const name of ['input', 'change']) document.addEventListener(name, onlyLetters)
  const result = await write('<input id="a" value="旧">', { target: 'invoiceNumber', value: '12345678' })
  for (const name of ['input', 'change']) document.removeEventListener(name, onlyLetters)
  expect(result).toMatchObject({ outcome: 'failed', reason: 'refused' })
  expect(held('#a')).toBe('旧')
})

const german = (event: Event) => {
  const input = event.target as HTMLInputElement
  const number = Number.parseFloat(input.value.replaceAll('.', '').replace(',', '.'))
  input.value = Number.isNaN(number) ? '' : number.toLocaleString('de-DE', { minimumFractionDigits: 2 })
}
const cutAtComma = (event: Event) => {
  const input = event.target as HTMLInputElement
  input.value = String(Number.parseFloat(input.value))
}
test.each<[string, (event: Event) => void, Wish, string, string]>([
  ['reads a point as a thousand', german, { target: 'totalAmount', value: '1281.50' }, 'filled', '1.281,50'],
  ['reads a point as a thousand below it', german, { target: 'taxAmount', value: '72.51' }, 'filled', '72,51'],
  [
    'takes the comma it shows',
    german,
    { target: 'totalAmount', value: '1281.50', text: '1281,50', otherwise: ['1281.50'] },
    'filled',
    '1.281,50',
  ],
  [
    'cuts off at a comma',
    cutAtComma,
    { target: 'totalAmount', value: '1281.50', text: '1281,50', otherwise: ['1281.50'] },
    'filled',
    '1281.5',
  ],
])('an amount in a box that %s holds the right number', async (_, change, wish, outcome, kept) => {
  document.addEventListener('change', change)
  const result = await write('<label>金额<input id="a"></label>', wish)
  document.removeEventListener('change', change)
  expect(result).toMatchObject({ outcome, readBack: kept })
  expect(held('#a')).toBe(kept)
})

test('a value tells how long it took to be written', async () => {
  const result = await write('<input>', { target: 'invoiceNumber', value: '26332000000012345678' })
  expect(result?.milliseconds).toBeGreaterThanOrEqual(0)
})

test('a control that left the page is reported as gone', async () => {
  layOut('<input id="a">')
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const [control] = (await collectFields()).controls
  document.body.innerHTML = ''
  const step = { id: control?.id ?? '', kind: 'text', target: 'remark', value: 'x', text: 'x', otherwise: [] } as const
  expect(await insertSteps([{ ...step, otherwise: [] }])).toMatchObject([{ outcome: 'failed', reason: 'gone' }])
})

test.each([
  ['at once', (draw: () => void) => draw()],
  ['a moment later', (draw: () => void) => void setTimeout(draw, 40)],
])(
  'a value that a server’s answer takes away with its box %s is lost, not refused: it is written again',
  async (_, answer) => {
    const drawAnew = () =>
      answer(() => {
        document.querySelector('section')!.innerHTML = '<input id="a" name="a">'
      })
    document.addEventListener('input', drawAnew)
    const result = await write('<section><input id="a" name="a"></section><input id="b">', {
      target: 'invoiceNumber',
      value: '12345678',
    })
    document.removeEventListener('input', drawAnew)
    expect(result).toMatchObject({ outcome: 'failed', reason: 'gone' })
  },
)

test('a list of a web component gets the words of its own option, not ours', async () => {
  const draw = () => {
    layOut('<kit-combobox><kit-item text="3"></kit-item><kit-item text="13"></kit-item></kit-combobox>')
    const root = document.querySelector('kit-combobox')!.attachShadow({ mode: 'open' })
    root.innerHTML = '<input role="combobox" aria-haspopup="dialog" aria-autocomplete="both" aria-label="税率">'
    return root.querySelector('input')!
  }
  for (const [value, kept] of [
    ['13%', '13'],
    ['9%', ''],
  ] as const) {
    const input = draw()
    vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
    const [control] = (await collectFields()).controls
    const step = { id: control?.id ?? '', kind: 'text', target: 'taxRate', value, text: value, otherwise: [] } as const
    await insertSteps([{ ...step, otherwise: [] }])
    expect(input.value).toBe(kept)
    forget()
  }
})

test('a value the page calls invalid once it is written is tried in its other forms', async () => {
  const check = ({ target }: Event) => {
    const input = target as HTMLInputElement
    input.setAttribute('aria-invalid', String(input.value !== '' && !/^\d{8}$/.test(input.value)))
  }
  document.addEventListener('input', check)
  const wish = { target: 'issueDate', value: '2026-11-03' } as const
  const taken = await write('<input id="a">', { ...wish, otherwise: ['20261103'] })
  expect([taken?.outcome, held('#a')]).toEqual(['filled', '20261103'])
  forget()
  const refused = await write('<input id="a">', wish)
  document.removeEventListener('input', check)
  expect(refused).toMatchObject({ outcome: 'failed', reason: 'refused' })
  expect(held('#a')).toBe('')
})

test('what was called invalid before is no word on the value', async () => {
  const result = await write('<input id="a" aria-invalid="true">', { target: 'remark', value: 'x' })
  expect(result).toMatchObject({ outcome: 'filled' })
})

/** A page that keeps the choice in a variable, and shows it in a read-only box. */
function comboPage(list: string, rest = '') {
  const page = { kept: '' }
  const choose = ({ target }: Event) => {
    const pressed = target as HTMLElement
    const box = document.querySelector('#a') as HTMLInputElement
    if (pressed === box) document.body.insertAdjacentHTML('beforeend', `<ul class="dropdown">${list}</ul>`)
    if (!pressed.matches('li, .clear')) return
    page.kept = pressed.matches('li') ? (pressed.textContent ?? '') : ''
    box.value = page.kept
    document.querySelector('ul')?.remove()
  }
  document.addEventListener('click', choose)
  const html = `<label>票种<input id="a" readonly placeholder="请选择"></label>${rest}`
  return { page, html, leave: () => document.removeEventListener('click', choose) }
}

test.each([
  ['cannot be emptied is not said to be restored', '', 'failed'],
  ['is emptied by a button in its list is restored', '<b class="clear">清空</b>', 'restored'],
])('a read-only box that %s', async (_, button, outcome) => {
  const { page, html, leave } = comboPage(`<li>增值税专用发票</li><li>增值税普通发票</li>${button}`)
  const result = await write(html, { target: 'invoiceType', value: 'vat_special' })
  expect(result).toMatchObject({ outcome: 'filled', readBack: '增值税专用发票' })
  expect((await undoFill()).map((undone) => undone.outcome)).toEqual([outcome])
  leave()
  expect(held('#a')).toBe(page.kept)
  expect(page.kept === '').toBe(outcome === 'restored')
})

test('a radio button is chosen by its drawing beside it', async () => {
  const drawn = (title: string) =>
    `<input type="radio" name="kind" title="${title}"><div class="layui-form-radio"><i></i><div>${title}</div></div>`
  const press = ({ target }: Event) => {
    const radio = (target as Element).closest('.layui-form-radio')?.previousElementSibling
    if (radio instanceof HTMLInputElement) radio.checked = true
  }
  document.addEventListener('click', press)
  layOut(`<form><label>发票类型</label><div>${['专票', '普票', '其它'].map(drawn).join('')}</div></form>`)
  const shown = vi.spyOn(Element.prototype, 'checkVisibility')
  shown.mockImplementation(function (this: Element) {
    return !this.matches('input')
  })
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const [control] = (await collectFields()).controls
  expect(control?.options?.map(({ text }) => text)).toEqual(['专票', '普票', '其它'])
  const step = { id: control?.id ?? '', kind: 'choice', target: 'invoiceType', value: 'vat_special' } as const
  const [result] = await insertSteps([{ ...step, text: '专票', otherwise: [] }])
  document.removeEventListener('click', press)
  expect(result).toMatchObject({ outcome: 'filled', readBack: '专票' })
})

/** A calendar that closes as soon as its page is turned, and holds a day of the month it was turned to. */
function closesOnTurning(): void {
  const box = document.querySelector('#a') as HTMLInputElement
  let month = 11
  const open = () => {
    const days = Array.from({ length: 28 }, (_, index) => `<button class="day">${index + 1}</button>`).join('')
    const head = `<button class="prev-month"></button><b>2026年${month}月</b><button class="next-month"></button>`
    document.body.insertAdjacentHTML('beforeend', `<div role="dialog">${head}<div>${days}</div></div>`)
    const dialog = document.querySelector('[role=dialog]') as Element
    dialog.addEventListener('click', ({ target }) => {
      const pressed = target as Element
      const day = pressed.matches('.day') ? pressed.textContent.padStart(2, '0') : '29'
      if (pressed.matches('.prev-month')) month -= 1
      box.value = `2026-${month}-${day}`
      dialog.remove()
    })
  }
  document.querySelector('#open')?.addEventListener('click', open)
}

test('a calendar that closes half-way is opened again for the rest', async () => {
  const html =
    '<div class="MuiPickersTextField-root"><input id="a" readonly><button id="open" aria-haspopup="dialog"></button></div>'
  layOut(html)
  closesOnTurning()
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const [control] = (await collectFields()).controls
  const step = { target: 'issueDate' as const, value: '2026-10-05', text: '2026-10-05', otherwise: [] }
  const [result] = await insertSteps([{ ...step, id: control?.id ?? '', kind: control?.kind ?? 'date' }])
  expect(result).toMatchObject({ outcome: 'filled', readBack: '2026-10-05' })
})

test.each([
  ['by its name', '<form><label>开票日期<input id="a" name="kprq" class="Wdate" readonly></label></form>'],
  [
    'by what it calls',
    '<form><label>开票日期<input id="a" name="kprq" onfocus="WdatePicker({maxDate: 1})" readonly></label></form>',
  ],
])(
  'a calendar of the old kind that is drawn elsewhere, known %s, leaves the date in the box that is sent',
  async (_, html) => {
    const result = await write(html, { target: 'issueDate', value: '2026-10-05' })
    expect(result).toMatchObject({ outcome: 'filled', readBack: '2026-10-05' })
    await undoFill()
    expect(held('#a')).toBe('')
  },
)

test.each<[string, string, Wish, string]>([
  ['text is written', '<input id="a">', { target: 'remark', value: '项目：样例' }, '项目：样例'],
  [
    'a list is left alone until the person is back',
    '<select id="a"><option value=""></option><option value="2">餐费</option></select>',
    { target: 'expenseType', value: '餐费' },
    '',
  ],
])('in a tab that is not in front %s', async (_, html, wish, meanwhile) => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const writing = write(html, wish)
  await vi.waitFor(() => expect(held('#a')).toBe(meanwhile))
  await new Promise((done) => setTimeout(done, 300))
  expect(held('#a')).toBe(meanwhile)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(await writing).toMatchObject({ outcome: 'filled' })
})

test('a choice drawn beside the box it was looked up in is told to stay, where nothing empties it', async () => {
  document.addEventListener(
    'mousedown',
    ({ target }) => {
      const control = (target as Element).closest('.control')
      control?.insertAdjacentHTML('afterend', '<div id="menu"><div role="option">CNY</div></div>')
      document.querySelector('[role="option"]')?.addEventListener('click', () => {
        document.querySelector('#value')?.append('CNY')
        document.querySelector('#menu')?.remove()
      })
    },
    { once: true },
  )
  const html = `<div id="field"><label for="a">币种</label><div class="control"><div id="value" class="x-singleValue"></div>
    <input id="a" role="combobox" aria-controls="menu"></div></div>`
  expect(await write(html, { target: 'currency', value: 'CNY', kind: 'choice' })).toMatchObject({ lasting: true })
})

test('the words of an empty list of a kit that only invite a choice are no choice', async () => {
  layOut(
    '<div class="arco-select"><div class="arco-select-view"><span class="arco-select-view-value">请选择</span></div></div>',
  )
  expect((await collectFields()).controls).toMatchObject([{ widget: 'arco select', value: '' }])
})

test('a calendar that a busy page drew late and left over a box is left by a press beside it', async () => {
  const days = Array.from({ length: 31 }, (_, index) => `<td>${index + 1}</td>`).join('')
  const calendar = `<div id="late"><b>2026-11</b><table><tr>${days}</tr></table></div>`
  const filling = write(`<form><input id="a"></form>${calendar}`, { target: 'invoiceNumber', value: '26332000' })
  document.elementFromPoint = () => document.querySelector('#late td') ?? document.querySelector('#a')
  const leave = ({ target }: Event) => (target as Element).closest('#late') ?? document.querySelector('#late')?.remove()
  document.addEventListener('mousedown', leave)
  expect(await filling).toMatchObject({ outcome: 'filled', readBack: '26332000' })
  document.removeEventListener('mousedown', leave)
})

test('what else lies over a box is not pressed away', async () => {
  const filling = write('<form><input id="a"></form><div id="note">未保存</div>', {
    target: 'invoiceNumber',
    value: '1',
  })
  document.elementFromPoint = () => document.querySelector('#note')
  const heard = vi.fn()
  document.addEventListener('mousedown', heard)
  expect(await filling).toMatchObject({ outcome: 'skipped', reason: 'hidden' })
  document.removeEventListener('mousedown', heard)
  expect(heard).not.toHaveBeenCalled()
})
