import type { MadeField } from '../../maker/made-form.ts'
import { make } from '../../maker/page/layout.ts'
import type { MadePage, Slot } from '../../maker/page/made-page.ts'
import { showMade } from '../../maker/page/show.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function options({ options = [], placeholder }: MadeField): HTMLOptionElement[] {
  const invitation = new Option(placeholder ?? '', '')
  return [invitation, ...options.map(({ label, value }) => new Option(label, value))]
}

const types: Partial<Record<MadeField['control'], string>> = { date: 'date', tick: 'checkbox', number: 'number' }

function drawInput(field: MadeField): Control {
  if (field.control === 'select') {
    const select = document.createElement('select')
    select.append(...options(field))
    return select
  }
  if (field.control === 'area') return document.createElement('textarea')
  const input = document.createElement('input')
  input.type = types[field.control] ?? 'text'
  if (field.control === 'number') input.step = '0.01'
  return input
}

const grouped = (text: string) =>
  text && !Number.isNaN(Number(text)) ? Number(text).toLocaleString('en', { minimumFractionDigits: 2 }) : text

/** Hints that a form's markup gives besides the label. */
function attributes(control: Control, { placeholder, maxLength, state, required }: MadeField): void {
  if (placeholder && !(control instanceof HTMLSelectElement)) control.placeholder = placeholder
  if (maxLength && !(control instanceof HTMLSelectElement)) control.maxLength = maxLength
  if (state === 'disabled') control.disabled = true
  if (state === 'readonly') control.setAttribute('readonly', '')
  if (required) control.required = true
}

function drawRadios(page: MadePage, slot: Slot): HTMLElement[] {
  return (slot.field.options ?? []).map(({ label, value }) => {
    const radio = document.createElement('input')
    radio.type = 'radio'
    radio.name = slot.path
    radio.value = value
    radio.addEventListener('change', () => page.values.set(slot.path, radio.checked ? value : null))
    return make('label', 'choice', radio, label)
  })
}

function drawControl(page: MadePage, slot: Slot): HTMLElement[] {
  const { field, path } = slot
  if (field.control === 'radio') return drawRadios(page, slot)
  const control = drawInput(field)
  attributes(control, field)
  if (field.control !== 'tick') control.value = String(page.get(path) ?? '')
  if (field.behaviour === 'reformats') control.addEventListener('blur', () => (control.value = grouped(control.value)))
  const read = () =>
    control instanceof HTMLInputElement && control.type === 'checkbox' ? control.checked : control.value
  page.values.set(path, read())
  for (const type of ['input', 'change', 'blur']) control.addEventListener(type, () => page.values.set(path, read()))
  return [control, ...(field.unit ? [make('span', 'unit', field.unit)] : [])]
}

/** Every slot is drawn once; what is held is what the controls hold. */
function draw(page: MadePage): void {
  const drawn = new WeakSet<Slot>()
  const drawMissing = () => {
    for (const slot of page.slots) {
      if (drawn.has(slot)) continue
      drawn.add(slot)
      const controls = drawControl(page, slot)
      if (!slot.whole) slot.element.append(...controls)
      else
        slot.element.append(
          make(
            slot.field.control === 'radio' ? 'fieldset' : 'label',
            '',
            make('span', 'name', slot.field.label),
            ...controls,
          ),
        )
    }
  }
  page.onChange(drawMissing)
  drawMissing()
}

showMade('native', draw)
