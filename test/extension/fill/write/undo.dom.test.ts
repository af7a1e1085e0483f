import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { collectFields } from '../../../../extension/fill/collect/collect.ts'
import { addRows } from '../../../../extension/fill/write/add-rows.ts'
import { forgetRows, noteRows } from '../../../../extension/fill/write/added-rows.ts'
import { forgetBehind, heldBehind } from '../../../../extension/fill/write/behind.ts'
import { insertSteps } from '../../../../extension/fill/write/insert.ts'
import { undoFill } from '../../../../extension/fill/write/undo.ts'
import { forget, noteOurs } from '../../../../extension/fill/write/undo-log.ts'
import { layOut } from '../laid-out.ts'

beforeEach(() => {
  forget()
  forgetRows()
  forgetBehind()
})
afterEach(() => vi.restoreAllMocks())

const form = '<p><label>发票号码</label> <input id="no"></p><p><label>备注</label> <input id="remark"></p>'
const held = () => [...document.querySelectorAll('input')].map(({ value }) => value)

async function fill(html: string) {
  layOut(`<form><div id="panel">${html}</div></form>`)
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const { controls } = await collectFields()
  await insertSteps(
    controls.map(({ id, kind }) => ({ id, kind, target: 'remark', value: '样例', text: '样例', otherwise: [] })),
  )
  noteOurs()
  return controls.map(({ id }) => id)
}

function drawAnew(values: string[]): void {
  const panel = document.querySelector('#panel') as Element
  panel.innerHTML = form
  for (const [index, value] of values.entries())
    (panel.querySelectorAll('input')[index] as HTMLInputElement).value = value
}

test('what was drawn anew with our values is undone, what a person changed in it is kept', async () => {
  await fill(form)
  drawAnew(['样例', '我写的'])
  expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['kept', 'restored'])
  expect(held()).toEqual(['', '我写的'])
})

test('so is what a later look at the page met already', async () => {
  await fill(form)
  drawAnew(['样例', '样例'])
  await collectFields()
  expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['restored', 'restored'])
  expect(held()).toEqual(['', ''])
})

describe('several drawn anew with nothing beside them to tell them apart', () => {
  const bare = '<p><input></p><p><input></p>'
  const draw = (...values: string[]) => {
    const panel = document.querySelector('#panel') as Element
    panel.outerHTML = `<div>${values.map((value) => `<p><input value="${value}"></p>`).join('')}</div>`
  }

  test('are undone by what was written into them', async () => {
    await fill(bare)
    draw('样例', '样例')
    expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['restored', 'restored'])
    expect(held()).toEqual(['', ''])
  })

  test('stay, and are told, where one more shows the same', async () => {
    await fill(bare)
    draw('样例', '样例', '样例')
    expect((await undoFill()).map(({ outcome, readBack }) => [outcome, readBack])).toEqual([
      ['failed', '样例'],
      ['failed', '样例'],
    ])
    expect(held()).toEqual(['样例', '样例', '样例'])
  })

  test('are gone where nothing shows it', async () => {
    await fill(bare)
    draw('', '我写的')
    expect((await undoFill()).map(({ outcome }) => outcome)).toEqual(['gone', 'gone'])
    expect(held()).toEqual(['', '我写的'])
  })
})

test('an original behind a box that opens tells what is still held', async () => {
  const [id = ''] = await fill('<input type="hidden" id="behind"><input id="shown" readonly placeholder="选择日期">')
  expect(heldBehind([id])).toEqual({})
  ;(document.querySelector('#behind') as HTMLInputElement).value = '2021-06-17'
  expect(heldBehind([id])).toEqual({ [id]: '2021-06-17' })
})

test('what the page computed from our values is emptied again', async () => {
  layOut(
    '<form><div id="panel"><p><label>税额</label> <input id="tax"></p><p><label>合计</label> <input id="sum"></p></div></form>',
  )
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const [tax, sum] = [...document.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement]
  tax.addEventListener('input', () => {
    if (tax.value) sum.value = tax.value
  })
  const { controls } = await collectFields()
  await insertSteps(
    controls.map(({ id, kind }) => ({ id, kind, target: 'taxAmount', value: '6.00', text: '6.00', otherwise: [] })),
  )
  noteOurs()
  expect(held()).toEqual(['6.00', '6.00'])
  await undoFill()
  expect(held()).toEqual(['', ''])
})

describe('what the page computed beside ours in the same row', () => {
  const row = '<tr><td><input class="tax"></td><td><input class="sum" value=""></td></tr>'

  /** Fills the tax alone; the page adds it up beside. */
  async function fillTax() {
    layOut(`<form><table><tr><th>税额</th><th>小计</th></tr>${row}${row}</table></form>`)
    vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
    const [tax, sum] = [...document.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement]
    tax.addEventListener('change', () => {
      if (tax.value) sum.value = tax.value
    })
    const { controls } = await collectFields()
    const [first] = controls
    const wish = { target: 'taxAmount' as const, value: '6.00', text: '6.00', otherwise: [] }
    await insertSteps([{ ...wish, id: first?.id ?? '', kind: 'text' }])
    noteOurs()
    expect(held()).toEqual(['6.00', '6.00', '', ''])
    return sum
  }

  test('is put back with them', async () => {
    await fillTax()
    await undoFill()
    expect(held()).toEqual(['', '', '', ''])
  })

  test('stays where a person changed it since', async () => {
    ;(await fillTax()).value = '7.00'
    await undoFill()
    expect(held()).toEqual(['', '7.00', '', ''])
  })
})

describe('a page that a server draws anew with each change, covered meanwhile', () => {
  const names = ['发票号码', '开票日期', '备注']
  let kept: string[]

  /** Takes what was changed when the server answers; what is typed meanwhile into what is then gone is lost. */
  function open() {
    kept = names.map(() => '')
    layOut('<form><div id="sheet"></div><div id="lines"></div></form>')
    vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
    Element.prototype.scrollIntoView = () => {}
    const [sheet, lines] = ['#sheet', '#lines'].map((each) => document.querySelector(each) as HTMLElement)
    if (!sheet || !lines) return
    sheet.hidden = true
    sheet.getBoundingClientRect = () => new DOMRect(0, 0, innerWidth, innerHeight)
    document.elementFromPoint = () => (sheet.hidden ? null : sheet)
    const draw = () => {
      const box = (name: string, at: number) =>
        `<div class="box"><label for="f$${at}">${name}</label><input class="edit" id="f$${at}" value="${kept[at]}"></div>`
      lines.innerHTML = `<div class="line">${names.map(box).join('')}</div>`
    }
    draw()
    lines.addEventListener('change', ({ target }) => {
      const { id, value } = target as HTMLInputElement
      sheet.hidden = false
      setTimeout(() => {
        kept[Number(id.at(-1))] = value
        draw()
        sheet.hidden = true
      }, 120)
    })
  }

  test('takes every value, and gives every value back', async () => {
    open()
    const { controls } = await collectFields()
    const step = { kind: 'text', target: 'remark', value: '样例', text: '样例', otherwise: [] } as const
    const results = await insertSteps(controls.map(({ id }) => ({ ...step, id, otherwise: [] })))
    await new Promise((done) => setTimeout(done, 200))
    expect(results.map(({ outcome }) => outcome)).toEqual(['filled', 'filled', 'filled'])
    expect(kept).toEqual(['样例', '样例', '样例'])
    noteOurs()
    await undoFill()
    await new Promise((done) => setTimeout(done, 200))
    expect(kept).toEqual(['', '', ''])
  })
})

test.each([
  ['goes with it', '删除', 'gone'],
  ['is told as left where the row stays', '复制', 'failed'],
])('what cannot be emptied in a row that was added %s', async (_, button, outcome) => {
  const cells = '<td><input></td><td><input class="stays"></td>'
  layOut(`<form><table><thead><tr><th>发票号码</th><th>价税合计</th><th></th></tr></thead><tbody><tr>${cells}<td></td></tr></tbody>
    </table><button type="button" id="add">新增一行</button></form>`)
  vi.spyOn(window, 'scrollTo').mockReturnValue(undefined)
  const body = document.querySelector('tbody') as Element
  document.querySelector('#add')?.addEventListener('click', () => {
    const row = document.createElement('tr')
    row.innerHTML = `${cells}<td><button type="button">${button}</button></td>`
    row.querySelector('button')?.addEventListener('click', () => button === '删除' && row.remove())
    row.querySelector('.stays')?.addEventListener('input', ({ target }) => {
      ;(target as HTMLInputElement).value ||= '样例'
    })
    body.append(row)
  })
  const [first] = (await collectFields()).controls
  await addRows({ control: first?.id ?? '', count: 1 })
  const added = (await collectFields()).controls.at(-1)?.id ?? ''
  await insertSteps([{ id: added, kind: 'text', target: 'remark', value: '样例', text: '样例', otherwise: [] }])
  noteOurs()
  noteRows()
  expect((await undoFill()).map((each) => each.outcome)).toEqual([outcome])
})
