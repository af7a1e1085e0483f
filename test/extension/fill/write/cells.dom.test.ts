import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { noteOwnRows } from '../../../../extension/fill/collect/own-rows.ts'
import type { FillStep } from '../../../../extension/fill/fill-step.ts'
import { rowPlace } from '../../../../extension/fill/page/row-place.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget, noteOurs } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

beforeEach(forget)
afterEach(() => vi.restoreAllMocks())

const row = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`
const grid = (heads: string[], ...rows: string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
const heads = ['序号', '发票号码', '开票日期', '价税合计', '经办人']
const ledger = grid(heads, row('1', '10293847', '2021-07-01', '113.00', '李会计'), row('2', '', '', '', '李会计'))

/** A page whose cells become boxes by some event. */
function opensBy(event: string): void {
  for (const cell of document.querySelectorAll('td')) {
    cell.addEventListener(event, () => {
      if (cell.querySelector('input')) return
      const input = document.createElement('input')
      input.value = cell.textContent
      cell.replaceChildren(input)
      input.addEventListener('blur', () => cell.replaceChildren(input.value))
    })
  }
}

async function cells() {
  return (await collectFields()).controls.filter(({ widget }) => widget === 'cell')
}

const stepFor = (id: string): FillStep => ({
  id,
  target: 'invoiceNumber',
  value: '31525999',
  text: '31525999',
  otherwise: [],
  kind: 'text',
})

test('only empty cells of rows without an invoice are offered', async () => {
  layOut(ledger)
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(['发票号码', '开票日期', '价税合计'])
})

test('a first row of plain names heads cells that are pressed, also while one of them is open', async () => {
  const plain = (texts: string[], open = '') => `<table>${row(...texts)}${row('', '', open, '', '')}</table>`
  layOut(plain(heads))
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(heads)
  layOut(plain(heads, '<input>'))
  expect((await collectFields()).controls.map(({ labels: [label] }) => label?.text)).toEqual(['开票日期'])
  layOut(`<table>${row(...heads)}${row('购买方', '税率', '税额', '备注', '用途')}</table>`)
  expect(await cells()).toEqual([])
})

test('beside boxes, cells are offered that say they are edited', async () => {
  const [number, date, total] = ['<td data-edit="text"></td>', '<td><input></td>', '<td class="cell-editable"></td>']
  const cellsOf = (...more: string[]) => `<tr><td>1</td>${number}${date}${total}${more.join('')}</tr>`
  layOut(grid(heads, cellsOf('<td></td>')))
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(['发票号码', '价税合计'])
})

test('beside boxes, cells are offered in which what is drawn says so', async () => {
  const drawn = '<div class="editable-cell"><div>&nbsp;</div></div>'
  layOut(grid(heads, row('1', drawn, '<input>', drawn, '')))
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(['发票号码', '价税合计'])
})

test('beside boxes of a row the fill added, cells are offered over which the mouse shows that they are pressed', async () => {
  const pressed = '<div style="cursor: pointer"></div>'
  layOut(grid(heads, row('1', pressed, '<input style="cursor: pointer">', pressed, '')))
  expect(await cells()).toEqual([])
  noteOwnRows([rowPlace(document.querySelector('tbody tr') as Element)])
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(['发票号码', '价税合计'])
  noteOwnRows([])
})

test('a row knows the numbers of invoices in rows of mere text beside it, a list without another row them all', async () => {
  const shown = row('1', '26312000001777205518', '2021-07-01', '113.00', '李会计')
  layOut(grid(heads, shown, row('2', '<input>', '<input>', '<input>', '李会计')))
  const { controls } = await collectFields()
  expect(controls.map((each) => each.row?.listed)).toEqual(Array(3).fill(['26312000001777205518']))
  layOut(grid(heads, shown))
  expect((await collectFields()).emptyLists.map(({ listed }) => listed)).toEqual([['26312000001777205518']])
})

test('noughts are no values, and a row of sums is not offered', async () => {
  layOut(grid(heads, row('1', '', '', '0.00', ''), row('合计', '', '', '0.00', '')))
  expect((await cells()).map(({ row: place }) => place?.index)).toEqual([0, 0, 0, 0])
})

test('a cell that becomes something unknown does not keep the others from being written', async () => {
  layOut(ledger)
  opensBy('click')
  document.querySelectorAll('tbody tr:nth-child(2) td')[1]?.addEventListener(
    'click',
    (event) => {
      event.stopImmediatePropagation()
      ;(event.currentTarget as Element).innerHTML = '<span role="listbox">▾</span>'
    },
    { capture: true },
  )
  const [first, date] = await cells()
  const results = await insertSteps([stepFor(first?.id ?? ''), stepFor(date?.id ?? '')])
  expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'filled'])
})

test.each([
  ['that names no invoice', grid(['序号', '姓名', '日期', '金额'], row('1', '', '', ''))],
  ['beside a form that asks for one', `<label>发票号码 <input></label>${ledger}`],
  ['that has boxes', grid(heads, row('1', '<input>', '', '', ''), row('2', '', '', '', ''))],
  ['whose cells hold links', grid(heads, row('1', '<a href="/x"></a>', '', '', ''))],
])('none of a table %s', async (_, html) => {
  layOut(html)
  expect(await cells()).toEqual([])
})

test.each(['click', 'dblclick'])('a cell that opens by %s is written, left and emptied again', async (event) => {
  layOut(ledger)
  opensBy(event)
  const [number] = await cells()
  const results = await insertSteps([stepFor(number?.id ?? '')])
  expect(results).toMatchObject([{ outcome: 'filled', readBack: '31525999' }])
  const cell = document.querySelectorAll('td')[6]
  expect(cell?.innerHTML).toBe('31525999')
  noteOurs()
  expect(await undoFill()).toMatchObject([{ outcome: 'restored' }])
  expect(cell?.innerHTML).toBe('')
})

test('cells of a column that stays in view, in a copy laid over its table, are of the rows of that', async () => {
  const two = grid(heads, ...Array(2).fill(row('2', '', '', '', '李会计')))
  const table = (hidden: number[]) =>
    two.replace(/<td><\/td>/gu, () => `<td class="${hidden.includes(at++ % 3) ? 'unseen' : ''}"></td>`)
  let at = 0
  layOut(table([0]) + table([1, 2]))
  vi.mocked(Element.prototype.checkVisibility).mockImplementation(function (this: Element) {
    return !this.matches('.unseen')
  })
  const found = await cells()
  expect(new Set(found.map(({ labels: [label] }) => label?.text))).toEqual(new Set(heads.slice(1, 4)))
  expect(new Set(found.map(({ row: place }) => `${place?.list} ${place?.index}`)).size).toBe(2)
})

test('a cell that was written is still known when its table was drawn anew', async () => {
  layOut(ledger)
  opensBy('click')
  const [number] = await cells()
  await insertSteps([stepFor(number?.id ?? '')])
  const body = document.querySelector('tbody') as Element
  body.innerHTML = String(body.innerHTML)
  expect((await cells()).find(({ id }) => id === number?.id)?.value).toBe('31525999')
})

test('a cell in which only a box of its own hears the press is written', async () => {
  layOut(ledger)
  const cell = document.querySelectorAll('td')[6] as Element
  cell.innerHTML = '<section><div></div></section>'
  const box = cell.querySelector('div') as Element
  box.addEventListener('click', () => {
    if (!box.querySelector('input')) box.innerHTML = '<input>'
  })
  const [number] = await cells()
  expect(await insertSteps([stepFor(number?.id ?? '')])).toMatchObject([{ outcome: 'filled', readBack: '31525999' }])
})

test('a table whose first cell does not open is left alone', async () => {
  layOut(ledger)
  const clicked = vi.fn()
  document.addEventListener('click', clicked)
  const [number, date] = await cells()
  const results = await insertSteps([stepFor(number?.id ?? ''), { ...stepFor(date?.id ?? ''), target: 'issueDate' }])
  document.removeEventListener('click', clicked)
  expect(results.map(({ reason }) => reason)).toEqual(['refused', 'refused'])
  expect(clicked.mock.calls.every(([{ target }]) => target === document.querySelectorAll('td')[6])).toBe(true)
  expect(await cells()).toEqual([])
})

test('cells of a table that says it is but the drawing of a grid are named by the heads of that', async () => {
  const line = (role: string, ...texts: string[]) =>
    `<tr role="row">${texts.map((text) => `<td role="${role}">${text}</td>`).join('')}</tr>`
  const table = (rows: string) => `<div><table role="presentation">${rows}</table></div>`
  const sift = line('gridcell', '', '<input>', '<input>', '').replace('<tr', '<tr class="grid-filter-row"')
  const body = table(line('gridcell', '1', '10293847', '2021-07-01', '113.00') + line('gridcell', '', '', '', ''))
  layOut(`<div role="grid">${table(line('columnheader', ...heads.slice(0, 4)) + sift)}${body}</div>`)
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(heads.slice(0, 4))
})

describe('a grid that places each cell by itself, in rows that have no height, and draws all anew with each press', () => {
  const names = ['发生日期', '费用项目', '发票号码', '出发地', '金额', '可抵扣税额']
  const arrow = '<button type="button" class="cell-dropdown" aria-label="Toggle"><span>▾</span></button>'
  const held = names.map(() => '')

  const line = (role: string, texts: readonly string[]) =>
    `<div role="row" class="line">${texts.map((text, at) => `<div role="${role}" aria-colindex="${at + 1}">${text}</div>`).join('')}</div>`
  const draw = () => {
    const body = document.querySelector('#body') as Element
    body.innerHTML = line(
      'gridcell',
      held.map((text, at) => (at === 1 ? arrow + text : text)),
    )
  }
  const columnOf = (target: EventTarget | null) =>
    Number((target as Element).closest('[role=gridcell]')?.getAttribute('aria-colindex')) - 1

  /** A cell becomes a box when the mouse is let go on the one that was chosen before. */
  function edit(column: number): void {
    const cell = document.querySelector(`#body [aria-colindex="${column + 1}"]`) as Element
    const input = cell.appendChild(document.createElement('input'))
    input.addEventListener('blur', () => {
      held[column] = input.value
      draw()
    })
    input.focus()
  }
  function offer(): void {
    const list = document.body.appendChild(document.createElement('ul'))
    list.innerHTML = '<li role="option">火车票</li><li role="option">餐费</li>'
    list.addEventListener('mousedown', ({ target }) => {
      held[1] = (target as Element).textContent
      list.remove()
      draw()
    })
  }

  beforeEach(() => {
    held.fill('')
    layOut(`<div role="grid">${line('columnheader', names)}<div id="body"></div></div>`)
    vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(function (this: Element) {
      return new DOMRect(0, 0, 100, this.matches('.line') ? 5 : 20)
    })
    draw()
    let chosen = -1
    let again = false
    const body = document.querySelector('#body')
    body?.addEventListener('mousedown', (event) => {
      if ((event.target as Element).matches('input')) return
      event.preventDefault()
      document.querySelector('ul')?.remove()
      if ((event.target as Element).closest('button')) return offer()
      again = columnOf(event.target) === chosen
      chosen = columnOf(event.target)
      draw()
    })
    body?.addEventListener('mouseup', ({ target }) => {
      if (again && columnOf(target) === chosen) edit(chosen)
      again = false
    })
  })

  test('offers its empty cells, the one with the arrow of a list, too', async () => {
    expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(names)
  })
  test('has a cell opened by a second press, of which the mouse is let go on what is drawn then', async () => {
    const number = (await cells())[2]
    expect(await insertSteps([stepFor(number?.id ?? '')])).toMatchObject([{ outcome: 'filled', readBack: '31525999' }])
    expect(held[2]).toBe('31525999')
  })
  test('has a kind of expense chosen from the list that a cell shows, which is said to stay', async () => {
    const kind = (await cells())[1]
    const step: FillStep = { ...stepFor(kind?.id ?? ''), target: 'expenseType', value: '餐饮费', text: '餐饮费' }
    expect(await insertSteps([step])).toMatchObject([{ outcome: 'kept', readBack: '餐费', lasting: true }])
  })
})

const goods = ['品名', '规格型号', '数量', '单价', '金额', '税率']

test('the lines of an invoice are asked for by cells, also beside a form for the invoice itself', async () => {
  layOut(`<form><label>发票号码 <input></label></form>${grid(goods, row('', '', '', '', '', '▼'))}`)
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(goods)
})

test('cells drawn apart are named by the column they say they are of', async () => {
  const cell = (role: string, column: number, text = '') =>
    `<div role="${role}" aria-colindex="${column}">${text}</div>`
  const line = (...parts: string[]) => `<div role="row">${parts.join('')}</div>`
  layOut(`<div role="treegrid">
    <div>${line(cell('columnheader', 1), cell('columnheader', 2, '序号'))}</div>
    <div>${line(cell('columnheader', 4, '开票日期'), cell('columnheader', 3, '发票号码'), cell('columnheader', 5, '价税合计'))}</div>
    <div>${line(cell('gridcell', 1, '<input type="checkbox">'), cell('gridcell', 2, '1'))}</div>
    <div>${line(cell('gridcell', 3), cell('gridcell', 4), cell('gridcell', 5))}</div></div>`)
  expect((await cells()).map(({ labels: [label] }) => label?.text)).toEqual(['发票号码', '开票日期', '价税合计'])
})

test('a sheet that counts the double click itself and takes the text when it is left altogether is written', async () => {
  layOut(`<div><div id="sheet">${ledger}<textarea></textarea></div></div>`)
  const [sheet, editor] = [
    document.querySelector('#sheet') as Element,
    document.querySelector('textarea') as HTMLElement,
  ]
  let pressed: EventTarget | null = null
  let open: Element | undefined
  // The box of the sheet lies elsewhere until it is moved over a cell.
  editor.getBoundingClientRect = () => new DOMRect(open ? 0 : 9000, 0, 100, 20)
  sheet.addEventListener('mouseup', ({ target }) => {
    if (pressed === target && !open) {
      open = target as Element
      editor.focus()
    }
    pressed = target
  })
  document.addEventListener('mousedown', ({ target }) => {
    if (sheet.contains(target as Element) || !open) return
    open.textContent = (editor as HTMLTextAreaElement).value
    open = undefined
  })
  const [number] = await cells()
  expect(await insertSteps([stepFor(number?.id ?? '')])).toMatchObject([{ outcome: 'filled', readBack: '31525999' }])
  expect(document.querySelectorAll('td')[6]?.textContent).toBe('31525999')
})

/** The cells of a table, each of which becomes a list of the page's own while it is open. */
function opensList(draw: (list: HTMLElement, choose: (text: string) => void) => void): void {
  for (const cell of document.querySelectorAll('td')) {
    cell.addEventListener('click', () => {
      if (cell.firstElementChild) return
      const list = document.createElement('span')
      const choose = (text: string) => {
        document.querySelector('ul')?.remove()
        cell.textContent = text
      }
      list.setAttribute('role', 'combobox')
      list.textContent = cell.textContent
      list.tabIndex = 0
      cell.replaceChildren(list)
      draw(list, choose)
    })
  }
}

const typeStep = (id: string): FillStep => ({
  ...stepFor(id),
  target: 'invoiceType',
  value: 'vat_special',
  text: '增值税专用发票',
})
const typed = grid(['发票类型', ...heads], row('', '1', '', '', '', ''))

test('a choice in a cell is given up again by the blank option of the list that a press on it brings up', async () => {
  layOut(typed)
  opensList((list, choose) => {
    list.addEventListener('click', (event) => {
      event.stopPropagation()
      const options = document.createElement('ul')
      options.innerHTML = ['&nbsp;', '增值税专用发票', '增值税普通发票']
        .map((each) => `<li role="option">${each}</li>`)
        .join('')
      options.addEventListener('click', ({ target }) => choose((target as Element).textContent.trim()))
      document.body.append(options)
    })
  })
  const [type] = await cells()
  expect(await insertSteps([typeStep(type?.id ?? '')])).toMatchObject([{ readBack: '增值税专用发票' }])
  noteOurs()
  expect(await undoFill()).toMatchObject([{ outcome: 'restored' }])
  expect(document.querySelector('td')?.textContent).toBe('')
})

test('a choice is taken from the list that comes up with the read-only box of a cell, and told to last', async () => {
  layOut(typed)
  const cell = document.querySelector('td') as Element
  cell.addEventListener('click', () => {
    if (cell.firstElementChild) return
    cell.innerHTML = '<input role="combobox" readonly>'
    const list = document.createElement('div')
    list.className = 'edit-list'
    list.innerHTML = '<div class="item">增值税普通发票</div><div class="item">增值税专用发票</div>'
    list.addEventListener('click', ({ target }) => {
      list.remove()
      cell.textContent = (target as Element).textContent
    })
    // A press on the box finds nothing more to come up.
    document.body.append(list)
  })
  const [type] = await cells()
  expect(await insertSteps([typeStep(type?.id ?? '')])).toMatchObject([{ outcome: 'filled', lasting: true }])
  expect(cell.textContent).toBe('增值税专用发票')
})

test('a cell that stays open without a value keeps what was written, and that is told', async () => {
  layOut(ledger)
  const cell = document.querySelectorAll('td')[6] as Element
  let kept = ''
  cell.addEventListener('click', () => {
    if (cell.firstElementChild) return
    cell.innerHTML = `<input value="${kept}">`
    const input = cell.querySelector('input') as HTMLInputElement
    input.addEventListener('blur', () => {
      if (input.value === '') return
      kept = input.value
      cell.textContent = kept
    })
  })
  const [number] = await cells()
  await insertSteps([stepFor(number?.id ?? '')])
  noteOurs()
  expect(await undoFill()).toMatchObject([{ outcome: 'failed', readBack: '31525999' }])
  expect(cell.innerHTML).toBe('31525999')
})

test('a date is chosen from the calendar that comes up with the read-only box of a cell', async () => {
  layOut(ledger)
  const cell = document.querySelectorAll('td')[7] as Element
  cell.addEventListener('click', () => {
    if (cell.firstElementChild) return
    cell.innerHTML = '<input readonly placeholder="请选择日期">'
    const calendar = document.createElement('div')
    const days = Array.from({ length: 31 }, (_, index) => `<td>${index + 1}</td>`).join('')
    calendar.innerHTML = `<div class="calendar"><b>2021年7月</b><table><tr>${days}</tr></table></div>`
    calendar.addEventListener('click', ({ target }) => {
      calendar.remove()
      cell.textContent = `2021-07-${(target as Element).textContent.padStart(2, '0')}`
    })
    document.body.append(calendar)
  })
  const [, date] = await cells()
  const step = { ...stepFor(date?.id ?? ''), target: 'issueDate' as const, value: '2021-07-09', text: '2021-07-09' }
  expect(await insertSteps([step])).toMatchObject([{ outcome: 'filled', readBack: '2021-07-09' }])
})

test('a choice in a cell is given up again by the option that only invites one', async () => {
  layOut(typed)
  const cell = document.querySelector('td') as Element
  cell.addEventListener('click', () => {
    if (cell.firstElementChild) return
    const list = document.createElement('select')
    list.innerHTML = '<option value="">- 选择 -</option><option value="S">增值税专用发票</option>'
    if (cell.textContent) list.value = 'S'
    cell.replaceChildren(list)
    list.addEventListener('blur', () => {
      cell.textContent = list.value ? (list.selectedOptions[0]?.text ?? '') : ''
    })
  })
  const [type] = await cells()
  expect(await insertSteps([typeStep(type?.id ?? '')])).toMatchObject([{ outcome: 'filled' }])
  noteOurs()
  expect(await undoFill()).toMatchObject([{ outcome: 'restored' }])
  expect(cell.textContent).toBe('')
})

/** A sheet straight on the page whose only box is moved over the cell pressed last, and taken by a press elsewhere. */
function bareSheet(take: (cell: Element, text: string) => void, offered: string[] = []): void {
  layOut(`<div id="sheet">${typed}<textarea></textarea></div>`)
  const [sheet, editor] = [document.querySelector('#sheet'), document.querySelector('textarea')]
  if (!sheet || !editor) throw new Error('no sheet')
  let open: Element | undefined
  editor.getBoundingClientRect = () => new DOMRect(open ? 0 : 9000, 0, 100, 20)
  const close = (text: string) => {
    if (open) take(open, text)
    open = undefined
    document.querySelector('.listbox')?.remove()
  }
  for (const cell of sheet.querySelectorAll('td'))
    cell.addEventListener('dblclick', () => {
      open = cell
      editor.value = cell.textContent
      editor.focus()
      if (offered.length === 0) return
      const list = document.createElement('div')
      list.className = 'listbox'
      list.innerHTML = `<table><tr>${offered.map((each) => `<td>${each}</td>`).join('</tr><tr>')}</tr></table>`
      list.addEventListener('mousedown', ({ target }) => close((target as Element).textContent))
      document.body.append(list)
    })
  document.addEventListener('mousedown', (event) => {
    if (!event.composedPath().includes(sheet) && !(event.target as Element).closest('.listbox')) close(editor.value)
  })
}

test('the box of a sheet straight on the page is left by a press on the bare page', async () => {
  bareSheet((cell, text) => {
    cell.textContent = text
  })
  const number = (await cells()).find(({ labels: [label] }) => label?.text === '发票号码')
  expect(await insertSteps([stepFor(number?.id ?? '')])).toMatchObject([{ outcome: 'filled', readBack: '31525999' }])
})

test('where a list comes up behind the box of a sheet, its words are chosen, not ours typed', async () => {
  bareSheet(
    (cell, text) => {
      cell.textContent = text
    },
    ['专票', '普票'],
  )
  const [type] = await cells()
  expect(await insertSteps([typeStep(type?.id ?? '')])).toMatchObject([{ readBack: '专票' }])
})

test('what a sheet marks as invalid is taken back', async () => {
  bareSheet((cell, text) => {
    cell.textContent = text
    cell.classList.toggle('htInvalid', text !== '')
  })
  const [type] = await cells()
  expect(await insertSteps([typeStep(type?.id ?? '')])).toMatchObject([{ outcome: 'failed', reason: 'refused' }])
  expect(document.querySelector('td')?.textContent).toBe('')
})

test('a lookup has answered before its cell is left, so that no list comes up afterwards', async () => {
  layOut(ledger)
  const cell = document.querySelectorAll('td')[6] as Element
  cell.addEventListener('click', () => {
    if (cell.firstElementChild) return
    cell.innerHTML = '<input><i class="icon-search"></i>'
    const input = cell.querySelector('input') as HTMLInputElement
    input.addEventListener('input', () =>
      setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<ul><li role="option">31525999</li></ul>'), 200),
    )
  })
  document.addEventListener('mousedown', ({ target }) => {
    const input = cell.querySelector('input')
    if (!input || cell.contains(target as Element)) return
    cell.textContent = input.value
    document.querySelector('ul')?.remove()
  })
  const [number] = await cells()
  expect(await insertSteps([stepFor(number?.id ?? '')])).toMatchObject([{ outcome: 'filled' }])
  await new Promise((done) => setTimeout(done, 300))
  expect(document.querySelector('ul')).toBeNull()
})

test.each([
  ['at its end', (given: string, bare: string) => given + bare, 'filled'],
  ['at its top', (given: string, bare: string) => bare + given, 'failed'],
])(
  'a grid that draws itself anew with a further row %s keeps its cells where that is below',
  async (_, grown, outcome) => {
    layOut(grid(heads, row('1', '', '', '', '')))
    const body = document.querySelector('tbody') as Element
    const texts = Array(5).fill('')
    const draw = () => {
      body.innerHTML = texts.some(Boolean) ? grown(row(...texts), row(...Array(5).fill(''))) : row(...texts)
    }
    draw()
    body.addEventListener('click', ({ target }) => {
      const cell = target as Element
      const at = [...(cell.parentElement?.children ?? [])].indexOf(cell)
      const input = document.createElement('input')
      cell.replaceChildren(input)
      input.addEventListener('blur', () => {
        texts[at] = input.value
        draw()
      })
    })
    const [number, date] = (await cells()).slice(1)
    const steps = [stepFor(number?.id ?? ''), { ...stepFor(date?.id ?? ''), text: '2021-07-01' }]
    expect((await insertSteps(steps))[1]).toMatchObject({ outcome })
    expect(texts).toEqual(['', '31525999', outcome === 'filled' ? '2021-07-01' : '', '', ''])
  },
)

describe('a cell that is chosen in a list laid over it', () => {
  const options = ['餐饮', '住宿', '软件订阅']
  /** Such a cell, whose list takes what stands first when a line is ended. */
  function draw(offered: readonly string[], more = ''): HTMLElement {
    layOut(grid(['发票号码', '开票日期', '费用类别', '价税合计'], row('<div role="button"></div>', '', '', '')))
    const cell = document.querySelector('tbody')?.querySelectorAll('td')[2] as HTMLElement
    cell.addEventListener('click', () => {
      if (document.querySelector('#over')) return
      const over = document.createElement('div')
      over.id = 'over'
      over.innerHTML = `<input role="combobox"><ul role="listbox">${offered.map((each) => `<li role="option">${each}</li>`).join('')}</ul>${more}`
      const take = (words: string) => {
        cell.textContent = words
        over.remove()
      }
      for (const each of over.querySelectorAll('li')) each.addEventListener('click', () => take(each.textContent))
      over.querySelector('#clear')?.addEventListener('click', () => take(''))
      over.querySelector('input')?.addEventListener('keydown', ({ key }) => {
        if (key === 'Enter') take(offered[0] ?? '')
        if (key === 'Escape') over.remove()
      })
      document.body.append(over)
      over.querySelector('input')?.focus()
    })
    return cell
  }
  async function written(value: string, target: FillStep['target'] = 'expenseType') {
    const control = (await cells()).find(({ labels: [label] }) => label?.text === '费用类别')
    const step = { ...stepFor(control?.id ?? ''), target, value, text: value }
    const [result] = await insertSteps([step])
    noteOurs()
    return result
  }

  test('is given the option that is meant', async () => {
    const cell = draw(options)
    expect(await written('软件服务费')).toMatchObject({ outcome: 'kept', readBack: '软件订阅', lasting: true })
    expect(cell.textContent).toBe('软件订阅')
  })
  test('is given none where none is meant, nor what the list is at when it is left', async () => {
    const cell = draw(options)
    expect(await written('租赁费')).toMatchObject({ outcome: 'failed' })
    expect(await written('南京样例商贸有限公司', 'sellerName')).toMatchObject({ outcome: 'failed' })
    expect(cell.textContent).toBe('')
  })
  test('is emptied again by the button that says so', async () => {
    const cell = draw(options, '<div role="button" id="clear">清除</div>')
    await written('住宿费')
    expect(cell.textContent).toBe('住宿')
    expect(await undoFill()).toMatchObject([{ outcome: 'restored' }])
  })
})
