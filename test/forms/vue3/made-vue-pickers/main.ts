import '@vuepic/vue-datepicker/dist/main.css'
import 'vue-multiselect/dist/vue-multiselect.css'
import { VueDatePicker } from '@vuepic/vue-datepicker'
import Multiselect from 'vue-multiselect'
import type { MadeField, MadeOption } from '../../maker/made-form.ts'
import { draw, type Held, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
  ...(maxLength ? { maxlength: maxLength } : {}),
})
const plain = ({ field, value, set }: Held<never>, more: object = {}) =>
  draw(field.control === 'area' ? 'textarea' : 'input', {
    ...common(field),
    readonly: field.state === 'readonly',
    ...more,
    value: value ?? '',
    onInput: (event: Event) => set((event.target as HTMLInputElement).value),
  })

/** A date picker and a list of their own beside plain inputs. */
showVue({
  name: 'vue-pickers',
  controls: {
    text: (held) => plain(held),
    area: (held) => plain(held),
    number: (held) => plain(held, { type: 'number', step: '0.01' }),
    date: ({ field, value, set }) =>
      draw(VueDatePicker, {
        ...common(field),
        modelValue: value,
        modelType: 'yyyy-MM-dd',
        formats: { input: 'yyyy-MM-dd' },
        timeConfig: { enableTimePicker: false },
        autoApply: true,
        textInput: field.label.length % 2 === 0,
        'onUpdate:modelValue': set,
      }),
    select: ({ field, value, set }) =>
      draw(Multiselect, {
        ...common(field),
        modelValue: field.options?.find((option) => option.value === value) ?? null,
        options: field.options,
        label: 'label',
        trackBy: 'value',
        'onUpdate:modelValue': (option: MadeOption | null) => set(option?.value ?? null),
      }),
    radio: ({ field, name, value, set }) =>
      draw(
        'div',
        { class: 'choices' },
        (field.options ?? []).map((option) =>
          draw('label', [
            draw('input', {
              type: 'radio',
              name,
              checked: value === option.value,
              onChange: () => set(option.value),
            }),
            option.label,
          ]),
        ),
      ),
    tick: ({ value, set }) =>
      draw('input', {
        type: 'checkbox',
        checked: Boolean(value),
        onChange: (event: Event) => set((event.target as HTMLInputElement).checked),
      }),
  },
})
