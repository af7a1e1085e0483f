import { afterEach, describe, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { addRows } from '../../../../extension/fill/write/add-rows.ts'
import {
  type AddedRows,
  forgetRows,
  noteRows,
  rowsLeft,
  untouchedRows,
} from '../../../../extension/fill/write/added-rows.ts'
import { removeRows } from '../../../../extension/fill/write/remove-rows.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => {
  forgetRows()
  vi.restoreAllMocks()
})

/** A list whose button adds such a row; every row’s last cell takes the row away. */
async function addOne(cells: string, button = '新增一行', title = '') {
  layOut(`<form><table><thead><tr><th>发票号码</th><th>价税合计</th></tr></thead>
    <tbody><tr>${cells}</tr></tbody></table><button type="button" id="add" title="${title}">${button}</button></form>`)
  const body = document.querySelector('tbody')
  const first = body?.firstElementChild
  document.querySelector('#add')?.addEventListener('click', () => body?.append(first?.cloneNode(true) ?? ''))
  body?.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('.gone')) (target as Element).closest('tr')?.remove()
  })
  const [control] = (await collectFields()).controls
  return addRows({ control: control?.id ?? '', count: 1 })
}

test.each([
  ['its button', '<td><input></td><td><input></td><td><button type="button" class="gone">删除</button></td>'],
  [
    'its button, not by the dash of a date that stands before it',
    '<td><input></td><td><input><span>-</span></td><td><button type="button" class="gone">✕</button></td>',
  ],
  ['its button that says what goes', '<td><input></td><td><input></td><td><a class="gone">删除此行</a></td>'],
  ['its button with a minus', '<td><input></td><td><input></td><td><a class="gone">−</a></td>'],
  [
    'a drawing that shows only while the pointer is over the row',
    '<td><input></td><td><input></td><td><i title="删除" class="gone unseen"></i></td>',
  ],
  ['a drawing where it has no button', '<td><input></td><td><input></td><td><i class="icon-delete gone"></i></td>'],
  [
    'what gives it up while it is not saved',
    '<td><input></td><td><input></td><td><a>保存</a><a class="gone">取消</a></td>',
  ],
])('an added row is taken away again by %s', async (_, cells) => {
  expect(await addOne(cells)).toEqual({ added: 1 })
  expect(document.querySelectorAll('tbody tr')).toHaveLength(2)
  vi.mocked(Element.prototype.checkVisibility).mockImplementation(function (this: Element) {
    return !this.matches('.unseen')
  })
  await removeRows(untouchedRows())
  expect(document.querySelectorAll('tbody tr')).toHaveLength(1)
})

test('a row is added by the button of a table below, which only shows the sum and what others write', async () => {
  const cells = '<td><input></td><td><input></td><td><input></td>'
  layOut(`<table id="list"><tr><th>发票号码</th><th>开票日期</th><th>金额</th></tr><tr>${cells}</tr></table>
    <table><tr><td><input type="button" value="增加一行"></td><td>合计 <input readonly value="0.00"></td></tr>
    <tr><td>审核意见 <input disabled></td><td><input type="submit" value="提交"></td></tr></table>`)
  const body = document.querySelector('#list tbody') as Element
  document.querySelector('[type=button]')?.addEventListener('click', () => {
    body.appendChild(document.createElement('tr')).innerHTML = cells
  })
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 1 })).toEqual({ added: 1 })
})

describe('a grid whose bar is a table, and whose first row only holds its columns apart', () => {
  const heads = ['发票号码', '开票日期', '金额']
  const cells = (content: string) => heads.map(() => `<td role="gridcell">${content}</td>`).join('')

  function drawGrid(isHeld: boolean): void {
    layOut(`<form><p><label>事由</label> <input></p></form><div role="grid">
      <table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead></table>
      <div><table id="body"><tbody><tr class="low" role="row">${cells('')}</tr></tbody></table></div>
      <div class="grid-pager"><table><tr><td class="bar-button">添加行</td><td class="bar-button">保存行</td></tr></table></div></div>`)
    vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(function (this: Element) {
      return new DOMRect(0, 0, 100, this.matches('.low') ? 7 : 20)
    })
    const add = document.querySelector('.bar-button') as HTMLElement
    add.addEventListener('click', () => {
      const fresh = document.createElement('tr')
      fresh.innerHTML = cells('<input>')
      document.querySelector('#body tbody')?.append(fresh)
      if (isHeld) add.style.pointerEvents = 'none'
    })
  }
  const begin = async () => {
    const [list] = (await collectFields()).emptyLists
    return addRows({ control: list?.id ?? '', count: 2 })
  }

  test('has no row yet, and is begun by the button in the bar', async () => {
    drawGrid(false)
    expect((await collectFields()).controls.map(({ widget }) => widget)).toEqual(['native'])
    expect(await begin()).toEqual({ added: 2 })
  })
  test('gets no second row while the first holds the button', async () => {
    drawGrid(true)
    expect(await begin()).toEqual({ added: 1, waits: true })
  })
})

test('a grid of two tables, whose new row comes with its first cell open, is one list; it gets as many rows as asked, all closed', async () => {
  const heads = ['费用类别', '发票号码', '开票日期', '价税合计']
  const cells = (role: string, texts: string[]) => texts.map((text) => `<td role="${role}">${text}</td>`).join('')
  layOut(`<p><label>事由 <input></label></p><div role="grid"><div><button>添加</button><button>删除</button></div>
    <table role="presentation"><thead><tr role="row">${cells('columnheader', heads)}</tr></thead></table>
    <table role="presentation"><tbody><tr role="row">${cells('gridcell', ['餐费', '31525999', '2021-07-01', '113.00'])}</tr></tbody></table></div>`)
  const body = document.querySelector('tbody') as Element
  const leave = () => body.querySelector('input')?.closest('td')?.replaceChildren()
  const grid = document.querySelector('[role=grid]')
  grid?.addEventListener('mousedown', ({ target }) => (target as Element).closest('td') ?? leave())
  document.querySelector('button')?.addEventListener('click', () => {
    leave()
    const row = body.appendChild(document.createElement('tr'))
    row.role = 'row'
    row.innerHTML = cells('gridcell', ['<select aria-hidden="true"></select><input readonly>', '', '', ''])
  })
  const { emptyLists } = await collectFields()
  expect(emptyLists.map((list) => list.heads)).toEqual([heads])
  expect(await addRows({ control: emptyLists[0]?.id ?? '', count: 2 })).toEqual({ added: 2 })
  expect([body.children.length, body.querySelectorAll('input').length]).toEqual([3, 0])
})

describe('a list that shows its rows and edits them in a dialog', () => {
  const heads = ['发票号码', '开票日期', '价税合计', '操作']
  /** What the button brings up, with these boxes in it. */
  function draw(labels: readonly string[], close = '取消', tag = 'section'): void {
    layOut(`<form><p><label>事由</label> <input></p><button type="button" id="add">新增发票</button>
      <table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody><tr><td>31525999</td>
      <td>2021-07-01</td><td>113.00</td><td><a>编辑</a><a>删除</a></td></tr></tbody></table></form>`)
    document.querySelector('#add')?.addEventListener('click', () => {
      const dialog = document.createElement(tag)
      if (tag === 'section') dialog.className = 'own-dialog'
      dialog.innerHTML = `${labels.map((label) => `<p><label>${label}</label> <input></p>`).join('')}
        <button type="button">确定</button><button type="button" class="close">${close}</button>`
      dialog.querySelector('.close')?.addEventListener('click', () => dialog.remove())
      document.body.append(dialog)
    })
  }
  async function open(): Promise<AddedRows> {
    const [list] = (await collectFields()).emptyLists
    return addRows({ control: list?.id ?? '', count: 1, dialog: true })
  }
  const dialog = () => document.querySelector('.own-dialog')

  test('is left alone until all else is written', async () => {
    draw(heads.slice(0, 3))
    const [list] = (await collectFields()).emptyLists
    expect(await addRows({ control: list?.id ?? '', count: 1 })).toEqual({ added: 0 })
    expect(dialog()).toBeNull()
  })
  test('has it opened for one invoice; nothing beside is filled meanwhile, and an undo closes it', async () => {
    draw(heads.slice(0, 3))
    expect(await open()).toEqual({ added: 0, opened: true })
    const { controls } = await collectFields()
    expect(controls.map(({ labels: [label] }) => label?.text)).toEqual(heads.slice(0, 3))
    await removeRows(untouchedRows())
    expect([dialog(), rowsLeft()]).toEqual([null, 0])
    expect((await collectFields()).controls).toHaveLength(1)
  })
  test('has it opened where it is a dialog of the browser’s own', async () => {
    draw(heads.slice(0, 3), '取消', 'dialog')
    expect(await open()).toEqual({ added: 0, opened: true })
  })
  test('has it opened where its boxes stand in a frame, and nothing beside is filled meanwhile', async () => {
    draw([])
    document.querySelector('#add')?.addEventListener('click', () => {
      const [frame, body] = [document.createElement('iframe'), document.createElement('div')]
      body.innerHTML = heads
        .slice(0, 3)
        .map((head) => `<p>${head} <input></p>`)
        .join('')
      Object.defineProperty(frame, 'contentDocument', { value: { body } })
      dialog()?.append(frame)
    })
    expect(await open()).toEqual({ added: 0, opened: true })
    expect((await collectFields()).controls).toEqual([])
  })
  test('has it closed again where it asks for something else', async () => {
    draw(['单据名称', '数量', '备注'])
    expect(await open()).toEqual({ added: 0 })
    expect(dialog()).toBeNull()
  })
  test('tells where the dialog stays open after an undo', async () => {
    draw(heads.slice(0, 3), '稍后再说')
    await open()
    await removeRows(untouchedRows())
    expect(rowsLeft()).toBe(1)
  })
})

describe('columns that stay in view are drawn once more, in a table lifted over the first', () => {
  const head = '<table><thead><tr><th>费用类型</th><th>发票号码</th><th>价税合计</th><th>操作</th></tr></thead></table>'
  const cells = ['<select></select>', '<input>', '<input>', '<button type="button">删除</button>']
  const seen = [
    [1, 2],
    [0, 3],
  ]
  const row = (shown: readonly number[] = []) =>
    `<tr>${cells.map((cell, index) => `<td${shown.includes(index) ? '' : ' class="unseen"'}>${cell}</td>`).join('')}</tr>`

  function drawRows(count: number): void {
    for (const [index, body] of [...document.querySelectorAll('tbody')].entries())
      body.innerHTML = row(seen[index]).repeat(count)
    for (const button of document.querySelectorAll('td button'))
      button.addEventListener('click', () => drawRows(count - 1))
  }
  function draw(count: number): void {
    const table = `${head}<table><tbody></tbody></table>`
    layOut(`<form><div>${table}</div><div style="position: absolute">${table}</div>
      <button type="button" id="add">新增一行</button></form>`)
    vi.mocked(Element.prototype.checkVisibility).mockImplementation(function (this: Element) {
      return this.closest('.unseen') === null
    })
    document.querySelector('#add')?.addEventListener('click', () => drawRows(count + 1))
    drawRows(count)
  }

  test('what stands in them is of the rows of the first', async () => {
    draw(2)
    const { controls } = await collectFields()
    expect(controls.map(({ row }) => row?.index)).toEqual([0, 0, 1, 1, 0, 1])
    expect(new Set(controls.map(({ row }) => row?.list)).size).toBe(1)
  })
  test('an added row is taken away by its button there', async () => {
    draw(2)
    const [control] = (await collectFields()).controls
    expect(await addRows({ control: control?.id ?? '', count: 1 })).toEqual({ added: 1 })
    await removeRows(untouchedRows())
    expect(rowsLeft()).toBe(0)
    expect(document.querySelectorAll('tbody tr')).toHaveLength(4)
  })
})

describe('a button that would send its form', () => {
  const row = '<tr><td><input></td><td><input></td></tr>'
  /** A table whose button draws a row itself, with what else sends the form. */
  async function add(words: string, other: string) {
    layOut(`<form><table><thead><tr><th>发票号码</th><th>价税合计</th></tr></thead><tbody>${row}</tbody>
      <tfoot><tr><td><input type="submit" id="add" value="${words}"></td></tr></tfoot></table>${other}</form>`)
    const sent = vi.fn((event: Event) => event.preventDefault())
    document.querySelector('form')?.addEventListener('submit', sent)
    document.querySelector('#add')?.addEventListener('click', () => {
      const body = document.querySelector('tbody') as Element
      body.innerHTML = row.repeat(body.childElementCount + 1)
    })
    const [control] = (await collectFields()).controls
    const { added } = await addRows({ control: control?.id ?? '', count: 1 })
    expect(sent).not.toHaveBeenCalled()
    return added
  }

  test('adds a blank row, and sends nothing', async () => {
    expect(await add('添加行', '<input type="submit" value="提交审批">')).toBe(1)
    expect(await add('Add row', '<button>Submit</button>')).toBe(1)
  })
  test('is not pressed where it is the only one that sends the form', async () => {
    expect(await add('添加行', '')).toBe(0)
  })
  test('is not pressed where it may send what stands in the form', async () => {
    expect(await add('添加发票', '<input type="submit" value="提交审批">')).toBe(0)
    expect(await add('添加行程', '<input type="submit" value="提交审批">')).toBe(0)
  })
})

test.each([
  '添加 Add',
  '+ Add line 新增',
  'Add row / 添加一行',
  '新增（Add）',
  '+添加一行数据',
  '添加另一行',
  '添加新记录',
  '新增一筆',
  '新增一筆明細',
  '增加一行记录',
  '＋ 添加一张票',
  '+ 添加交通费明细',
  '+ 再记一笔',
  '⊕ 添加行',
  '➕',
  'Add another line item',
  'Add expense line',
  '+ 添加行程',
  '+ 添加报销明细',
  '+ Add receipt 新增單據',
])('%s adds a row', async (button) => {
  expect(await addOne('<td><input></td><td><input></td>', button)).toEqual({ added: 1 })
})

test.each([
  '添加'.padEnd(4000, '费').concat('x'),
  'Add 审批人',
  '新增 Submit',
  'Save 保存',
  '新增一列',
  '添加项目',
  'New record',
  'Insert',
  '添加凭证',
  '添加行程单据附件',
])('%s adds none', async (button) => {
  expect(await addOne('<td><input></td><td><input></td>', button)).toEqual({ added: 0 })
})

test.each([
  ['+', '', 1],
  ['+', '添加', 1],
  ['✚', '添加明细行', 1],
  ['+', '展开', 0],
  ['+', '添加审批人', 0],
  ['＋', '在行 1 处添加新行 (Alt+7)', 1],
  ['＋', 'Add a new row at row 1 (Alt+7)', 1],
  ['＋', 'Add multiple new rows at row 1 (Alt+7)', 0],
  ['＋', '在审批人处添加', 0],
])('a button %s with the title “%s” adds %i', async (sign, title, added) => {
  expect(await addOne('<td><input></td><td><input></td>', sign, title)).toEqual({ added })
})

test('rows that the grid draws anew with each press are all taken away again', async () => {
  let count = 1
  layOut(`<form><table><thead><tr><th>发票号码</th><th>开票日期</th><th>价税合计</th><th></th></tr></thead>
    <tbody></tbody></table><button type="button" id="add">新增一行</button></form>`)
  const body = document.querySelector('tbody') as Element
  const draw = (rows: number) => {
    count = rows
    const row = '<tr><td></td><td></td><td></td><td><button type="button" class="gone">删除</button></td></tr>'
    body.innerHTML = row.repeat(rows)
  }
  draw(1)
  document.querySelector('#add')?.addEventListener('click', () => draw(count + 1))
  body.addEventListener('click', ({ target }) => (target as Element).matches('.gone') && draw(count - 1))
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 2 })).toEqual({ added: 2 })
  await removeRows(untouchedRows())
  expect(body.childElementCount).toBe(1)
  expect(rowsLeft()).toBe(0)
})

test('cards that the page draws anew with each press, with their button, are added and taken away again', async () => {
  const cards = ['25312000000177263548']
  layOut('<form><div id="list"></div></form>')
  const list = document.querySelector('#list') as Element
  const draw = () => {
    const card = (
      number: string,
      at: number,
    ) => `<div class="card"><h6>票据 ${at + 1}</h6><label>发票号码<input value="${number}"></label>
      <label>价税合计<input></label><label>说明<input></label>${cards.length > 1 ? `<span role="button" class="gone" data-at="${at}">删除</span>` : ''}</div>`
    list.innerHTML = `${cards.map(card).join('')}<button type="button" id="add">添加票据</button>`
  }
  list.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('#add')) cards.splice(1, 0, '')
    else if ((target as Element).matches('.gone')) cards.splice(Number((target as HTMLElement).dataset.at), 1)
    draw()
  })
  draw()
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 2 })).toEqual({ added: 2 })
  await removeRows(untouchedRows())
  expect(cards).toEqual(['25312000000177263548'])
  expect(rowsLeft()).toBe(0)
})

test('a card of two boxes, in which all else is words that are pressed, is added by the button below it', async () => {
  const item = (label: string, drawn: string) => `<div class="line"><label>${label}</label><div>${drawn}</div></div>`
  const card = ['开票日期', '费用类型'].map((label) => item(label, '<a class="item"><span>请选择</span></a>')).join('')
  layOut(`<form><h3>发票</h3><div class="list"><div class="cards"><div class="card">
    ${item('发票号码', '<input>')}${item('价税合计', '<input>')}${card}</div></div>
    <button type="button" class="add">+ 添加一行</button></div></form>`)
  const first = document.querySelector('.card')
  document.querySelector('.add')?.addEventListener('click', () => first?.after(first.cloneNode(true)))
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 1 })).toEqual({ added: 1 })
  expect(document.querySelectorAll('.card')).toHaveLength(2)
})

test('a card with a fieldset around each date and choice is added by the button below the cards', async () => {
  const card = `<div class="card"><label>发票号码<input></label><label>价税合计<input></label>
    <fieldset><legend>开票日期</legend><select></select><select></select><select></select></fieldset>
    <fieldset><legend>费用类别</legend><label><input type="radio">住宿</label><label><input type="radio">餐饮</label></fieldset></div>`
  layOut(`<form><div id="cards">${card}</div><div><a href="#" id="add">＋ 再加一张</a></div></form>`)
  const cards = document.querySelector('#cards') as Element
  document.querySelector('#add')?.addEventListener('click', (event) => {
    event.preventDefault()
    cards.insertAdjacentHTML('beforeend', card)
  })
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 2 })).toEqual({ added: 2 })
})

test('the button of a fieldset of lists adds to that alone', async () => {
  layOut(`<form><table><tr><th>发票号码</th><th>价税合计</th></tr><tr><td><input></td><td><input></td></tr></table>
    <fieldset><legend>行程</legend><select></select><select></select><button type="button" id="add">添加</button></fieldset></form>`)
  let pressed = 0
  document.querySelector('#add')?.addEventListener('click', () => {
    pressed += 1
  })
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 1 })).toEqual({ added: 0 })
  expect(pressed).toBe(0)
})

test('rows whose classes say odd and even are added, each by a button of its own', async () => {
  layOut('<form><div id="rows"></div></form>')
  const rows = document.querySelector('#rows') as Element
  const row = '<input><input><input><button type="button" class="add" aria-label="添加另一行">+</button>'
  const stripe = () => {
    for (const [at, each] of [...rows.children].entries()) each.className = `line_${at % 2 ? 'even' : 'odd'} line`
  }
  const append = (after?: Element) => {
    const fresh = document.createElement('div')
    fresh.innerHTML = row
    if (after) after.after(fresh)
    else rows.append(fresh)
    stripe()
  }
  append()
  rows.addEventListener('click', ({ target }) => {
    if ((target as Element).matches('.add')) append((target as Element).closest('.line') as Element)
  })
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 2 })).toEqual({ added: 2 })
  expect(untouchedRows()).toHaveLength(2)
})

test('rows drawn anew with all that stands around them are added and taken away again', async () => {
  let count = 1
  layOut('<form><div id="page"></div></form>')
  const page = document.querySelector('#page') as Element
  const draw = () => {
    const line = `<div class="line"><a class="add" title="在行 1 处添加新行">＋</a><a class="gone" title="删除行 1">－</a>
      <label>发票号码<input></label><label>价税合计<input></label><label>说明<input></label></div>`
    page.innerHTML = `<p>费用</p><div id="lines"><b>明细</b>${line.repeat(count)}</div>`
  }
  page.addEventListener('click', ({ target }) => {
    count += (target as Element).matches('.add') ? 1 : -1
    draw()
  })
  draw()
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 2 })).toEqual({ added: 2 })
  await removeRows(untouchedRows())
  expect(count).toBe(1)
  expect(rowsLeft()).toBe(0)
})

test('a line of sums drawn anew below the rows that are added is none of them', async () => {
  const cells = (...texts: string[]) => texts.map((text) => `<div role="gridcell">${text}</div>`).join('')
  const heads = ['发票号码', '开票日期', '价税合计', '']
    .map((name) => `<div role="columnheader">${name}</div>`)
    .join('')
  layOut(`<form><p><label>事由</label> <input></p><button type="button" id="add">新增一行</button><div role="grid"><div><div role="row">${heads}</div></div>
    <div id="rows"></div><div id="foot" class="grid-footer"></div></div></form>`)
  const [body, foot] = ['#rows', '#foot'].map((each) => document.querySelector(each) as Element)
  const draw = () => {
    if (foot) foot.innerHTML = `<div role="row">${cells('', '', '0.00', '')}</div>`
  }
  draw()
  document.querySelector('#add')?.addEventListener('click', () => {
    const row = document.createElement('div')
    row.setAttribute('role', 'row')
    row.innerHTML = cells('', '', '', '<span title="Delete 删除">✖</span>')
    row.querySelector('span')?.addEventListener('click', () => {
      row.remove()
      draw()
    })
    body?.append(row)
    draw()
  })
  const [list] = (await collectFields()).emptyLists
  expect(await addRows({ control: list?.id ?? '', count: 3 })).toEqual({ added: 3 })
  await removeRows(untouchedRows())
  expect([body?.childElementCount, rowsLeft()]).toEqual([0, 0])
})

test('a row of a grid drawn column by column, which nobody fills, counts as left', async () => {
  const heads = ['发票号码', '开票日期', '价税合计']
  layOut(`<form><p><label>事由</label> <input></p><button type="button" id="add">增加发票</button><div role="grid"><div role="row">
    ${heads.map((name) => `<div role="columnheader">${name}</div>`).join('')}</div>${heads.map(() => '<div class="column"></div>').join('')}</div></form>`)
  document.querySelector('#add')?.addEventListener('click', () => {
    for (const column of document.querySelectorAll('.column')) column.innerHTML += '<div role="gridcell"></div>'
  })
  const [list] = (await collectFields()).emptyLists
  expect(await addRows({ control: list?.id ?? '', count: 2 })).toEqual({ added: 0 })
  await removeRows(untouchedRows())
  expect(rowsLeft()).toBe(1)
})

test('a card for which the list folds all others away goes again with an undo', async () => {
  let [count, open] = [1, 0]
  layOut('<form><section><div id="cards"></div><button type="button" id="add">添加费用</button></section></form>')
  const cards = document.querySelector('#cards') as Element
  const fields = ['发票号码', '开票日期', '价税合计'].map((name) => `<label>${name}<input></label>`).join('')
  const draw = () => {
    cards.innerHTML = Array.from(
      { length: count },
      (_, at) => `<div class="${at === open ? 'card active' : 'card'}">
      <div>费用 ${at + 1} <a class="gone">删除</a></div>${at === open ? `<div><p>${fields}</p></div>` : ''}</div>`,
    ).join('')
  }
  draw()
  document.querySelector('#add')?.addEventListener('click', () => {
    open = count
    count += 1
    draw()
  })
  cards.addEventListener('click', ({ target }) => {
    if (!(target as Element).matches('.gone')) return
    count -= 1
    draw()
  })
  const [control] = (await collectFields()).controls
  expect(await addRows({ control: control?.id ?? '', count: 1 })).toEqual({ added: 0 })
  await removeRows(untouchedRows())
  expect([count, rowsLeft()]).toEqual([1, 0])
})

test('a row counts as left where no button takes it away', async () => {
  await addOne('<td><input></td><td><input></td>')
  await removeRows(untouchedRows())
  expect(rowsLeft()).toBe(1)
  await addOne('<td><input></td><td><input></td><td><button type="button" class="gone">删除</button></td>')
  await removeRows(untouchedRows())
  expect(rowsLeft()).toBe(0)
})

test('an added row into which somebody typed stays', async () => {
  await addOne('<td><input></td><td><input></td><td><button type="button" class="gone">删除</button></td>')
  const typed = [...document.querySelectorAll('input')].at(-1) as HTMLInputElement
  typed.value = '89.90'
  await removeRows(untouchedRows())
  expect(document.querySelectorAll('tbody tr')).toHaveLength(2)
})

describe('a list that has a head alone', () => {
  const head = '<thead><tr><th>发票号码</th><th>开票日期</th><th>金额</th></tr></thead>'
  const other = '<table><tr><td>备注</td></tr><tr><td><input></td><td><input></td></tr></table>'

  /** Begins the only empty list of a page; every button in it adds a row to its table. */
  async function begin(html: string) {
    layOut(html)
    const body = document.querySelector('#list') as Element
    for (const button of document.querySelectorAll('button'))
      button.addEventListener('click', () => {
        const row = document.createElement('tr')
        row.innerHTML = '<td><input></td><td><input></td><td><input><button type="button">删除</button></td>'
        row.querySelector('button')?.addEventListener('click', () => row.remove())
        body.append(row)
      })
    const [list] = (await collectFields()).emptyLists
    return { list, rows: () => body.querySelectorAll('tr').length }
  }
  const add = (control = '') => addRows({ control, count: 2 })

  test.each([
    ['its own body', `<table>${head}<tbody id="list"></tbody></table>`],
    [
      'a body that says it is empty',
      `<table>${head}<tbody><tr><td colspan="3">暂无数据</td></tr></tbody><tbody id="list"></tbody></table>`,
    ],
    [
      'a body in a table of its own',
      `<div><table>${head}</table></div><div><table><tbody id="list"></tbody></table></div>`,
    ],
    [
      'a foot with sums',
      `<table>${head}<tbody id="list"></tbody><tfoot><tr><td>本页</td><td></td><td>0.00</td></tr></tfoot></table>`,
    ],
    [
      'a row of sums',
      `<table>${head}<tbody><tr><td>合计：</td><td></td><td>0.00</td></tr></tbody><tbody id="list"></tbody></table>`,
    ],
    ['plain cells', '<table><tbody id="list"><tr><td>发票号码</td><td>开票日期</td><td>金额</td></tr></tbody></table>'],
  ])('is begun by its button, and its rows are taken away again: %s', async (_, table) => {
    const { list, rows } = await begin(`<p>发票明细</p><div>${table}<button type="button">添加一行</button></div>`)
    const before = rows()
    expect(list?.heads).toEqual(['发票号码', '开票日期', '金额'])
    expect(await add(list?.id)).toEqual({ added: 2 })
    expect(rows()).toBe(before + 2)
    await removeRows(untouchedRows())
    expect(rows()).toBe(before)
  })

  test('has no row in the hidden pattern of those to come', async () => {
    const pattern = '<tr class="pattern"><td><input></td><td><input></td><td><input></td></tr>'
    layOut(`<form><input><table>${head}<tbody id="list">${pattern}</tbody></table><button>添加一行</button></form>`)
    vi.mocked(Element.prototype.checkVisibility).mockImplementation(function (this: Element) {
      return this.closest('.pattern') === null
    })
    expect((await collectFields()).emptyLists.map(({ heads }) => heads)).toEqual([['发票号码', '开票日期', '金额']])
  })
  test('says beside which form it stands, where there is one alone', async () => {
    const list = `<div><table>${head}<tbody id="list"></tbody></table><button type="button">添加一行</button></div>`
    const form = '<form><input></form>'
    const besides = []
    for (const html of [form + list, form + form + list, `<div role="dialog">${form}</div>${list}`]) {
      const found = (await begin(html)).list
      besides.push(found?.beside !== undefined && found.beside !== found.group)
    }
    expect(besides).toEqual([true, false, false])
  })

  test('is begun row by row where only one row at a time has boxes', async () => {
    layOut(
      `<div><table>${head.replace('金额', '价税合计')}<tbody id="list"></tbody></table><button type="button">添加一行</button></div>`,
    )
    const body = document.querySelector('#list') as Element
    document.querySelector('button')?.addEventListener('click', () => {
      for (const cell of body.querySelectorAll('td')) cell.replaceChildren()
      for (const each of body.children) each.className = ''
      body.append(document.createElement('tr'))
      const row = body.lastElementChild as Element
      row.className = 'editing'
      row.innerHTML = '<td><input></td><td><input></td><td><input></td>'
    })
    const [list] = (await collectFields()).emptyLists
    expect(await add(list?.id)).toEqual({ added: 2 })
    const { controls } = await collectFields()
    expect(controls.map(({ widget, row }) => [widget, row?.index])).toEqual([
      ...Array(3).fill(['native', 1]),
      ...Array(3).fill(['cell', 0]),
    ])
    noteRows()
    await removeRows(untouchedRows())
    expect(rowsLeft()).toBe(2)
  })

  test.each([
    ['two buttons may be meant', '<button type="button">新增</button>', '<button type="button">添加一行</button>'],
    ['another list stands before its button', '', `${other}<button type="button">添加一行</button>`],
    [
      'the only button stands with another list',
      '',
      `<div><b>预算</b><button type="button">新增</button><table><thead><tr><th>科目</th></tr></thead><tbody><tr><td><input></td></tr></tbody></table></div>`,
    ],
    ['its button would send the form', '', '<button>添加一行</button>'],
  ])('stays as it is where %s', async (_, before, after) => {
    const { list, rows } = await begin(`<form>${before}<table>${head}<tbody id="list"></tbody></table>${after}</form>`)
    expect((await add(list?.id)).added).toBe(0)
    expect(rows()).toBe(0)
  })

  test.each([
    ['shows what it holds', `<table>${head}<tbody id="list"><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>`],
    [
      'is drawn twice and has rows below the other',
      `<table>${head}<tbody id="list"><tr><td></td><td></td><td></td></tr></tbody></table><table>${head}</table>`,
    ],
    ['has a row', `<table>${head}<tbody id="list"><tr><td><input></td><td><input></td><td></td></tr></tbody></table>`],
    [
      'shows it in a table below',
      `<div><table>${head}</table></div><table id="list"><tr><td>1</td><td>2</td><td>3</td></tr></table>`,
    ],
  ])('is not one that %s', async (_, html) => {
    expect((await begin(html)).list).toBeUndefined()
  })
})

describe('a list of cards that has none yet', () => {
  const card = `<div class="card"><label>发票号码<input></label><label>开票日期<input></label><label>价税合计<input></label>
    <button type="button" class="gone">删除</button></div>`

  /** The list of such a page, whose button brings what is given. */
  async function begin(html: string, comes: string, where = '#list') {
    layOut(html)
    const place = document.querySelector(where) as Element
    document.querySelector('#add')?.addEventListener('click', () => place.insertAdjacentHTML('beforeend', comes))
    place.addEventListener('click', ({ target }) => {
      if ((target as Element).matches('.gone')) place.lastElementChild?.remove()
    })
    return (await collectFields()).emptyLists
  }
  const page = (button: string, more = '') =>
    `<form><label>报销事由<input></label>${more}<div id="list"></div>${button}</form>`
  const add = '<button type="button" id="add"><i>+</i> 添加发票</button>'

  test('is begun by its button, and its card is taken away again', async () => {
    const [list] = await begin(page(add), card)
    expect(list).toMatchObject({ heads: [] })
    expect(await addRows({ control: list?.id ?? '', count: 1 })).toEqual({ added: 1 })
    await removeRows(untouchedRows())
    expect(document.querySelectorAll('.card')).toHaveLength(0)
  })

  describe('whose cards take the place of one another', () => {
    const fields = ['发票号码', '开票日期', '价税合计']

    /** A page of such cards; as many of them as there are, and the boxes of the one it shows. */
    async function turning() {
      const cards: string[][] = []
      let shown = -1
      layOut(`<form><label>报销事由<input></label><div><div id="list"></div><div><button type="button" title="上一个">‹</button>
        ${add}<button type="button" title="下一个">›</button></div></div></form>`)
      const place = document.querySelector('#list') as Element
      const boxes = () => [...place.querySelectorAll('input')]
      const draw = () => {
        const box = (name: string, at: number) => `<label>${name}<input value="${cards[shown]?.[at]}"></label>`
        place.innerHTML = cards[shown]
          ? `<div class="card">${fields.map(box).join('')}<button type="button" class="gone">删除</button></div>`
          : ''
      }
      const keep = () =>
        cards.splice(
          shown,
          boxes().length > 0 ? 1 : 0,
          ...(boxes().length > 0 ? [boxes().map(({ value }) => value)] : []),
        )
      const show = (at: number) => {
        keep()
        shown = at
        draw()
      }
      document.querySelector('#add')?.addEventListener('click', () => {
        keep()
        shown = cards.push(fields.map(() => '')) - 1
        draw()
      })
      place.addEventListener('click', ({ target }) => {
        if (!(target as Element).matches('.gone')) return
        cards.splice(shown, 1)
        shown = cards.length - 1
        draw()
      })
      const [list] = (await collectFields()).emptyLists
      const next = () => addRows({ control: list?.id ?? '', count: 1, dialog: true })
      const type = (text: string) => {
        for (const box of boxes()) box.value = text
      }
      return { cards, list, next, type, show }
    }

    test('is left alone until all else is written', async () => {
      const { cards, list } = await turning()
      expect(await addRows({ control: list?.id ?? '', count: 1 })).toEqual({ added: 0 })
      expect(cards).toEqual([])
    })

    test('is given one card after the other, which an undo takes away again', async () => {
      const { cards, next, type } = await turning()
      for (const text of ['25312000', '25313000']) {
        expect(await next()).toEqual({ added: 0, opened: true, turns: true })
        expect((await collectFields()).controls.map(({ labels: [label] }) => label?.text)).toEqual(fields)
        type(text)
      }
      noteRows()
      await removeRows(untouchedRows())
      expect([cards, rowsLeft()]).toEqual([[], 0])
    })

    test('keeps a card into which somebody typed meanwhile', async () => {
      const { cards, next, type, show } = await turning()
      for (const text of ['25312000', '25313000']) {
        await next()
        type(text)
      }
      noteRows()
      show(0)
      type('25314000')
      show(1)
      await removeRows(untouchedRows())
      expect([cards.length, rowsLeft()]).toEqual([1, 1])
    })
  })

  test('is begun by a button that leaves what it adds to its heading', async () => {
    const bare = '<h3>发票</h3><button type="button" id="add">再加一张</button>'
    const [list] = await begin(page(bare), card)
    expect(await addRows({ control: list?.id ?? '', count: 1 })).toEqual({ added: 1 })
    for (const heading of ['同行人', '费用承担部门'])
      expect(await begin(page(bare.replace('发票', heading)), card)).toEqual([])
  })

  test('stays as it is where its button opens a dialog, which is closed again', async () => {
    const dialog = `<div role="dialog" class="modal">${card}<button type="button" class="gone">取消</button></div>`
    const [list] = await begin(page(add), dialog, 'body')
    expect(await addRows({ control: list?.id ?? '', count: 1 })).toEqual({ added: 0 })
    expect(document.querySelector('[role="dialog"]')).toBe(null)
  })

  test.each([
    ['whose button does not say what it adds', page('<button type="button" id="add">新增</button>')],
    ['whose button takes a file', page(`<span class="my-upload">${add}</span>`)],
    ['beside another button that adds', page(`${add}<button type="button">添加明细</button>`)],
    ['without a box before it', `<div id="list"></div>${add}`],
    ['beside a table that shows what there is', page(add, '<table><tr><td>25312000</td><td>380.00</td></tr></table>')],
  ])('is none %s', async (_, html) => {
    expect(await begin(html, card)).toEqual([])
  })
})

describe('a grid whose rows all show an invoice', () => {
  const row = '<tr><td>1</td><td>10293847</td><td>2026-11-02</td><td>380.00</td></tr>'
  const blank = '<tr><td>2<input type="checkbox"></td><td></td><td></td><td></td></tr>'
  const heads = '<tr><th>序号</th><th>发票号码</th><th>开票日期</th><th>价税合计</th></tr>'

  /** Asks for two rows more by a button with these words. */
  async function grow(button: string, role = 'grid') {
    layOut(`<div><button type="button">${button}</button>
      <table><thead>${heads}</thead></table>
      <table role="${role}"><tbody>${row}</tbody></table></div>`)
    const body = document.querySelector('tbody') as Element
    document.querySelector('button')?.addEventListener('click', () => {
      const count = body.childElementCount
      body.innerHTML = row + blank.repeat(count)
    })
    const [list] = (await collectFields()).emptyLists
    const { added } = await addRows({ control: list?.id ?? '', count: 2 })
    const { controls } = await collectFields()
    return [added, controls.filter(({ widget }) => widget === 'cell').length]
  }

  test('takes others in rows of their own, whose cells are then written', async () => {
    expect(await grow('新增行')).toEqual([2, 6])
  })

  test.each([
    ['a button that may open a dialog', '新增', 'grid'],
    ['a table that only shows them', '新增行', 'presentation'],
  ])('is left alone where there is %s', async (_, button, role) => {
    expect(await grow(button, role)).toEqual([0, 0])
  })

  /** The same of a plain table, beside what else its bar offers. */
  async function growPlain(bar: string, html = (rows: string) => `<table><thead>${heads}</thead>${rows}</table>`) {
    layOut(`<div>${bar}</div>${html(`<tbody id="rows">${row}</tbody>`)}`)
    const body = document.querySelector('#rows') as Element
    document.querySelector('a')?.addEventListener('click', () => {
      const fresh = document.createElement('tr')
      fresh.innerHTML = blank.replace(/<\/?tr>/gu, '')
      body.prepend(fresh)
    })
    const [list, ...others] = (await collectFields()).emptyLists
    const { added } = await addRows({ control: list?.id ?? '', count: 2 })
    return [others.length, added]
  }

  test.each([
    ['its bar', '<a>新增</a><a>复制</a><a>删除</a>'],
    ['its bar, chosen ones', '<a class="btn"><span>增加</span></a><button type="button">删除选中</button>'],
  ])('takes others where rows are taken away by %s, and only those are taken away again', async (_, bar) => {
    expect(await growPlain(bar)).toEqual([0, 2])
    expect(untouchedRows().map((place) => place.row.textContent)).toEqual(['2', '2'])
  })

  test('is one list though columns of it are drawn once more, and its row of boxes to sift is no row', async () => {
    const sift = `<tr class="filter-row">${'<td><input></td>'.repeat(4)}</tr>`
    const copy = `<table><thead>${heads}</thead><tbody>${row}</tbody></table>`
    const html = (rows: string) => `<table><thead>${heads}${sift}</thead>${rows}</table>${copy.repeat(2)}`
    expect(await growPlain('<a>新增行</a><a>删除行</a>', html)).toEqual([0, 2])
  })

  test('counts all its new rows as ours where the page opens the first cell of each a moment after it came', async () => {
    layOut(`<div><a>新增行</a></div><table role="grid"><thead>${heads}</thead><tbody>${row}</tbody></table>`)
    const body = document.querySelector('tbody') as Element
    document.querySelector('a')?.addEventListener('click', () => {
      body.innerHTML = row + blank.repeat(body.childElementCount)
      const cell = body.lastElementChild?.firstElementChild
      setTimeout(() => cell?.replaceChildren(document.createElement('input')))
    })
    const [list] = (await collectFields()).emptyLists
    expect(await addRows({ control: list?.id ?? '', count: 2 })).toEqual({ added: 2 })
    noteRows()
    expect(untouchedRows().map((place) => place.index)).toEqual([2, 1])
  })

  test.each([
    ['opens them to be edited', '<a>新增</a><a>编辑</a><a>删除</a>'],
    ['takes none away', '<a>新增</a><a>导出</a>'],
  ])('is left alone where its bar %s', async (_, bar) => {
    expect(await growPlain(bar)).toEqual([0, 0])
  })
})

describe('what was entered beside a list', () => {
  const number = '26352000000960138825'
  /** A form with an entry, its button and a list that takes it over as a row of such cells. */
  async function taken(
    bar: string,
    cells = `<td>1</td><td>${number}</td><td>8.00</td>`,
    whole = '<input type="button" value="送單">',
  ) {
    layOut(`${whole}<form><label>发票号码 <input value="${number}"></label><label>价税合计 <input></label><p>${bar}</p>
      <table><thead><tr><th>项次</th><th>发票号码</th><th>价税合计</th></tr></thead><tbody></tbody></table></form>`)
    let pressed = 0
    document.querySelector('#add')?.addEventListener('click', (event) => {
      event.preventDefault()
      pressed += 1
      const row = document.createElement('tr')
      row.innerHTML = cells
      document.querySelector('tbody')?.append(row)
    })
    const [list] = (await collectFields()).emptyLists
    return [(await addRows({ control: list?.id ?? '', count: 1, taking: number })).added, pressed]
  }

  test('is taken over by the button that adds, and the row is then the person’s to delete', async () => {
    expect(await taken('<input type="button" id="add" value="新增"><input type="button" value="修改">')).toEqual([1, 1])
    await removeRows(untouchedRows())
    expect(rowsLeft()).toBe(1)
  })
  test.each([
    ['where that sends the form', '<button id="add">新增</button>', 0],
    [
      'beside a button that saves',
      '<button type="button" id="add">新增</button><button type="button">保存</button>',
      0,
    ],
  ])('is left to the person %s', async (_, bar, pressed) => {
    expect(await taken(bar)).toEqual([0, pressed])
  })
  test('is left to the person where nothing else sends the whole, for the button may', async () => {
    expect(await taken('<button type="button" id="add">添加</button>', undefined, '')).toEqual([0, 0])
  })
  test('is not taken over where the row that comes shows nothing of it', async () => {
    expect(await taken('<a id="add" href="#">新增</a>', '<td>1</td><td></td><td></td>')).toEqual([0, 1])
  })
})

describe('a table of boxes by their roles', () => {
  const cell = (words: string) => `<div role="cell"><div role="button" tabindex="0">${words}</div></div>`
  const row = (...words: string[]) => `<div class="item"><div role="row">${words.map(cell).join('')}</div></div>`
  const heads = ['发票号', '商家', '开票日期', '价税合计']
    .map((each) => `<div role="columnheader">${each}</div>`)
    .join('')
  const first = row('26442000000418820035', '南京样例速运有限公司', '2026年10月31日', '¥286.00')
  const table = (own: string, beside: string) =>
    `<h1 contenteditable="true">台账</h1>${beside}<div role="table"><div role="row">${heads}</div><div id="rows">${first}</div>${own}</div>`
  const button = '<div role="button" id="new" tabindex="0"><span>＋ 新建</span></div>'
  async function begun(html: string) {
    layOut(html)
    document.querySelector('#new')?.addEventListener('click', () => {
      const rows = document.querySelector('#rows')
      if (rows) rows.innerHTML += row('', '', '', '')
    })
    const [list] = (await collectFields()).emptyLists
    return (await addRows({ control: list?.id ?? '', count: 2 })).added
  }

  test('is given rows by what says new in it', async () => {
    expect(await begun(table(button, ''))).toBe(2)
  })
  test('is given none by what says new beside it', async () => {
    expect(await begun(table('', button))).toBe(0)
  })
})
