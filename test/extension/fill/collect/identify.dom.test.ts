import { describe, expect, test } from 'vitest'
import { controlToUndo } from '../../../../extension/fill/collect/control-to-undo.ts'
import type { Control } from '../../../../extension/fill/collect/find-controls.ts'
import { controlNamed, nameControl, noteMarks } from '../../../../extension/fill/collect/identify.ts'
import { cell } from '../../../../extension/fill/widgets/cell.ts'
import { nativeRadio } from '../../../../extension/fill/widgets/native-radio.ts'
import { nativeText } from '../../../../extension/fill/widgets/native-text.ts'
import { pressable } from '../../../../extension/fill/widgets/pressable.ts'
import { layOut } from '../laid-out.ts'

const find = (selector: string) => document.querySelector(selector) as Element
const boxes = {
  'an input': { drawn: '<input class="a">', again: '<input class="b">', widget: nativeText, selector: 'input' },
  'words that are pressed': {
    drawn: '<div><span class="pick">请选择</span></div>',
    again: '<div><span class="pick">交通</span></div>',
    widget: pressable,
    selector: '.pick',
  },
}

test.each(Object.entries(boxes))('%s that the page draws anew is the same control', (_, box) => {
  layOut(`<form><div id="slot">${box.drawn}</div></form>`)
  const id = nameControl({ root: find(box.selector), widget: box.widget })
  find('#slot').innerHTML = box.again
  expect(controlNamed(id)?.root).toBe(find(box.selector))
})

test('one deep in the boxes of a kit is the same control in the slot that wraps them all', () => {
  const deep = (name: string) =>
    `<div class="item"><label>税额</label><p><i><b><u><s><input id="${name}"></s></u></b></i></p></div>`
  layOut(`<form><div id="slot">${deep('v1')}</div><div>${deep('v2')}</div></form>`)
  const id = nameControl({ root: find('#v1'), widget: nativeText })
  nameControl({ root: find('#v2'), widget: nativeText })
  find('#slot').innerHTML = deep('v3')
  expect(controlNamed(id)?.root).toBe(find('#v3'))
})

test.each([
  ['the same words', '专票', true],
  ['other words', '餐费', false],
])('one deeper still, drawn anew with %s, is the same control: %s', (_, words, same) => {
  const deep = (option: string) =>
    `<div><label>类型</label><p><i><b><u><s><q><label><input type="radio">${option}</label></q></s></u></b></i></p></div>`
  layOut(`<form><div id="slot">${deep('专票')}</div><div></div></form>`)
  const id = nameControl({ root: find('input'), widget: nativeRadio })
  noteMarks(id, { root: find('input'), widget: nativeRadio })
  find('#slot').innerHTML = deep(words)
  expect(controlNamed(id)?.root === find('input')).toBe(same)
})

test.each([
  ['with the same id, marks and words is the same control', '税额', 'f1', true],
  ['with the same id behind other words is another', '金额', 'f1', false],
  ['with another id is another', '税额', 'f2', false],
])('one of several drawn anew %s', (_, words, name, same) => {
  const item = (label: string, id: string) => `<p><label>${label}</label><input class="edit" id="${id}"></p>`
  layOut(`<form><div id="slot">${item('备注', 'f0')}${item('税额', 'f1')}</div></form>`)
  const id = nameControl({ root: find('#f1'), widget: nativeText })
  noteMarks(id, { root: find('#f1'), widget: nativeText })
  find('#slot').innerHTML = item('备注', 'f9') + item(words, name)
  expect(controlNamed(id)?.root === find(`#${name}`)).toBe(same)
})

test('words drawn anew with all that stands around them are the same control, whose kit calls a box around them alike', () => {
  const field = (words: string) =>
    `<div class="item"><div class="main"><label>类型</label><a><div class="main">${words}</div></a></div></div>`
  layOut(`<form><div id="slot">${field('请选择')}</div><div></div></form>`)
  const id = nameControl({ root: find('a .main'), widget: pressable })
  find('#slot').innerHTML = field('专票')
  expect(controlNamed(id)?.root).toBe(find('a .main'))
})

test('words without a class are not taken for others like them', () => {
  layOut('<form><div id="slot"><span>请选择</span></div></form>')
  const id = nameControl({ root: find('#slot span'), widget: pressable })
  find('#slot').innerHTML = '<span>交通</span>'
  expect(controlNamed(id)).toBeUndefined()
})

test('words drawn anew in a box that is named are the same control', () => {
  layOut(
    '<form><div class="item"><label>发票类型</label><div class="inner"><span class="placeholder">请选择</span></div></div></form>',
  )
  const id = nameControl({ root: find('.placeholder'), widget: pressable })
  find('.inner').innerHTML = '<span>交通</span>'
  expect(controlNamed(id)?.root).toBe(find('.inner span'))
})

describe('a cell of a table that is drawn anew', () => {
  const draw = (...rows: string[]) =>
    layOut(`<table id="t">${rows.map((each) => `<tr><td>${each}</td><td></td></tr>`).join('')}</table>`)
  const anew = (...rows: string[]) => {
    find('#t').innerHTML = rows.map((each) => `<tr><td>${each}</td><td></td></tr>`).join('')
  }

  test('is the one in its place', () => {
    draw('1', '2')
    const id = nameControl({ root: find('tr:nth-child(2) td:last-child'), widget: cell })
    anew('1', '2')
    expect(controlNamed(id)?.root).toBe(find('tr:nth-child(2) td:last-child'))
  })

  test('is none where the table has another row', () => {
    draw('1', '2')
    const id = nameControl({ root: find('tr:nth-child(2) td:last-child'), widget: cell })
    anew('1', '2', '3')
    expect(controlNamed(id)).toBeUndefined()
  })
})

test('of two that may be it, none is taken', () => {
  layOut('<form><div id="slot"><span class="pick">请选择</span></div></form>')
  const id = nameControl({ root: find('.pick'), widget: pressable })
  find('#slot').innerHTML = '<span class="pick">交通</span><span class="pick">住宿</span>'
  expect(controlNamed(id)).toBeUndefined()
})

test('words are known again in the box that stays, whatever they are drawn as', () => {
  layOut('<form><div class="my-select" tabindex="0"><span class="empty">请选择</span></div></form>')
  const id = nameControl({ root: find('.empty'), widget: pressable })
  find('.my-select').innerHTML = '<b class="full">交通</b> <i>▾</i>'
  expect(controlNamed(id)?.root).toBe(find('.full'))
  find('.my-select').innerHTML = '<b class="full">交通</b><b class="full">住宿</b>'
  expect(controlNamed(id)).toBeUndefined()
})

describe('of several that the page draws anew, to which nothing is written', () => {
  const named =
    '<table><tr><td>号码<input id="no" name="no"></td><td>代码<input id="code" name="code"></td></tr></table>'
  const worded = ['号码', '代码', '备注']
    .map((text) => `<p><label>${text}</label> <i><input class="in"></i></p>`)
    .join('')

  const written = (control: Control) => {
    const id = nameControl(control)
    noteMarks(id, control)
    return id
  }

  test.each([
    ['by its id', named, named.replace('号码', '编号')],
    ['by the words beside it', worded, worded],
  ])('undo knows one again %s', (_, html, again) => {
    layOut(`<form><div id="panel">${html}</div></form>`)
    const id = written({ root: find('input'), widget: nativeText })
    const other = written({ root: document.querySelectorAll('input')[1] as Element, widget: nativeText })
    find('#panel').innerHTML = again
    expect(controlNamed(id)).toBeUndefined()
    expect(controlToUndo(id)?.root).toBe(document.querySelectorAll('input')[0])
    expect(controlToUndo(other)?.root).toBe(document.querySelectorAll('input')[1])
  })

  test('undo knows one again that shows its own choice among the words', () => {
    const box = (label: string, shows: string) =>
      `<p><label>${label}</label> <i><input class="in"><b>${shows}</b></i></p>`
    const both = (shows: string) => `<div>${box('发票类型', shows)}${box('税率', shows)}</div>`
    const widget = { ...nativeText, selector: 'i', rootOf: (element: Element) => element.closest('i') ?? undefined }
    layOut(`<form><div id="panel">${both('请选择')}</div></form>`)
    const id = written({ root: find('i'), widget })
    find('#panel').innerHTML = both('专票 ×')
    expect(controlToUndo(id)?.root).toBe(document.querySelectorAll('i')[0])
  })

  test('none is taken where its words are gone', () => {
    layOut(`<form><div id="panel">${worded}</div></form>`)
    const id = written({ root: find('input'), widget: nativeText })
    find('#panel').innerHTML = worded.replace('号码', '金额')
    expect(controlToUndo(id)).toBeUndefined()
  })
})
