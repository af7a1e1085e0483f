import {
  Checkbox,
  Combobox,
  Dropdown,
  Field,
  FluentProvider,
  Input,
  Option,
  Radio,
  RadioGroup,
  Textarea,
  webLightTheme,
} from '@fluentui/react-components'
import { DatePicker } from '@fluentui/react-datepicker-compat'
import { createRoot } from 'react-dom/client'
import type { MadeField } from '../../maker/made-form.ts'
import { type Held, showReact } from '../../maker/page/react-kit.tsx'

const pad = (figure: number) => String(figure).padStart(2, '0')
const isoOf = (day: Date) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`
const common = ({ placeholder, state }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
})

function Choice({ field, value, set }: Held) {
  const shown = field.options?.find((option) => option.value === value)?.label ?? ''
  const props = {
    ...common(field),
    value: shown,
    selectedOptions: value ? [String(value)] : [],
    onOptionSelect: (_: unknown, { optionValue }: { optionValue?: string | undefined }) => set(optionValue ?? null),
  }
  const options = (field.options ?? []).map((option) => (
    <Option key={option.value} value={option.value} text={option.label}>
      {option.label}
    </Option>
  ))
  return field.label.length % 2 ? (
    <Dropdown clearable {...props}>
      {options}
    </Dropdown>
  ) : (
    <Combobox clearable {...props}>
      {options}
    </Combobox>
  )
}

showReact({
  name: 'fluent',
  mount: (content, host) => createRoot(host).render(content),
  Around: ({ children }) => <FluentProvider theme={webLightTheme}>{children}</FluentProvider>,
  item: (field, control) => (
    <Field label={field.label} required={field.required ?? false}>
      {control}
    </Field>
  ),
  controls: {
    text: ({ field, value, set }) => (
      <Input
        {...common(field)}
        readOnly={field.state === 'readonly'}
        {...(field.maxLength ? { maxLength: field.maxLength } : {})}
        {...(field.unit ? { contentAfter: field.unit } : {})}
        value={String(value ?? '')}
        onChange={(_, data) => set(data.value)}
      />
    ),
    area: ({ field, value, set }) => (
      <Textarea {...common(field)} value={String(value ?? '')} onChange={(_, data) => set(data.value)} />
    ),
    number: ({ field, value, set }) => (
      <Input type="number" {...common(field)} value={String(value ?? '')} onChange={(_, data) => set(data.value)} />
    ),
    date: ({ field, value, set }) => (
      <DatePicker
        allowTextInput={field.label.length % 2 === 0}
        {...common(field)}
        formatDate={(day) => (day ? isoOf(day) : '')}
        parseDateFromString={(text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00`) : null)}
        value={value ? new Date(`${value}T00:00:00`) : null}
        onSelectDate={(day) => set(day ? isoOf(day) : null)}
      />
    ),
    select: (held) => <Choice {...held} />,
    radio: ({ field, value, set }) => (
      <RadioGroup value={String(value ?? '')} onChange={(_, data) => set(data.value)}>
        {(field.options ?? []).map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </RadioGroup>
    ),
    tick: ({ value, set }) => <Checkbox checked={Boolean(value)} onChange={(_, data) => set(data.checked)} />,
  },
})
