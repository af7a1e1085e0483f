const groupName = /radio[-_]?group(-root)?$/i
const isGroup = (element: Element) =>
  element.getAttribute('role') === 'radiogroup' ||
  [element.localName, ...element.classList].some((name) => groupName.test(name))

/** The element a kit draws around the radio buttons of one choice. */
export function radioGroup(element: Element): Element | undefined {
  for (let at = element.parentElement, level = 0; at && level < 8; at = at.parentElement, level += 1) {
    if (isGroup(at)) return at
    if (at.matches('form, fieldset, table')) break
  }
  return element.matches('input[type=radio]:not([name])') ? namelessGroup(element) : undefined
}

/** Radio buttons without a name belong together when nothing else stands among them. */
function namelessGroup(element: Element): Element | undefined {
  for (let at = element.parentElement, level = 0; at && level < 5; at = at.parentElement, level += 1) {
    const controls = [...at.querySelectorAll('input, select, textarea')]
    if (controls.some((control) => !control.matches('input[type=radio]:not([name])'))) return undefined
    if (controls.length > 1) return at
  }
  return undefined
}

/** The radio buttons among which an element is one choice. */
export function radiosOf(element: Element): HTMLInputElement[] {
  const around = radioGroup(element)
  if (around) return [...around.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  const radio = element as HTMLInputElement
  if (!radio.name) return [radio]
  const scope = radio.form ?? (radio.getRootNode() as Document | ShadowRoot)
  return [...scope.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ name }) => name === radio.name)
}

/** What holds all radio buttons of one choice and nothing else to fill in, where no kit draws it. */
export function boxOfRadios(radio: Element): Element | undefined {
  const radios = new Set<Element>(radiosOf(radio))
  for (let at = radio.parentElement; at && !at.matches('form, fieldset, table, body'); at = at.parentElement) {
    const held = [...at.querySelectorAll('input, select, textarea')]
    if (held.some((control) => !radios.has(control))) return undefined
    if (held.length === radios.size && held.length > 1) return at
  }
  return undefined
}
