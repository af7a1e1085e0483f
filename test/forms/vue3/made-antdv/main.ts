import 'ant-design-vue/dist/reset.css'
import { Checkbox, DatePicker, FormItem, Input, InputNumber, RadioGroup, Select, Textarea } from 'ant-design-vue'
import dayjs from 'dayjs'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  ...(maxLength ? { maxlength: maxLength } : {}),
})
const held = (value: unknown) => (value === null ? undefined : value)

showVue({
  name: 'antdv',
  item: (field, control) => draw(FormItem, { label: field.label, required: field.required ?? false }, () => control),
  controls: {
    text: ({ field, value, set }) =>
      draw(Input, {
        ...common(field),
        value: value ?? '',
        readonly: field.state === 'readonly',
        ...(field.unit ? { suffix: field.unit } : {}),
        'onUpdate:value': set,
      }),
    area: ({ field, value, set }) => draw(Textarea, { ...common(field), value: value ?? '', 'onUpdate:value': set }),
    number: ({ field, value, set }) =>
      draw(InputNumber, {
        ...common(field),
        value: held(value),
        precision: 2,
        ...(field.unit ? { addonAfter: field.unit } : {}),
        'onUpdate:value': set,
      }),
    date: ({ field, value, set }) =>
      draw(DatePicker, {
        ...common(field),
        value: value ? dayjs(value) : undefined,
        'onUpdate:value': (day: { format(form: string): string } | null) => set(day ? day.format('YYYY-MM-DD') : null),
      }),
    select: ({ field, value, set }) =>
      draw(Select, {
        ...common(field),
        value: held(value),
        style: 'width: 200px',
        options: field.options,
        allowClear: true,
        'onUpdate:value': set,
      }),
    radio: ({ field, value, set }) =>
      draw(RadioGroup, { value: held(value), options: field.options, 'onUpdate:value': set }),
    tick: ({ value, set }) => draw(Checkbox, { checked: Boolean(value), 'onUpdate:checked': set }),
  },
})
