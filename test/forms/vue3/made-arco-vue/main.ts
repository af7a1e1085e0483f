import '@arco-design/web-vue/dist/arco.css'
import { Checkbox, DatePicker, FormItem, Input, InputNumber, RadioGroup, Select, Textarea } from '@arco-design/web-vue'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  ...(maxLength ? { maxLength } : {}),
})
const held = (value: unknown) => (value === null ? undefined : value)

showVue({
  name: 'arco-vue',
  controls: {
    text: ({ field, value, set }) =>
      draw(
        Input,
        {
          ...common(field),
          modelValue: value ?? '',
          readonly: field.state === 'readonly',
          'onUpdate:modelValue': set,
        },
        field.unit ? { append: () => field.unit } : {},
      ),
    area: ({ field, value, set }) =>
      draw(Textarea, { ...common(field), modelValue: value ?? '', 'onUpdate:modelValue': set }),
    number: ({ field, value, set }) =>
      draw(InputNumber, {
        ...common(field),
        modelValue: value === null ? undefined : Number(value),
        precision: 2,
        hideButton: true,
        'onUpdate:modelValue': set,
      }),
    date: ({ field, value, set }) =>
      draw(DatePicker, { ...common(field), modelValue: held(value), 'onUpdate:modelValue': set }),
    select: ({ field, value, set }) =>
      draw(Select, {
        ...common(field),
        modelValue: value ?? '',
        options: field.options,
        allowClear: true,
        'onUpdate:modelValue': set,
      }),
    radio: ({ field, value, set }) =>
      draw(RadioGroup, { modelValue: value ?? '', options: field.options, 'onUpdate:modelValue': set }),
    tick: ({ value, set }) => draw(Checkbox, { modelValue: Boolean(value), 'onUpdate:modelValue': set }),
  },
  item: (field, control) => draw(FormItem, { label: field.label, required: field.required ?? false }, () => control),
})
