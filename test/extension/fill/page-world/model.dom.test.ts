import { afterEach, expect, test, vi } from 'vitest'
import { type ModelAction, markAttribute, modelled } from '../../../../extension/fill/page/mark.ts'

/** A page of one make: what a form would send, and how something else comes to stand there. */
interface Drawn {
  control: Element
  kept: () => unknown
  set: (value: unknown) => void
}

/** Builds what a framework leaves on the elements of a page, around one value. */
type Make = (first: unknown) => Drawn

function draw(html: string): Element {
  document.body.innerHTML = html
  const control = document.querySelector('#control')
  if (!control) throw new Error('nothing is called #control')
  return control
}

const leave = (element: Element | Window, left: object) => Object.assign(element, left)

/** A component's value with a change handler that stores it. */
function store(first: unknown) {
  let held = first
  return {
    get: () => held,
    set(value: unknown) {
      held = value
    },
  }
}

const react: Make = (first) => {
  const control = draw('<div id="control"><input></div>')
  const { get, set } = store(first)
  const props = {
    get value() {
      return get()
    },
    onChange: set,
  }
  const fiber = { memoizedProps: props, stateNode: null, return: null }
  leave(control, { __reactFiber$x: { memoizedProps: {}, stateNode: control, return: fiber } })
  return { control, kept: get, set }
}

interface Given {
  value?: unknown
  target?: { value: unknown }
}

/** A component whose handler reads the value out of what it is given. */
const reactReading =
  (read: (...given: Given[]) => unknown): Make =>
  (first) => {
    const drawn = react(first)
    const change = (...given: Given[]) => drawn.set(read(...given))
    const { return: fiber } = (drawn.control as unknown as { __reactFiber$x: { return: { memoizedProps: object } } })
      .__reactFiber$x
    Object.defineProperty(fiber.memoizedProps, 'onChange', { value: change })
    return drawn
  }
/** A component with other properties beside its value. */
const reactWith =
  (given: (change: (value: unknown) => void) => object): Make =>
  (first) => {
    const drawn = react(first)
    const fiber = drawn.control as unknown as { __reactFiber$x: { return: { memoizedProps: object } } }
    Object.defineProperties(
      fiber.__reactFiber$x.return.memoizedProps,
      Object.getOwnPropertyDescriptors(given(drawn.set)),
    )
    return drawn
  }
const fromEvent = (event?: Given) => event!.target!.value
const fromData = (_event?: Given, data?: Given) => data!.value

const vue2: Make = (first) => {
  const control = draw('<div id="control"><input></div>')
  const { get, set } = store(first)
  const $emit = (event: string, value: unknown) => event === 'change' && set(value)
  const component = { $emit, $options: { model: { prop: 'chosen', event: 'change' } }, $parent: {} }
  leave(control, { __vue__: Object.defineProperty(component, 'chosen', { get }) })
  return { control, kept: get, set }
}

const vue3: Make = (first) => {
  const control = draw('<div data-v-app id="app"><div id="control"><input></div></div>')
  const { get, set } = store(first)
  const props = Object.defineProperty({ 'onUpdate:modelValue': set }, 'modelValue', { get })
  const tree = { el: control.parentElement, children: [{ el: control, props, component: { subTree: null } }] }
  leave(control.parentElement ?? control, { _vnode: tree })
  return { control, kept: get, set }
}

const customElement: Make = (first) => {
  const control = draw('<kit-select id="control"></kit-select>')
  leave(control, { value: first })
  return {
    control,
    kept: () => (control as unknown as { value: unknown }).value,
    set: (value) => void leave(control, { value }),
  }
}

const flatpickr: Make = (first) => {
  const control = draw('<input id="control">') as HTMLInputElement
  control.value = String(first)
  const setDate = (value: string) => leave(control, { value })
  leave(control, { _flatpickr: { input: control, setDate, clear: () => setDate('') } })
  return { control, kept: () => control.value, set: (value) => void leave(control, { value }) }
}

const easyui: Make = (first) => {
  const control = draw('<input class="original"><span id="control"><input></span>')
  const { get, set } = store(first)
  const plugin = { combobox: (method: string, value?: unknown) => (method === 'getValue' ? get() : set(value)) }
  const jQuery = Object.assign(() => plugin, { data: (_: Element, name: string) => name === 'combobox' })
  leave(window, { jQuery })
  return { control, kept: get, set }
}

/** Marks the control and lets the script for the page's world run, as the browser does when it is injected. Out: the mark it leaves. */
async function inject(control: Element, action: ModelAction): Promise<string | null> {
  control.setAttribute(markAttribute, action)
  vi.resetModules()
  await import('../../../../extension/fill/page-world/model.ts')
  const left = control.getAttribute(markAttribute)
  control.removeAttribute(markAttribute)
  return left
}

afterEach(() => {
  delete (window as { jQuery?: unknown }).jQuery
})

test.each<[string, Make]>([
  ['React', react],
  ['React whose handler wants an event', reactReading(fromEvent)],
  ['React whose handler wants the value beside the event', reactReading(fromData)],
  ['React whose handler is told of dates', reactWith((change) => ({ onChange: undefined, onSelectDate: change }))],
  ['Vue 2', vue2],
  ['Vue 3', vue3],
  ['a custom element', customElement],
  ['flatpickr', flatpickr],
  ['EasyUI', easyui],
])('%s gets back what its model held before the fill', async (_, make) => {
  const { control, kept, set } = make('')
  await inject(control, 'hold')
  set('2026-11-03')
  await inject(control, 'restore')
  expect(kept()).toBe('')
})

test('a web component tells the page under the prefix of its kit as well', async () => {
  const { control, set } = customElement('')
  const heard = vi.fn()
  control.addEventListener('kit-change', heard)
  await inject(control, 'hold')
  set('meals')
  await inject(control, 'restore')
  expect(heard).toHaveBeenCalledOnce()
})

test('a list of a web component, whose page may hear of choices only, is not promised to be emptied', async () => {
  const { control } = customElement('')
  control.innerHTML = '<kit-option>餐饮</kit-option>'
  expect(await inject(control, 'hold')).toBe('hold')
  expect(await inject(customElement('').control, 'hold')).toBe(modelled)
})

test('a box that takes no typing, whose own handler never speaks, is not promised to be emptied', async () => {
  const { control } = reactWith(() => ({ readOnly: true }))('')
  expect(await inject(control, 'hold')).toBe('hold')
})

test('a control that shares its component with another is left alone', async () => {
  const { control, kept, set } = react('')
  document.body.innerHTML = '<div id="around"><input></div>'
  const around = document.querySelector('#around')
  around?.append(control)
  const { return: fiber } = (control as unknown as { __reactFiber$x: { return: object } }).__reactFiber$x
  Object.assign(fiber, { stateNode: around })
  await inject(control, 'hold')
  set('changed')
  await inject(control, 'restore')
  expect(kept()).toBe('changed')
})

test('React’s own states around a control go back, a reducer’s do not', async () => {
  const { control } = react('')
  const state = { value: 'before' }
  const useState = (_: unknown, next: unknown) => next
  const counted = vi.fn()
  const hook = (value: unknown, dispatch: unknown, lastRenderedReducer: unknown, next: unknown) => ({
    memoizedState: value,
    queue: { dispatch, lastRenderedReducer },
    next,
  })
  const set = (value: string) => {
    state.value = value
  }
  const reducer = hook(0, counted, () => 1, null)
  const first = Object.defineProperty(hook('', set, useState, reducer), 'memoizedState', { get: () => state.value })
  Object.assign((control as unknown as { __reactFiber$x: object }).__reactFiber$x, { memoizedState: first })
  await inject(control, 'hold')
  state.value = 'after'
  await inject(control, 'rewind')
  expect(state.value).toBe('before')
  expect(counted).not.toHaveBeenCalled()
})
