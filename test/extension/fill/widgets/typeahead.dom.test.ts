import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { within } from '../../../../extension/fill/page/guard.ts'
import { openPopup } from '../../../../extension/fill/widgets/popup.ts'
import { typeahead } from '../../../../extension/fill/widgets/typeahead.ts'
import { layOut } from '../laid-out.ts'

beforeEach(() => {
  // Nothing moves in a document without layout.
  Object.assign(Element.prototype, { getAnimations: () => [] })
})
afterEach(() => vi.restoreAllMocks())

const step = {
  id: 'a',
  kind: 'choice',
  target: 'invoiceType',
  value: 'vat_special',
  text: '增值税专用发票',
  otherwise: [],
} as const

test('a list of a web component is given the words of its own option, not those of its label', async () => {
  layOut('<own-list><own-label>增值税专用发票</own-label><own-option text="专票"></own-option></own-list>')
  const root = (document.querySelector('own-list') as Element).attachShadow({ mode: 'open' })
  root.innerHTML = '<input role="combobox">'
  const input = root.querySelector('input') as HTMLInputElement
  await typeahead.write(input, { ...step, otherwise: [] }, step.text)
  expect(input.value).toBe('专票')
})

test('a list that is slow to come is left only once it is there, and does not stay', async () => {
  layOut('<own-list><own-option text="专票"></own-option></own-list>')
  const root = (document.querySelector('own-list') as Element).attachShadow({ mode: 'open' })
  root.innerHTML = '<input role="combobox" aria-expanded="false">'
  const input = root.querySelector('input') as HTMLInputElement
  input.addEventListener('input', () => {
    input.setAttribute('aria-expanded', 'true')
    setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<ul><li role="option">专票</li></ul>'), 120)
  })
  input.addEventListener('blur', () => document.querySelector('ul')?.remove())
  await typeahead.write(input, { ...step, otherwise: [] }, step.text)
  await new Promise((done) => setTimeout(done, 150))
  expect(document.querySelector('ul')).toBeNull()
})

test('an option that was pressed is not told as a change of what was typed, which kits would look up by its value', async () => {
  layOut('<div><input role="combobox"></div>')
  const input = document.querySelector('input') as HTMLInputElement
  const told: string[] = []
  input.addEventListener('change', () => told.push(input.value))
  input.addEventListener('mousedown', () => {
    document.body.insertAdjacentHTML('beforeend', '<ul><li role="option">专票</li><li role="option">普票</li></ul>')
    document.querySelector('li')?.addEventListener('click', () => {
      input.value = '专票'
      document.querySelector('ul')?.remove()
    })
  })
  await within(
    () => [input],
    () => typeahead.write(input, { ...step, otherwise: [] }, step.text),
  )
  expect([input.value, told]).toEqual(['专票', []])
})

/** A box that shows its choice when pressed, and where that stands: in its own line, or below it. */
const boxes: [where: string, top: number, isList: boolean][] = [
  ['inside the box', 2, false],
  ['below the box', 30, true],
]
test.each(boxes)('what a press brings up %s counts as a list: %s', async (_, top, isList) => {
  layOut('<div id="field"><input></div>')
  const [field, input] = ['#field', 'input'].map((name) => document.querySelector(name) as HTMLElement)
  input?.addEventListener('mousedown', () => {
    const shown = Object.assign(document.createElement('div'), { className: 'own-select-shown', textContent: '交通' })
    shown.getBoundingClientRect = () => new DOMRect(0, top, 100, 16)
    field?.append(shown)
  })
  const { result: popup } = await within(
    () => [field as HTMLElement],
    () => openPopup(input as HTMLElement, 200),
  )
  expect(popup.boxes().length > 0).toBe(isList)
})

test.each(['<div id="arrow" class="form-trigger">▾</div>', '<a id="arrow" class="own-combobox-button"><i>▾</i></a>'])(
  'a list that a press on the box does not bring up comes with what stands behind what wraps the box: %s',
  async (drawn) => {
    layOut(`<section id="field"><span><input role="combobox"></span>${drawn}</section>`)
    const [field, input, arrow] = ['#field', 'input', '#arrow'].map((each) => document.querySelector(each))
    arrow?.addEventListener('click', () => {
      const list = document.createElement('ul')
      list.innerHTML = '<li role="option">普票</li><li role="option">专票</li>'
      list.addEventListener('click', ({ target }) => {
        ;(input as HTMLInputElement).value = (target as Element).textContent
        list.remove()
      })
      document.body.append(list)
    })
    await within(
      () => [field as Element],
      () => typeahead.write(input as Element, { ...step, otherwise: [] }, step.text),
    )
    expect((input as HTMLInputElement).value).toBe('专票')
  },
)

/** A lookup that draws the record chosen in it as a chip in place of its input. */
function lookup(): HTMLInputElement {
  layOut('<section><div id="lookup"><p></p><input role="combobox"></div></section>')
  const [chip, input] = ['p', 'input'].map((name) => document.querySelector(name) as HTMLElement)
  const choose = (words: string) => {
    if (chip) chip.innerHTML = words && `<a>${words}</a><button type="button" aria-label="删除 ${words}">✕</button>`
    chip?.querySelector('button')?.addEventListener('click', () => choose(''))
  }
  input?.addEventListener('click', () => {
    const list = document.createElement('ul')
    list.innerHTML = '<li role="option">普票</li><li role="option">专票</li>'
    list.addEventListener('click', ({ target }) => {
      choose((target as Element).textContent)
      list.remove()
    })
    document.body.append(list)
  })
  return input as HTMLInputElement
}

test('a record that a lookup shows in place of its input is read back, and taken away again by its own button', async () => {
  const input = lookup()
  const parts = () => [input]
  await within(parts, () => typeahead.write(input, { ...step, otherwise: [] }, step.text))
  expect(typeahead.hold(input).shown).toBe('专票')
  await within(parts, () => typeahead.restore(input, { shown: '' }))
  expect(typeahead.hold(input).shown).toBe('')
})

test('a choice drawn over an input that stays empty is read back, and told to stay', async () => {
  layOut(
    '<div data-kit="select"><div class="a1"><div class="a2">Choose an option</div><p><input role="combobox"></p></div></div>',
  )
  const [drawn, input] = ['.a2', 'input'].map((name) => document.querySelector(name) as HTMLElement)
  input?.addEventListener('click', () => {
    const list = document.createElement('ul')
    list.innerHTML = '<li role="option">普票</li><li role="option">专票</li>'
    list.addEventListener('click', ({ target }) => {
      if (drawn) drawn.textContent = (target as Element).textContent
      list.remove()
    })
    document.body.append(list)
  })
  const box = input as HTMLInputElement
  expect(typeahead.hold(box).shown).toBe('')
  await within(
    () => [box],
    () => typeahead.write(box, { ...step, otherwise: [] }, step.text),
  )
  expect(typeahead.hold(box).shown).toBe('专票')
  expect(await typeahead.canEmpty?.(box)).toBe(false)
})

/** A box that looks up what is typed, and takes but what is chosen from its list. */
function lookedUp(vendor: string): { input: HTMLInputElement; chosen(): string } {
  layOut('<input role="combobox"><section></section>')
  const [input, section] = ['input', 'section'].map((each) => document.querySelector(each) as HTMLElement)
  vi.spyOn(input as Element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 10))
  let chosen = ''
  input?.addEventListener('input', () => {
    const list = document.createElement('ul')
    list.innerHTML = '<li>搜索中…</li>'
    setTimeout(() => {
      list.innerHTML = `<li role="option">${vendor} V1002</li>`
    }, 600)
    list.addEventListener('click', () => {
      chosen = list.textContent ?? ''
      list.remove()
    })
    section?.append(list)
  })
  return { input: input as HTMLInputElement, chosen: () => chosen }
}

test('what is typed is chosen from the list that says it is being looked for, and may stay', async () => {
  const vendor = '样例商贸有限公司'
  const { input, chosen } = lookedUp(vendor)
  const named = { ...step, target: 'sellerName', value: vendor, text: vendor } as const
  await within(
    () => [input],
    () => typeahead.write(input, { ...named, otherwise: [] }, vendor),
  )
  expect(chosen()).toBe(`${vendor} V1002`)
  expect(await typeahead.canEmpty?.(input)).toBe(false)
})
