import Aura from '@primeuix/themes/aura'
import Checkbox from 'primevue/checkbox'
import PrimeVue from 'primevue/config'
import DatePicker from 'primevue/datepicker'
import FloatLabel from 'primevue/floatlabel'
import InputNumber from 'primevue/inputnumber'
import InputText from 'primevue/inputtext'
import RadioButton from 'primevue/radiobutton'
import Select from 'primevue/select'
import Textarea from 'primevue/textarea'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  readonly: state === 'readonly',
  ...(maxLength ? { maxlength: maxLength } : {}),
})

showVue({
  name: 'primevue',
  install: (app) => app.use(PrimeVue, { theme: { preset: Aura } }),
  item: (field, control) => draw(FloatLabel, { variant: 'on' }, () => [control, draw('label', field.label)]),
  controls: {
    text: ({ field, value, set }) =>
      draw(InputText, { ...common(field), modelValue: value, 'onUpdate:modelValue': set }),
    area: ({ field, value, set }) =>
      draw(Textarea, { ...common(field), modelValue: value, 'onUpdate:modelValue': set }),
    number: ({ field, value, set }) =>
      draw(InputNumber, {
        ...common(field),
        modelValue: value === null ? null : Number(value),
        minFractionDigits: 2,
        maxFractionDigits: 2,
        ...(field.unit ? { suffix: ` ${field.unit}` } : {}),
        'onUpdate:modelValue': set,
      }),
    date: ({ field, value, set }) =>
      draw(DatePicker, {
        ...common(field),
        modelValue: value,
        dateFormat: 'yy-mm-dd',
        showIcon: true,
        'onUpdate:modelValue': set,
      }),
    select: ({ field, value, set }) =>
      draw(Select, {
        ...common(field),
        modelValue: value,
        options: field.options,
        optionLabel: 'label',
        optionValue: 'value',
        showClear: true,
        'onUpdate:modelValue': set,
      }),
    radio: ({ field, name, value, set }) =>
      draw(
        'div',
        { class: 'choices' },
        (field.options ?? []).map((option) =>
          draw('label', [
            draw(RadioButton, {
              modelValue: value,
              name,
              value: option.value,
              'onUpdate:modelValue': set,
            }),
            option.label,
          ]),
        ),
      ),
    tick: ({ value, set }) => draw(Checkbox, { modelValue: Boolean(value), binary: true, 'onUpdate:modelValue': set }),
  },
})
