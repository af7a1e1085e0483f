import 'vuetify/styles'
import { createVuetify } from 'vuetify'
import {
  VApp,
  VAutocomplete,
  VCheckbox,
  VDateInput,
  VRadio,
  VRadioGroup,
  VSelect,
  VTextarea,
  VTextField,
} from 'vuetify/components'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, type Held, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  readonly: state === 'readonly',
  hideDetails: true,
  ...(maxLength ? { maxlength: maxLength } : {}),
})
/** Its own labels float inside the control. */
const floating = (field: MadeField, own: boolean) => (own ? { label: field.label } : {})

/** The page's model holds the text it began with, or the date the picker gave. */
const dateOf = (value: unknown) => (value instanceof Date ? value : value ? new Date(`${value}T00:00:00`) : null)

function input({ field, value, set }: Held<never>, own = false) {
  const props = {
    ...common(field),
    ...floating(field, own),
    modelValue: value,
    'onUpdate:modelValue': set,
    ...(field.unit ? { suffix: field.unit } : {}),
  }
  if (field.control === 'select')
    return draw(field.label.length % 2 ? VSelect : VAutocomplete, {
      ...props,
      items: field.options,
      itemTitle: 'label',
      itemValue: 'value',
      clearable: true,
    })
  if (field.control === 'date')
    return draw(VDateInput, {
      ...props,
      modelValue: dateOf(value),
      prependIcon: '',
    })
  if (field.control === 'number') return draw(VTextField, { ...props, type: 'number' })
  if (field.control === 'area') return draw(VTextarea, { ...props, rows: 2 })
  return draw(VTextField, props)
}

showVue({
  name: 'vuetify',
  install: (app) => app.use(createVuetify({ theme: { defaultTheme: 'light' } })),
  around: (content) => draw(VApp, { fullHeight: false }, () => content),
  controls: {
    text: (held) => input(held),
    area: (held) => input(held),
    number: (held) => input(held),
    date: (held) => input(held),
    select: (held) => input(held),
    radio: ({ field, value, set }) =>
      draw(VRadioGroup, { modelValue: value, hideDetails: true, 'onUpdate:modelValue': set }, () =>
        (field.options ?? []).map((option) => draw(VRadio, option)),
      ),
    tick: ({ value, set }) =>
      draw(VCheckbox, { modelValue: Boolean(value), hideDetails: true, 'onUpdate:modelValue': set }),
  },
})
