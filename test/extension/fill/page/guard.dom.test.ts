import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { press, pressBeside, pressInside, pressKey, touch } from '../../../../extension/fill/page/press.ts'

const at = (selector: string) => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`nothing is ${selector}`)
  return found
}

/** What was clicked, by its id. */
let clicked: string[]
beforeEach(() => {
  clicked = []
  document.body.innerHTML = ''
  document.body.onclick = (event) => {
    event.preventDefault()
    clicked.push((event.target as Element).id)
  }
})

const draw = (html: string) => {
  document.body.innerHTML = html
}

/** Presses something while `#field` is filled. */
const pressIn = (selector: string, before: () => void = () => undefined) =>
  within(
    () => [at('#field')],
    async () => {
      before()
      press(at(selector))
    },
  )

describe('what is never pressed, though it lies in the very control', () => {
  test.each([
    ['a button that sends the form', '<button id="x">选</button>', 'submits'],
    ['one that resets it', '<button type="reset" id="x">选</button>', 'submits'],
    ['an input that sends it', '<input type="submit" id="x">', 'submits'],
    ['a picture that sends it', '<input type="image" id="x">', 'submits'],
    ['a custom element that says it sends', '<my-button type="submit" id="x">选</my-button>', 'submits'],
    ['words inside a button that sends it', '<button><b id="x">选</b></button>', 'submits'],
    ['the label of a button that sends it', '<label id="x">选<input type="submit"></label>', 'submits'],
    ['a handler that sends it', '<a id="x" onclick="form.submit()">选</a>', 'submits'],
    ['a link to a page', '<a id="x" href="/other">选</a>', 'leads-away'],
    ['a link of a router', '<a id="x" routerlink="/other">选</a>', 'leads-away'],
    ['a handler that leaves', '<i id="x" onclick="location.href=\'/other\'">选</i>', 'leads-away'],
    ['a link whose script is none for rows', '<a id="x" href="javascript:post(\'addRow\')">选</a>', 'leads-away'],
    ['a link whose script does more', '<a id="x" href="javascript:addRow();send()">选</a>', 'leads-away'],
    ['a link whose script calls more', '<a id="x" href="javascript:addRow(form.submit())">选</a>', 'leads-away'],
    ['a handler that opens a window', '<i id="x" onclick="window.open(1)">选</i>', 'leads-away'],
  ])('%s', async (_, html, reason) => {
    draw(`<form><div id="field"><input>${html}</div></form>`)
    expect((await pressIn('#x')).refused).toEqual([reason])
    expect(clicked).toEqual([])
  })
})

test.each([
  ['a link that leads nowhere', '<a id="x" href="#">选</a>'],
  ['a link that is a script doing nothing', '<a id="x" href="javascript:;">选</a>'],
  ['a link whose script adds a row', '<a id="x" href="javascript:addRow(1)">选</a>'],
  ['a plain button', '<button type="button" id="x">选</button>'],
  ['a drawing', '<i id="x"></i>'],
])('%s in the control is pressed', async (_, html) => {
  draw(`<form><div id="field"><input>${html}</div></form>`)
  expect((await pressIn('#x')).refused).toEqual([])
  expect(clicked).toEqual(['x'])
})

test.each([
  ['is left to do its work', 'javascript:delDetail("a")', false],
  ['that does nothing is not followed', 'javascript:;', true],
])('a link whose address %s', async (_, href, prevented) => {
  draw(`<form><div id="field"><input><a id="x" href='${href}'>删</a></div></form>`)
  const seen: Event[] = []
  document.body.onclick = (event) => seen.push(event)
  await pressIn('#x')
  expect(seen.map(({ defaultPrevented }) => defaultPrevented)).toEqual([prevented])
})

describe('what stood on the page before', () => {
  const page = `<form><div><div id="field"><input></div><i id="own"></i></div>
    <div><input name="other"><i id="others"></i></div><ul><li id="list">餐费</li></ul></form><div id="mine"><b id="far"></b></div>`

  test.each(['#others', '#list', '#far', '#mine'])('%s is out of reach', async (selector) => {
    draw(page)
    expect((await pressIn(selector)).refused).toEqual(['outside'])
    expect(clicked).toEqual([])
  })

  test('the drawing beside the control, which holds no other field, is its own', async () => {
    draw(page)
    expect((await pressIn('#own')).refused).toEqual([])
    expect(clicked).toEqual(['own'])
  })

  test('nothing at all is pressed while nothing is filled', () => {
    draw(page)
    expect(press(at('#own'))).toBe(false)
    expect(clicked).toEqual([])
  })
})

describe('what comes up while a control is filled', () => {
  const add = (html: string) => () => document.body.insertAdjacentHTML('beforeend', html)

  test('a list is within reach', async () => {
    draw('<form><div id="field"><input></div></form>')
    expect((await pressIn('#o', add('<ul><li id="o">餐费</li></ul>'))).refused).toEqual([])
    expect(clicked).toEqual(['o'])
  })

  test('a list that was hidden and is shown now is within reach', async () => {
    draw('<form><div id="field"><input></div></form><ul style="display: none"><li id="o">餐费</li></ul>')
    await pressIn('#o', () => at('ul').setAttribute('style', ''))
    expect(clicked).toEqual(['o'])
  })

  test('an option that sends the form is not pressed', async () => {
    draw('<form id="form"><div id="field"><input></div></form>')
    const list = '<ul><li><button id="o" form="form">餐费</button></li></ul>'
    expect((await pressIn('#o', add(list))).refused).toEqual(['submits'])
    expect(clicked).toEqual([])
  })

  test.each(['是否提交这张报销单？', '确定要删除吗？', 'Are you sure?'])(
    'the question %s is left to the person',
    async (asked) => {
      draw('<form><div id="field"><input></div></form>')
      const box = `<div role="dialog"><p>${asked}</p><button type="button" id="o">确定</button></div>`
      expect((await pressIn('#o', add(box))).refused).toEqual(['submits'])
      expect(clicked).toEqual([])
    },
  )

  test('it is out of reach again when the next control is filled', async () => {
    draw('<form><div id="field"><input></div></form>')
    await pressIn('#o', add('<ul><li id="o">餐费</li></ul>'))
    clicked = []
    expect((await pressIn('#o')).refused).toEqual(['outside'])
  })
})

describe('keys and touches', () => {
  const keysHeardBy = (selector: string) => {
    const heard = vi.fn()
    at(selector).addEventListener('keydown', heard)
    return heard
  }

  test('are heard by the control, and by no form or dialog around it', async () => {
    draw('<dialog open><form><div id="field"><input></div><input name="other"></form></dialog>')
    const [own, form, dialog] = ['#field', 'form', 'dialog'].map(keysHeardBy)
    await within(
      () => [at('#field')],
      async () => pressKey(at('#field input'), 'Enter'),
    )
    expect([own, form, dialog].map((heard) => heard?.mock.calls.length)).toEqual([1, 0, 0])
  })

  test('reach nothing else, and nothing at all while nothing is filled', async () => {
    draw('<form><div id="field"><input></div><input id="other"></form>')
    const heard = keysHeardBy('#other')
    await within(
      () => [at('#field')],
      async () => {
        pressKey(at('#other'), 'Enter')
        touch(at('#other'), 'touchstart', 0)
      },
    )
    pressKey(at('#other'), 'Enter')
    expect(heard).not.toHaveBeenCalled()
  })
})

test('a press beside a control stays within its dialog', async () => {
  draw(
    '<div role="dialog" id="mine"><form id="form"><div><div id="field"><input></div></div><input name="other"></form></div>',
  )
  const pressed: string[] = []
  document.addEventListener('mousedown', ({ target }) => pressed.push((target as Element).id), { once: true })
  await within(
    () => [at('#field')],
    async () => pressBeside(at('#field')),
  )
  expect(pressed).toEqual(['form'])
})

/** This document has no layout: everything in it is seen. */
function showAll(): void {
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
  onTestFinished(() => void vi.restoreAllMocks())
}

test('a press beside a box in the shadow of its web component is one beside the component', async () => {
  draw('<form id="form"><p><kit-select id="kit"></kit-select></p><input name="other"></form>')
  showAll()
  const root = at('#kit').attachShadow({ mode: 'open' })
  root.innerHTML = '<div><div><div><div><div><input></div></div></div></div></div>'
  const pressed: string[] = []
  document.addEventListener('mousedown', ({ target }) => pressed.push((target as Element).id), { once: true })
  const box = root.querySelector('input') as Element
  await within(
    () => [box],
    async () => pressBeside(box),
  )
  expect(pressed).toEqual(['form'])
})

describe('what a mouse hits of an option', () => {
  test.each([
    ['the only thing in it', '<li id="x"><span id="inside">3%</span></li>', 'inside'],
    ['the option itself, where it has words of its own', '<li id="x">3%<i id="inside">✓</i></li>', 'x'],
    ['the option itself, where several things lie in it', '<li id="x"><b>3%</b><i id="inside">✓</i></li>', 'x'],
  ])('is %s', async (_, html, hit) => {
    draw(`<form><div id="field"><input><ul>${html}</ul></div></form>`)
    showAll()
    await within(
      () => [at('#field')],
      async () => void pressInside(at('#x')),
    )
    expect(clicked).toEqual([hit])
  })
})

test('an option of a web component that is scrolled out of its list is pressed where it listens, too', async () => {
  draw('<form><div id="field"><input><kit-option id="x">3%</kit-option></div></form>')
  showAll()
  const heard: string[] = []
  const root = at('#x').attachShadow({ mode: 'open' })
  root.innerHTML = '<li><slot></slot></li>'
  root.querySelector('li')?.addEventListener('click', () => heard.push('li'))
  await within(
    () => [at('#field')],
    async () => void pressInside(at('#x')),
  )
  expect(heard).toEqual(['li'])
})

test('options that lie in a web component are its own, while its box is drawn in its shadow', async () => {
  draw(
    '<form><kit-select id="kit"><kit-option id="x">3%</kit-option></kit-select><button type="button" id="y">z</button></form>',
  )
  showAll()
  const root = at('#kit').attachShadow({ mode: 'open' })
  root.innerHTML = '<div id="box"></div><slot></slot>'
  const pressing = (selector: string) =>
    within(
      () => [root.querySelector('#box') as Element],
      async () => void press(at(selector)),
    )
  expect((await pressing('#x')).refused).toEqual([])
  expect(clicked).toEqual(['x'])
  draw('<my-form id="all"><input id="a"><p id="x">x</p></my-form>')
  const page = at('#all').attachShadow({ mode: 'open' })
  page.innerHTML = '<div><input id="b"></div><div><input id="c"><button type="button" id="other">z</button></div>'
  const { refused } = await within(
    () => [page.querySelector('#b') as Element],
    async () => void press(page.querySelector('#other') as Element),
  )
  expect(refused).toEqual(['outside'])
})
