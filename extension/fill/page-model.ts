/**
 * Runs in the page's own world, where frameworks keep their components. `hold` notes what the model behind each marked
 * element holds; `restore` gives the noted value back through the component's own change handler, for controls that a
 * person cannot empty again (a list without a clear button); `rewind`, for what still differs, sets the state of React's
 * components around the element to what it was.
 *
 * The browser sends this function as text: it must not use anything outside of itself.
 */
export function pageModel(action: 'hold' | 'restore' | 'rewind', attribute: string): void {
  type Loose = Record<string, unknown>
  /** `other`: what the tree React does not draw now holds; which is which cannot always be told. */
  type Binding = { value: unknown; other?: unknown; change: (value: unknown) => void }
  type Noted = { value: unknown; states: { set: (value: unknown) => void; value: unknown }[] }
  const noted = Symbol.for('fapiao-fill before')
  const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null
  const isCall = (value: unknown): value is (...sent: unknown[]) => unknown => typeof value === 'function'
  const ownKey = (element: Element, start: string) => Object.keys(element).find((key) => key.startsWith(start))
  const at = (holder: unknown, key: string) => (isLoose(holder) || isCall(holder) ? (holder as Loose)[key] : undefined)

  /** Whether an element around a control holds no other control, so that its component is the control's. */
  function drawsOnly(around: Element, element: Element): boolean {
    if (around === element || element.contains(around)) return true
    const fields = around.querySelectorAll('input, textarea, select')
    return [...fields].every((field) => element.contains(field))
  }

  /** Elements that are nothing but the box of one control → that control. */
  function boxes(elements: readonly Element[]): Map<unknown, Element> {
    const found = new Map<unknown, Element>()
    for (const element of elements) {
      for (let at: Element | null = element; at && drawsOnly(at, element); at = at.parentElement) found.set(at, element)
    }
    return found
  }

  /** React keeps two trees; of a node's two parents the drawn one has it among its children. */
  function drawnParent(fiber: Loose): unknown {
    const parent = fiber.return
    for (let child = at(parent, 'child'); child; child = at(child, 'sibling')) if (child === fiber) return parent
    return at(parent, 'alternate') ?? parent
  }

  function drawnFiber(element: Element): unknown {
    const key = ownKey(element, '__reactFiber$') ?? ownKey(element, '__reactInternalInstance$')
    const fiber = key ? at(element, key) : undefined
    const props = at(element, ownKey(element, '__reactProps$') ?? '')
    return props && at(fiber, 'memoizedProps') !== props ? (at(fiber, 'alternate') ?? fiber) : fiber
  }

  /** React: what a component is given and tells back, by its properties. */
  function reactProps(fiber: Loose): Binding | undefined {
    const props = fiber.memoizedProps
    const change = at(props, 'onChange') ?? at(props, 'onConfirm') ?? at(props, 'onValueChange')
    const holds = isLoose(props) && ('value' in props || 'checked' in props || 'id' in props)
    if (!holds || !isCall(change)) return undefined
    const other = at(at(fiber.alternate, 'memoizedProps') ?? props, 'value')
    return { value: props.value, other, change: (value) => change(value) }
  }

  /** React: the outermost component drawn as this element that takes value and onChange; else the first drawn in it. */
  function reactBinding(element: Element): Binding | undefined {
    const own = drawnFiber(element)
    let found: Binding | undefined
    let fiber: unknown = own
    for (let level = 0; isLoose(fiber) && level < 40; level += 1, fiber = drawnParent(fiber)) {
      if (fiber.stateNode instanceof Element && !drawsOnly(fiber.stateNode, element)) break
      found = reactProps(fiber) ?? found
    }
    for (let level = 0, below = at(own, 'child'); !found && isLoose(below) && level < 40; level += 1) {
      // Only what is confirmed in a box of its own: a change handler inside is a part's, not the whole's.
      found = isCall(at(below.memoizedProps, 'onConfirm')) ? reactProps(below) : undefined
      below = below.child
    }
    return found
  }

  /** Custom elements keep their value themselves and tell it as inputs do. */
  function elementBinding(element: Element): Binding | undefined {
    const value = element.localName.includes('-') ? at(element, 'value') : undefined
    if (typeof value !== 'string') return undefined
    const change = (next: unknown) => {
      Object.assign(element, { value: next })
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
    }
    return { value, change }
  }

  /** Vue 2: the component whose root this is, told by the event its parent listens to. */
  function vue2Binding(element: Element): Binding | undefined {
    let component = at(element, '__vue__')
    while (isLoose(component) && at(at(component, '$parent'), '$el') === element) component = component.$parent
    if (!isLoose(component) || !isCall(component.$emit)) return undefined
    const emit = component.$emit.bind(component)
    const event = at(at(component.$options, 'model'), 'event') ?? 'input'
    const prop = at(at(component.$options, 'model'), 'prop') ?? 'value'
    return { value: component[String(prop)], change: (value) => emit(event, value) }
  }

  /** Vue 3: the outermost node of the tree drawn as this element that has an update handler. */
  function vue3Bindings(elements: ReadonlyMap<unknown, Element>): Map<unknown, Binding> {
    const found = new Map<unknown, Binding>()
    const visit = (node: unknown): void => {
      if (!isLoose(node)) return
      const props = node.props
      const handler = isLoose(props)
        ? Object.keys(props).find((key) => /^onUpdate:(modelValue|value|checked)$/.test(key) && isCall(props[key]))
        : undefined
      const element = elements.get(node.el) ?? elements.get(at(node.el, 'nextElementSibling'))
      if (handler && isLoose(props) && element && !found.has(element)) {
        const change = props[handler]
        const name = handler.slice('onUpdate:'.length)
        const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        const value = props[name in props ? name : kebab]
        if (isCall(change)) found.set(element, { value, change: (next) => change(next) })
      }
      visit(at(node.component, 'subTree'))
      visit(at(node.suspense, 'activeBranch'))
      if (Array.isArray(node.children)) node.children.forEach(visit)
    }
    for (const element of document.querySelectorAll('*')) {
      const root = at(element, '_vnode')
      if (root) visit(root)
    }
    return found
  }

  /** React: the useState values of the components around an element; a reducer's state has no setter that takes it. */
  function reactStates(element: Element): Noted['states'] {
    const states: Noted['states'] = []
    let fiber = drawnFiber(element)
    for (let level = 0; isLoose(fiber) && level < 60; level += 1, fiber = drawnParent(fiber)) {
      for (let hook = fiber.memoizedState; isLoose(hook) && 'queue' in hook; hook = hook.next) {
        const set = at(hook.queue, 'dispatch')
        if (isCall(set) && takesValue(at(hook.queue, 'lastRenderedReducer')))
          states.push({ set, value: hook.memoizedState })
      }
    }
    return states
  }

  /** React's own reducer of useState answers the new value, whatever the old one was. */
  function takesValue(reducer: unknown): boolean {
    const probe = {}
    try {
      return isCall(reducer) && reducer({}, probe) === probe
    } catch {
      return false
    }
  }

  /** jQuery EasyUI: the hidden original before the drawn box keeps the value. */
  function easyuiBinding(element: Element): Binding | undefined {
    const jquery = at(window, 'jQuery')
    const original = element.previousElementSibling
    if (!isCall(jquery) || !original) return undefined
    const plugin = ['datetimebox', 'datebox', 'combotree', 'combobox', 'numberbox', 'textbox'].find((name) => {
      const data = at(jquery, 'data')
      return isCall(data) && data(original, name)
    })
    const wrapped: unknown = plugin ? jquery(original) : undefined
    const call = plugin ? at(wrapped, plugin) : undefined
    if (!isCall(call)) return undefined
    return { value: call.call(wrapped, 'getValue'), change: (value) => call.call(wrapped, 'setValue', value) }
  }

  /** flatpickr: its own object on the input, or on the hidden original before the one it shows. */
  function flatpickrBinding(element: Element): Binding | undefined {
    const picker = at(element, '_flatpickr') ?? at(element.previousElementSibling, '_flatpickr')
    const call = (name: string, ...sent: unknown[]) => {
      const method = at(picker, name)
      if (isCall(method)) method.call(picker, ...sent)
    }
    if (!isLoose(picker)) return undefined
    return {
      value: at(picker.input, 'value'),
      change: (value) => (value ? call('setDate', value, true) : call('clear')),
    }
  }

  /** Handlers take the value, or an event that carries it; one that is given the other kind refuses. */
  function giveBack(element: Element, { value, other = value, change }: Binding, before: Noted | undefined): void {
    // Radio buttons look given up when they are only unticked, so nothing later would find them still chosen.
    const inDoubt = element.querySelector('input[type=radio]') !== null
    if (!before || (Object.is(value, before.value) && !(inDoubt && !Object.is(other, before.value)))) return
    const target = { value: before.value }
    for (const given of [before.value, { target, currentTarget: target }]) {
      try {
        change(given)
        return
      } catch {
        // The next kind is tried.
      }
    }
  }

  /** Sets every state around an element that changed since it was noted to what it was. */
  function rewind(now: Noted['states'], before: Noted | undefined): void {
    for (const { set, value } of before?.states ?? []) {
      const current = now.find((state) => state.set === set)
      if (current && !Object.is(current.value, value)) set(value)
    }
  }

  const marked = [...document.querySelectorAll(`[${attribute}]`)]
  const vue3 = document.querySelector('[data-v-app]') ? vue3Bindings(boxes(marked)) : undefined
  for (const element of marked) {
    const holder = element as unknown as Record<symbol, Noted | undefined>
    const binding =
      vue3?.get(element) ??
      vue2Binding(element) ??
      reactBinding(element) ??
      elementBinding(element) ??
      easyuiBinding(element) ??
      flatpickrBinding(element)
    if (action === 'hold') holder[noted] = { value: binding?.value, states: reactStates(element) }
    else if (action === 'rewind') rewind(reactStates(element), holder[noted])
    else if (binding) giveBack(element, binding, holder[noted])
  }
}
