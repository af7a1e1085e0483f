import { afterEach, describe, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import type { FieldSnapshot } from '../../../../extension/fill/snapshot.ts'
import { layOut } from '../laid-out.ts'

afterEach(() => vi.restoreAllMocks())

async function collected(html: string): Promise<FieldSnapshot[]> {
  layOut(html)
  return (await collectFields()).controls
}

const radios = '<label><input type="radio" name="r">专票</label><label><input type="radio" name="r">普票</label>'

/** HTML → the best label of the last control and the place it was found in. */
const labels: [what: string, html: string, text: string, place: string][] = [
  ['a label around it', '<label>发票号码 <input></label>', '发票号码', 'label'],
  ['a label that names it', '<label for="a">发票号码</label><p><input id="a"></p>', '发票号码', 'label'],
  ['the text it names', '<b id="t">开票日期</b><i>x</i><input aria-labelledby="t">', '开票日期', 'labelledby'],
  ['the cell before it', '<table><tr><td>金额</td><td><input></td></tr></table>', '金额', 'before'],
  [
    'the head of its column',
    '<table><thead><tr><th>日期</th><th>金额</th></tr></thead><tbody><tr><td><input></td><td><input></td></tr></tbody></table>',
    '金额',
    'column',
  ],
  [
    'the two heads of its column',
    '<table><tr><th colspan="2">出发</th><th rowspan="2">备注</th></tr><tr><th>日期</th><th>地点</th></tr><tr><td><input></td><td><input></td><td></td></tr></table>',
    '出发地点',
    'column',
  ],
  [
    'the two heads of its column in plain cells, below a title',
    '<table><tr><td colspan="3">城市间交通费（每张票一行）</td></tr><tr><td rowspan="2">序号</td><td colspan="2">起程</td></tr><tr><td>日期</td><td>地点</td></tr><tr><td>1</td><td><input></td><td><input></td></tr></table>',
    '起程地点',
    'column',
  ],
  [
    'the cell before it, where rows of names and of boxes take turns',
    '<table><tr><td colspan="2">基本信息</td></tr><tr><td>姓名</td><td>部门</td></tr><tr><td><input></td><td><input></td></tr><tr><td>日期</td><td>电话</td></tr><tr><td>金额</td><td><input></td></tr></table>',
    '金额',
    'before',
  ],
  [
    'the head of its column, past the table of one cell that holds it in place',
    '<table><tr><th>日期</th><th>金额</th></tr><tr><td><input></td><td><table><tr><td><input></td></tr></table></td></tr></table>',
    '金额',
    'column',
  ],
  [
    'the words before it in the foot of a table',
    '<table><thead><tr><th>日期</th><th>金额</th></tr></thead><tbody><tr><td><input></td><td><input></td></tr></tbody><tfoot><tr><td>汇率</td><td><input></td></tr></tfoot></table>',
    '汇率',
    'before',
  ],
  ['the term of a list', '<dl><dt>购买方名称</dt><dd><input></dd></dl>', '购买方名称', 'before'],
  [
    'its label without the icons that a font draws of words',
    '<label><i class="material-icons">arrow_drop_down</i>税率 <input></label>',
    '税率',
    'label',
  ],
  ['a text beside it', '<div><span>税额：</span><input></div>', '税额', 'before'],
  [
    'a text beside it, not by the invitation drawn over it',
    '<p><b>发票类型</b></p><p><i>Choose an option</i><input></p>',
    '发票类型',
    'before',
  ],
  ['what an icon before it says', '<p><i title="发票号码">#</i><input></p>', '发票号码', 'before'],
  [
    'its own cell alone, where the one before holds an unseen value',
    '<table><tr><td>开票日期</td><td><input type="hidden"><i class="icon"></i></td><td>发票类型</td><td><input></td></tr></table>',
    '发票类型',
    'before',
  ],
  [
    'what its empty option asks for',
    '<p><select><option value="">请选择票据种类</option><option>专票</option></select></p>',
    '请选择票据种类',
    'placeholder',
  ],
  ['a text behind it, when none stands before', '<div><input><span>备注</span></div>', '备注', 'after'],
  ['its name for programs alone', '<div><input name="invoiceNo"></div>', 'invoiceNo', 'name'],
  ['the legend of its group', `<fieldset><legend>发票类型</legend>${radios}</fieldset>`, '发票类型', 'label'],
  [
    'the text its group names',
    `<b id="t">票种</b><i>x</i><div role="radiogroup" aria-labelledby="t">${radios}</div>`,
    '票种',
    'labelledby',
  ],
  [
    'no legend that others stand under, too',
    `<fieldset><legend>发票</legend>${radios}<input name="b"></fieldset>`,
    'b',
    'name',
  ],
  ['no option of its own', `<p>${radios}</p>`, 'r', 'name'],
  [
    'a text behind all its options, when none stands before',
    `<form><b>合计</b><input><div><div>${radios}</div><label>发票类型</label></div></form>`,
    '发票类型',
    'after',
  ],
  ['nothing that stands behind other controls, too', `<p>${radios}<input name="b"></p><b>合计</b>`, 'b', 'name'],
  ['its hint', '<div><input placeholder="请输入发票代码"></div>', '请输入发票代码', 'placeholder'],
  ['its name for screen readers', '<div><input aria-label="价税合计"></div>', '价税合计', 'aria'],
]
test.each([
  ['field', 'amount', '金额'],
  ['class', 'amount', undefined],
])('a head apart from its column is tied to it by %s', async (tie, word, label) => {
  const row = (cells: string[]) =>
    `<tr>${cells.map((cell, at) => `<td ${tie}="${word}${at}">${cell}</td>`).join('')}</tr>`
  layOut(`<table id="head">${row(['日期', '金额'])}</table><table>${row(['<input>', '<input>'])}</table>`)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(this.closest('#head') ? 500 : 0, 100, 100, 20)
  })
  const { controls } = await collectFields()
  expect(controls.at(-1)?.labels.find(({ place }) => place === 'column')?.text).toBe(label)
})

test.each(labels)('a control is called by %s', async (_, html, text, place) => {
  const best = (await collected(html)).at(-1)?.labels[0]
  expect(best?.text.replace(/[:：]$/, '')).toBe(text)
  expect(best?.place).toBe(place)
})

test('a box is known by the hint its kit draws in it while nothing is chosen', async () => {
  const box = (drawn: string) => `<div role="combobox" aria-haspopup="listbox">${drawn}</div>`
  const hints = async (html: string) =>
    (await collected(html)).map(({ labels }) => labels.filter(({ place }) => place === 'placeholder'))
  expect(await hints(box('<span class="kit-placeholder">發票類型</span>'))).toEqual([
    [{ place: 'placeholder', text: '發票類型' }],
  ])
  expect(await hints(box('<span class="kit-item">專票</span>'))).toEqual([[]])
  expect(await hints(box('<span class="kit-placeholder">Select an option</span>'))).toEqual([[]])
})

test('what a page says once of how dates are written is known of each box', async () => {
  const page = '<p>提示 日期格式示例：30-11月-2026</p><label>日期 <input></label><label>日期格式 <input></label>'
  expect((await collected(page)).map(({ dateNote }) => dateNote)).toEqual(
    Array(2).fill('提示 日期格式示例：30-11月-2026'),
  )
  expect((await collected('<label>日期格式 <input></label>')).map(({ dateNote }) => dateNote)).toEqual([undefined])
})

test('a box says that it shows the day of today', async () => {
  const day = new Date().toLocaleDateString('sv-SE').replaceAll('-', '/')
  const controls = await collected(`<input value="${day}"><input value="2021/06/08"><input>`)
  expect(controls.map(({ today }) => today)).toEqual([true, undefined, undefined])
})

test('a drawer that slides in is read once it stands', async () => {
  layOut('<aside><label>发票号码 <input></label></aside>')
  const target = document.querySelector('aside')
  class KeyframeEffect {
    target = target
    getComputedTiming = () => ({ endTime: 300 })
  }
  vi.stubGlobal('KeyframeEffect', KeyframeEffect)
  const slide = { playState: 'running', playbackRate: 1, effect: new KeyframeEffect() }
  const input = document.querySelector('input') as HTMLInputElement
  setTimeout(() => {
    input.value = '26332000000012345678'
    document.getAnimations = () => []
  }, 60)
  document.getAnimations = () => [slide as unknown as Animation]
  expect((await collectFields()).controls.map(({ value }) => value)).toEqual(['26332000000012345678'])
  vi.unstubAllGlobals()
})

/** HTML → why the only control may not be written. */
const barred: [html: string, why: FieldSnapshot['barred']][] = [
  ['<label>发票号码<input></label>', undefined],
  ['<label>发票号码<input disabled></label>', 'disabled'],
  ['<label>发票号码<input readonly value="1"></label>', 'readonly'],
  ['<label>密码<input type="password"></label>', 'secret'],
  ['<form role="search"><label>发票号码<input></label></form>', 'search'],
  ['<label>搜索<input type="search"></label>', 'search'],
]
test.each(barred)('%s is barred: %s', async (html, why) => {
  expect((await collected(html))[0]?.barred).toBe(why)
})

test('a first cell is not called by all heads of its table together', async () => {
  const heads = ['* 发票No', '价税合计（小写）', '购货单位名称：'].map((head) => `<th>${head}</th>`).join('')
  const row = '<tr><td><input></td><td><input></td><td><input></td></tr>'
  const [first] = await collected(`<table><thead><tr>${heads}</tr></thead><tbody>${row}</tbody></table>`)
  expect(first?.labels).toEqual([{ place: 'column', text: '* 发票No' }])
})

test('a search bar inside a shadow root is a search bar', async () => {
  layOut('<div id="host"></div>')
  const host = document.querySelector('#host') as HTMLElement
  host.attachShadow({ mode: 'open' }).innerHTML = `<div><label>发票号码<input></label><button>查询</button></div>
    <form><label>发票号码<input></label><button>提交</button></form>`
  const { controls } = await collectFields()
  expect(controls.map(({ barred }) => barred)).toEqual(['search', undefined])
})

test.each([
  [
    'what its shadow root calls it',
    '',
    '<fieldset role="radiogroup" aria-labelledby="l"><i id="l">票种</i><slot></slot></fieldset>',
  ],
  ['the legend of its shadow root', '', '<fieldset><legend>票种</legend><slot></slot></fieldset>'],
  [
    'what it is given as its label',
    '<b slot="label">票种</b>',
    '<div role="radiogroup"><slot name="label"></slot><slot></slot></div>',
  ],
])('a component of radio buttons is called by %s', async (_, given, shadow) => {
  layOut(
    `<x-radio-group>${given}<x-radio role="radio">专票</x-radio><x-radio role="radio">普票</x-radio></x-radio-group>`,
  )
  const group = document.querySelector('x-radio-group') as HTMLElement
  group.attachShadow({ mode: 'open' }).innerHTML = shadow
  const { controls } = await collectFields()
  expect(controls.map(({ labels: [best] }) => best)).toEqual([{ place: 'labelledby', text: '票种' }])
})

/** HTML → how its controls take their values. */
const kinds: [html: string, kinds: FieldSnapshot['kind'][]][] = [
  ['<input type="date"><input type="month">', ['date', 'date']],
  ['<input type="number"><textarea></textarea>', ['number', 'text']],
  ['<select><option>餐费</option></select>', ['choice']],
  ['<label><input type="radio" name="a">是</label><label><input type="radio" name="a">否</label>', ['choice']],
  ['<label><input type="checkbox">专票</label>', ['tick']],
  ['<div contenteditable="true"></div>', ['text']],
  ['<input type="hidden"><input type="file"><input type="submit"><input type="button">', []],
]
test.each(kinds)('%s counts as %s', async (html, expected) => {
  expect((await collected(html)).map(({ kind }) => kind)).toEqual(expected)
})

describe('lists', () => {
  test('a table of one row and two cards in the same form are two lists', async () => {
    const card = '<div class="card"><label>发票号码<input></label><label>开票日期<input></label></div>'
    const controls = await collected(`<form>
      <table><thead><tr><th>费用类型</th><th>金额</th></tr></thead><tbody><tr><td><input></td><td><input></td></tr></tbody></table>
      <div class="cards">${card}${card}</div></form>`)
    const listsOf = (label: string) =>
      controls.filter(({ labels }) => labels[0]?.text === label).map(({ row }) => row?.list)
    expect(listsOf('金额')).toHaveLength(1)
    expect(new Set(listsOf('发票号码')).size).toBe(1)
    expect(listsOf('发票号码')).not.toContain(listsOf('金额')[0])
  })

  describe('a head in a table of its own', () => {
    const layout = (label: string) => `<table><tr><td>${label}</td><td><input></td></tr></table>`
    const head = '<div><table><thead><tr><th>发票号码</th><th>购买方名称</th></tr></thead></table></div>'
    const body = '<div><table><tr><td><input></td><td><input></td></tr></table></div>'
    const namesOf = async (html: string) => (await collected(html)).map(({ labels }) => labels[0]?.text)

    test('heads the table below it', async () => {
      expect(await namesOf(`<div>${head}${body}</div>`)).toEqual(['发票号码', '购买方名称'])
    })

    test('heads no table above it, and none behind the one it heads', async () => {
      const html = `<form>${layout('付款日期')}<div>${head}${body}</div>${layout('报销人')}</form>`
      expect(await namesOf(html)).toEqual(['付款日期', '发票号码', '购买方名称', '报销人'])
    })
  })

  describe('a head of plain cells', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const box = '<input>'
    const namesOf = async (html: string) =>
      (await collected(html)).map(({ labels, row: at }) => `${labels[0]?.text} ${labels[0]?.place} ${at?.index}`)

    test('in a table of its own heads the rows below, also where one only shows its values', async () => {
      const head = `<div><table>${row('发票号码', '金额', '税额')}</table></div>`
      const body = `<div><table>${row('1', '2', '3')}${row(box, box, box)}</table></div>`
      expect(await namesOf(`<div>${head}${body}</div>`)).toEqual([
        '发票号码 column 1',
        '金额 column 1',
        '税额 column 1',
      ])
    })

    test('is the first row of the table itself, with a box that ticks all', async () => {
      const tick = '<input type="checkbox">'
      const rows = row(tick, '1', box, box, box) + row(tick, '2', box, box, box)
      const found = await namesOf(`<table>${row(tick, '序号', '发票号', '金额', '税额')}${rows}</table>`)
      expect(found.filter((name) => / column \d/.test(name))).toEqual(
        [0, 1].flatMap((index) => ['发票号', '金额', '税额'].map((name) => `${name} column ${index}`)),
      )
    })

    test('is none where names stand before the boxes, too', async () => {
      const words = row('申请人', '张三', '部门', '销售部')
      const found = await namesOf(`<table>${words}${row('金额', box, '税额', box)}</table>`)
      expect(found).toEqual(['金额 before undefined', '税额 before undefined'])
      expect(await namesOf(`<table>${row('单号', '甲')}</table><table>${row('金额', box)}</table>`)).toEqual([
        '金额 before undefined',
      ])
    })

    test('is none of every other row', async () => {
      const rows = [row('发票号码', '金额'), row(box, box), row('开票日期', '税额'), row(box, box)].join('')
      expect((await namesOf(`<table>${rows}</table>`)).every((name) => name.endsWith('undefined'))).toBe(true)
    })
  })

  test('rows of a table are counted from its first one', async () => {
    const row = '<tr><td><input></td><td><input></td></tr>'
    const controls = await collected(
      `<table><thead><tr><th>日期</th><th>金额</th></tr></thead><tbody>${row}${row}${row}</tbody></table>`,
    )
    expect(controls.map(({ row }) => row?.index)).toEqual([0, 0, 1, 1, 2, 2])
  })

  test('a row is one of its like whatever stands behind the tick that chooses it', async () => {
    const cells = ['', '日期', '金额'].map((name) => `<td>${name}</td>`).join('')
    const row = '<tr><td><input type="checkbox" name="chosen"></td><td><input></td><td><input></td></tr>'
    const controls = await collected(
      `<table><tr>${cells}</tr>${row.repeat(4)}<tr><td colspan="3"><a>添加行</a></td></tr></table>`,
    )
    expect(new Set(controls.map(({ row }) => row?.list)).size).toBe(1)
  })

  test('a row that is saved, with a tick that deletes it, is of one list with the new ones', async () => {
    const row = (tick: string) => `<tr><td><input></td><td><input></td><td>${tick}</td></tr>`
    const controls = await collected(
      `<table><thead><tr><th>发票号</th><th>金额</th><th>删除?</th></tr></thead>
      <tbody>${row('<input type="checkbox">')}${row('<a>删除</a>')}${row('<a>删除</a>')}</tbody></table>`,
    )
    expect(controls.filter(({ kind }) => kind === 'text').map(({ row }) => row?.index)).toEqual([0, 0, 1, 1, 2, 2])
    expect(new Set(controls.map(({ row }) => row?.list)).size).toBe(1)
  })

  test('cards are alike whatever numbers programmers call their boxes by', async () => {
    const card = (index: number) =>
      `<div><fieldset><legend>开票日期</legend>${[1, 2, 3].map((part) => `<select name="items[${index}][issued_on(${part}i)]"></select>`).join('')}</fieldset></div>`
    const controls = await collected(`<form>${card(0)}${card(1764500001371)}</form>`)
    expect(controls.map(({ row }) => row?.index)).toEqual([0, 0, 0, 1, 1, 1])
  })
})

test.each([
  ['alone', ''],
  ['behind a column of ticks', '<input type="checkbox">'],
])('a row that shows an invoice’s number as mere text is that invoice’s: %s', async (_, tick) => {
  const row = (number: string) =>
    `<tr><td>${tick}</td><td><select><option>专票</option></select></td><td>${number}</td><td>2026-08-19</td></tr>`
  const controls = await collected(
    `<table><thead><tr><th>${tick}</th><th>票种</th><th>发票号码</th><th>开票日期</th></tr></thead><tbody>${row('26312000001777205518')}${row('')}</tbody></table>`,
  )
  const shown = controls.filter(({ kind }) => kind === 'choice').map(({ row: place }) => place?.shows)
  expect(shown).toEqual(['26312000001777205518', undefined])
})
