import 'vant/lib/index.css'
import { Checkbox, DatePicker, Field, Picker, Popup, Radio, RadioGroup } from 'vant'
import { defineComponent, ref, type VNode } from 'vue'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, type Held, showVue } from '../../maker/page/vue-kit.ts'

/** A box that opens a wheel from below, as every choice of a phone kit does. */
const Opener = defineComponent({
  props: ['field', 'shown', 'wheel'],
  setup(props) {
    const open = ref(false)
    return () => [
      draw(Field, {
        modelValue: props.shown,
        readonly: true,
        isLink: true,
        placeholder: props.field.placeholder ?? '',
        disabled: props.field.state === 'disabled',
        onClick: () => {
          open.value = props.field.state !== 'disabled'
        },
      }),
      draw(
        Popup,
        {
          show: open.value,
          position: 'bottom',
          teleport: 'body',
          'onUpdate:show': (on: boolean) => {
            open.value = on
          },
        },
        () =>
          props.wheel(() => {
            open.value = false
          }) as VNode,
      ),
    ]
  },
})
const parts = (value: unknown) => (value ? String(value).split('-') : ['2024', '06', '15'])
const dateWheel =
  ({ value, set }: Held<never>) =>
  (close: () => void) =>
    draw(DatePicker, {
      modelValue: parts(value),
      minDate: new Date(2018, 0, 1),
      maxDate: new Date(2030, 11, 31),
      onCancel: close,
      onConfirm: ({ selectedValues }: { selectedValues: string[] }) => {
        set(selectedValues.join('-'))
        close()
      },
    })
const listWheel =
  ({ field, value, set }: Held<never>) =>
  (close: () => void) =>
    draw(Picker, {
      columns: (field.options ?? []).map(({ label, value }: { label: string; value: string }) => ({
        text: label,
        value,
      })),
      modelValue: value ? [value] : [],
      onCancel: close,
      onConfirm: ({ selectedValues }: { selectedValues: string[] }) => {
        set(selectedValues[0])
        close()
      },
    })
const optionText = (field: MadeField, value: unknown) =>
  field.options?.find((option) => option.value === value)?.label ?? ''

const box = ({ field, value, set }: Held<never>, type: string) =>
  draw(Field, {
    modelValue: value ?? '',
    type,
    placeholder: field.placeholder ?? '',
    disabled: field.state === 'disabled',
    readonly: field.state === 'readonly',
    ...(field.maxLength ? { maxlength: field.maxLength } : {}),
    'onUpdate:modelValue': set,
  })

showVue({
  name: 'vant',
  item: (field, control) =>
    draw('div', { class: 'van-cell-group' }, [draw('div', { class: 'van-cell__title' }, field.label), control]),
  controls: {
    text: (held) => box(held, 'text'),
    area: (held) => box(held, 'textarea'),
    number: (held) => box(held, 'number'),
    date: (held) => draw(Opener, { field: held.field, shown: held.value ?? '', wheel: dateWheel(held) }),
    select: (held) =>
      draw(Opener, { field: held.field, shown: optionText(held.field, held.value), wheel: listWheel(held) }),
    radio: ({ field, value, set }) =>
      draw(RadioGroup, { modelValue: value, 'onUpdate:modelValue': set }, () =>
        (field.options ?? []).map((option) => draw(Radio, { name: option.value }, () => option.label)),
      ),
    tick: ({ value, set }) => draw(Checkbox, { modelValue: Boolean(value), 'onUpdate:modelValue': set }),
  },
})
