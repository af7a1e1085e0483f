import '@shoelace-style/shoelace/dist/themes/light.css'
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js'
import '@shoelace-style/shoelace/dist/components/input/input.js'
import '@shoelace-style/shoelace/dist/components/option/option.js'
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js'
import '@shoelace-style/shoelace/dist/components/radio/radio.js'
import '@shoelace-style/shoelace/dist/components/select/select.js'
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js'
import type { MadeField } from '../../maker/made-form.ts'
import { showElements } from '../../maker/page/element-kit.ts'

type Shoelace = HTMLElement & { value: string; checked: boolean }
const tags: Record<MadeField['control'], string> = {
  text: 'sl-input',
  number: 'sl-input',
  date: 'sl-input',
  area: 'sl-textarea',
  select: 'sl-select',
  radio: 'sl-radio-group',
  tick: 'sl-checkbox',
}

function optionsOf({ control, options = [] }: MadeField): HTMLElement[] {
  return options.map(({ label, value }) => {
    const option = document.createElement(control === 'radio' ? 'sl-radio' : 'sl-option')
    option.setAttribute('value', value)
    option.textContent = label
    return option
  })
}

showElements({
  name: 'shoelace',
  drawsLabels: true,
  control(field, value, set) {
    const control = document.createElement(tags[field.control]) as Shoelace
    if (field.control === 'number' || field.control === 'date') control.setAttribute('type', field.control)
    if (field.control === 'number') control.setAttribute('step', '0.01')
    if (field.control === 'select') control.setAttribute('clearable', '')
    if (field.placeholder) control.setAttribute('placeholder', field.placeholder)
    if (field.maxLength) control.setAttribute('maxlength', String(field.maxLength))
    if (field.state) control.toggleAttribute(field.state, true)
    control.append(...optionsOf(field))
    if (value !== null) control.setAttribute('value', String(value))
    const tell = () => set(field.control === 'tick' ? control.checked : control.value)
    for (const type of ['sl-input', 'sl-change', 'sl-clear']) control.addEventListener(type, tell)
    return control
  },
})
