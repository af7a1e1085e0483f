import 'tdesign-vue-next/es/style/index.css'
import { Checkbox, DatePicker, FormItem, Input, InputNumber, RadioGroup, Select, Textarea } from 'tdesign-vue-next'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  ...(maxLength ? { maxlength: maxLength } : {}),
})

showVue({
  name: 'tdesign',
  item: (field, control) =>
    draw(FormItem, { label: field.label, requiredMark: field.required ?? false }, () => control),
  controls: {
    text: ({ field, value, set }) =>
      draw(Input, {
        ...common(field),
        value: value ?? '',
        readonly: field.state === 'readonly',
        ...(field.unit ? { suffix: field.unit } : {}),
        onChange: set,
      }),
    area: ({ field, value, set }) => draw(Textarea, { ...common(field), value: value ?? '', onChange: set }),
    number: ({ field, value, set }) =>
      draw(InputNumber, {
        ...common(field),
        value: value === null ? undefined : Number(value),
        decimalPlaces: 2,
        theme: 'normal',
        onChange: set,
      }),
    date: ({ field, value, set }) =>
      draw(DatePicker, {
        ...common(field),
        value: value ?? '',
        clearable: true,
        onChange: (day: string) => set(day),
      }),
    select: ({ field, value, set }) =>
      draw(Select, {
        ...common(field),
        value: value ?? '',
        options: field.options,
        clearable: true,
        onChange: (chosen: unknown) => set(chosen),
      }),
    radio: ({ field, value, set }) =>
      draw(RadioGroup, {
        value: value ?? '',
        options: field.options,
        onChange: (chosen: unknown) => set(chosen),
      }),
    tick: ({ value, set }) => draw(Checkbox, { checked: Boolean(value), onChange: (on: boolean) => set(on) }),
  },
})
