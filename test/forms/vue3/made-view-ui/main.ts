import 'view-ui-plus/dist/styles/viewuiplus.css'
import ViewUIPlus, { Checkbox, DatePicker, Input, InputNumber, Option, Radio, RadioGroup, Select } from 'view-ui-plus'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  ...(maxLength ? { maxlength: maxLength } : {}),
})

showVue({
  name: 'view-ui',
  install: (app) => app.use(ViewUIPlus),
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
      draw(Input, { ...common(field), type: 'textarea', modelValue: value ?? '', 'onUpdate:modelValue': set }),
    number: ({ field, value, set }) =>
      draw(InputNumber, {
        ...common(field),
        modelValue: value === null ? null : Number(value),
        precision: 2,
        'onUpdate:modelValue': set,
      }),
    date: ({ field, value, set }) =>
      draw(DatePicker, {
        ...common(field),
        modelValue: value ?? '',
        type: 'date',
        format: 'yyyy-MM-dd',
        'onUpdate:modelValue': set,
      }),
    select: ({ field, value, set }) =>
      draw(
        Select,
        {
          ...common(field),
          modelValue: value ?? '',
          clearable: true,
          style: 'width: 200px',
          'onUpdate:modelValue': set,
        },
        () => (field.options ?? []).map((option) => draw(Option, { key: option.value, ...option })),
      ),
    radio: ({ field, value, set }) =>
      draw(RadioGroup, { modelValue: value ?? '', 'onUpdate:modelValue': set }, () =>
        (field.options ?? []).map((option) => draw(Radio, { label: option.value }, () => option.label)),
      ),
    tick: ({ value, set }) => draw(Checkbox, { modelValue: Boolean(value), 'onUpdate:modelValue': set }),
  },
})
