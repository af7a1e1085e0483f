import '@ui5/webcomponents/dist/Assets.js'
import '@ui5/webcomponents/dist/CheckBox.js'
import '@ui5/webcomponents/dist/ComboBox.js'
import '@ui5/webcomponents/dist/ComboBoxItem.js'
import '@ui5/webcomponents/dist/DatePicker.js'
import '@ui5/webcomponents/dist/Input.js'
import '@ui5/webcomponents/dist/Option.js'
import '@ui5/webcomponents/dist/RadioButton.js'
import '@ui5/webcomponents/dist/Select.js'
import '@ui5/webcomponents/dist/TextArea.js'
import type { MadeField } from '../../maker/made-form.ts'
import { showElements } from '../../maker/page/element-kit.ts'
import { make } from '../../maker/page/layout.ts'

type Ui5 = HTMLElement & {
  value: string
  checked: boolean
  placeholder: string
  maxlength: number
  readonly: boolean
  disabled: boolean
}
type Setter = (value: unknown) => void

const tags = {
  text: 'ui5-input',
  number: 'ui5-input',
  date: 'ui5-date-picker',
  area: 'ui5-textarea',
  tick: 'ui5-checkbox',
}

function typed(field: MadeField, value: unknown, set: Setter): HTMLElement {
  const control = document.createElement(tags[field.control as keyof typeof tags]) as Ui5
  if (field.control === 'date') control.setAttribute('format-pattern', 'yyyy-MM-dd')
  if (field.control === 'number') control.setAttribute('type', 'Number')
  if (field.placeholder) control.placeholder = field.placeholder
  if (field.maxLength) control.maxlength = field.maxLength
  if (field.state) control[field.state] = true
  if (value !== null) control.value = String(value)
  for (const type of ['input', 'change'])
    control.addEventListener(type, () => set(field.control === 'tick' ? control.checked : control.value))
  return control
}

function chosen({ options = [], placeholder, label }: MadeField, value: unknown, set: Setter): HTMLElement {
  if (label.length % 2) {
    const box = make(
      'ui5-combobox',
      '',
      ...options.map(({ label: text }) => Object.assign(document.createElement('ui5-cb-item'), { text })),
    ) as Ui5
    if (placeholder) box.placeholder = placeholder
    box.addEventListener('change', () => set(options.find((option) => option.label === box.value)?.value ?? null))
    return box
  }
  const items = [{ label: placeholder ?? '', value: '' }, ...options].map((option) => {
    const item = make('ui5-option', '', option.label)
    item.setAttribute('value', option.value)
    item.toggleAttribute('selected', option.value === (value ?? ''))
    return item
  })
  const select = make('ui5-select', '', ...items)
  select.addEventListener('change', (event) =>
    set((event as CustomEvent<{ selectedOption: Ui5 }>).detail.selectedOption.getAttribute('value')),
  )
  return select
}

function radios({ options = [], key }: MadeField, set: Setter): HTMLElement {
  const buttons = options.map(({ label, value }) => {
    const radio = document.createElement('ui5-radio-button') as Ui5
    radio.setAttribute('text', label)
    radio.setAttribute('name', key)
    radio.addEventListener('change', () => radio.checked && set(value))
    return radio
  })
  return make('div', 'choices', ...buttons)
}

showElements({
  name: 'ui5',
  control(field, value, set) {
    if (field.control === 'select') return chosen(field, value, set)
    return field.control === 'radio' ? radios(field, set) : typed(field, value, set)
  },
})
