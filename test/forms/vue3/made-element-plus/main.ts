import 'element-plus/dist/index.css'
import {
  ElCheckbox,
  ElConfigProvider,
  ElDatePicker,
  ElFormItem,
  ElInput,
  ElInputNumber,
  ElOption,
  ElRadio,
  ElRadioGroup,
  ElSelect,
} from 'element-plus'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  ...(maxLength ? { maxlength: maxLength } : {}),
})

showVue({
  name: 'element-plus',
  around: (content) => draw(ElConfigProvider, { locale: zhCn }, () => content),
  item: (field, control) => draw(ElFormItem, { label: field.label, required: field.required ?? false }, () => control),
  controls: {
    text: ({ field, value, set }) =>
      draw(
        ElInput,
        { ...common(field), modelValue: value, readonly: field.state === 'readonly', 'onUpdate:modelValue': set },
        field.unit ? { append: () => field.unit } : {},
      ),
    area: ({ field, value, set }) =>
      draw(ElInput, { ...common(field), type: 'textarea', modelValue: value, 'onUpdate:modelValue': set }),
    number: ({ field, value, set }) =>
      draw(ElInputNumber, {
        ...common(field),
        modelValue: value === null ? undefined : Number(value),
        precision: 2,
        controls: false,
        'onUpdate:modelValue': set,
      }),
    date: ({ field, value, set }) =>
      draw(ElDatePicker, {
        ...common(field),
        modelValue: value,
        valueFormat: 'YYYY-MM-DD',
        'onUpdate:modelValue': set,
      }),
    select: ({ field, value, set }) =>
      draw(
        ElSelect,
        {
          ...common(field),
          modelValue: value,
          style: 'width: 200px',
          clearable: true,
          'onUpdate:modelValue': set,
        },
        () => (field.options ?? []).map((option) => draw(ElOption, { key: option.value, ...option })),
      ),
    radio: ({ field, value, set }) =>
      draw(ElRadioGroup, { modelValue: value, 'onUpdate:modelValue': set }, () =>
        (field.options ?? []).map((option) => draw(ElRadio, { value: option.value }, () => option.label)),
      ),
    tick: ({ value, set }) => draw(ElCheckbox, { modelValue: Boolean(value), 'onUpdate:modelValue': set }),
  },
})
