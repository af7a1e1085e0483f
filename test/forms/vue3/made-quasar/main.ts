import 'quasar/dist/quasar.css'
import { QCheckbox, QDate, QIcon, QInput, QOptionGroup, QPopupProxy, QSelect, Quasar } from 'quasar'
import type { MadeField } from '../../maker/made-form.ts'
import { draw, type Held, showVue } from '../../maker/page/vue-kit.ts'

const common = ({ placeholder, state, maxLength }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disable: state === 'disabled',
  readonly: state === 'readonly',
  dense: true,
  outlined: true,
  ...(maxLength ? { maxlength: maxLength } : {}),
})
const input = ({ field, value, set }: Held<never>, more: object = {}, slots: object = {}) =>
  draw(
    QInput,
    {
      ...common(field),
      ...(field.unit ? { suffix: field.unit } : {}),
      ...more,
      modelValue: value,
      'onUpdate:modelValue': set,
    },
    slots,
  )

/** A date stands in a plain box; its calendar hangs on the icon. */
const calendar = ({ value, set }: Held<never>) =>
  draw(QIcon, { name: 'event', class: 'cursor-pointer' }, () =>
    draw(QPopupProxy, null, () => draw(QDate, { modelValue: value, mask: 'YYYY-MM-DD', 'onUpdate:modelValue': set })),
  )

showVue({
  name: 'quasar',
  install: (app) => app.use(Quasar, {}),
  controls: {
    text: (held) => input(held),
    area: (held) => input(held, { type: 'textarea', autogrow: true }),
    number: (held) => input(held, { type: 'number', step: '0.01' }),
    date: (held) => input(held, { mask: '####-##-##' }, { append: () => calendar(held) }),
    select: ({ field, value, set }) =>
      draw(QSelect, {
        ...common(field),
        modelValue: value,
        options: field.options,
        emitValue: true,
        mapOptions: true,
        optionLabel: 'label',
        clearable: true,
        'onUpdate:modelValue': set,
      }),
    radio: ({ field, value, set }) =>
      draw(QOptionGroup, { modelValue: value, options: field.options, 'onUpdate:modelValue': set }),
    tick: ({ value, set }) => draw(QCheckbox, { modelValue: Boolean(value), 'onUpdate:modelValue': set }),
  },
})
