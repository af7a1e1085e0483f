import { NCheckbox, NDatePicker, NFormItem, NInput, NInputNumber, NRadio, NRadioGroup, NSelect } from 'naive-ui'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  placeholder: placeholder ?? '',
  disabled: state === 'disabled',
  ...(maxLength ? { maxlength: maxLength } : {}),
})
const suffix = ({ unit }: MadeField) => (unit ? { suffix: () => unit } : {})

showVue({
  name: 'naive',
  item: (field, control) =>
    draw(NFormItem, { label: field.label, required: field.required ?? false, labelPlacement: 'left' }, () => control),
  controls: {
    text: ({ field, value, set }) =>
      draw(
        NInput,
        { ...common(field), value, readonly: field.state === 'readonly', 'onUpdate:value': set },
        suffix(field),
      ),
    area: ({ field, value, set }) => draw(NInput, { ...common(field), type: 'textarea', value, 'onUpdate:value': set }),
    number: ({ field, value, set }) =>
      draw(
        NInputNumber,
        {
          ...common(field),
          value: value === null ? null : Number(value),
          precision: 2,
          showButton: false,
          'onUpdate:value': set,
        },
        suffix(field),
      ),
    date: ({ field, value, set }) =>
      draw(NDatePicker, {
        ...common(field),
        formattedValue: value,
        valueFormat: 'yyyy-MM-dd',
        type: 'date',
        clearable: true,
        'onUpdate:formattedValue': set,
      }),
    select: ({ field, value, set }) =>
      draw(NSelect, { ...common(field), value, clearable: true, options: field.options, 'onUpdate:value': set }),
    radio: ({ field, value, set }) =>
      draw(NRadioGroup, { value, 'onUpdate:value': set }, () =>
        (field.options ?? []).map((option) => draw(NRadio, option)),
      ),
    tick: ({ value, set }) => draw(NCheckbox, { checked: Boolean(value), 'onUpdate:checked': set }),
  },
})
