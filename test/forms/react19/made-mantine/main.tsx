import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import { Checkbox, MantineProvider, NumberInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { DateInput, DatePickerInput } from '@mantine/dates'
import { createRoot } from 'react-dom/client'
import type { MadeField } from '../../maker/made-form.ts'
import { showReact } from '../../maker/page/react-kit.tsx'

const common = ({ placeholder, state }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
})
const bare = (value: unknown) => (value === '' ? null : value)

showReact({
  name: 'mantine',
  mount: (content, host) => createRoot(host).render(content),
  Around: ({ children }) => <MantineProvider>{children}</MantineProvider>,
  controls: {
    text: ({ field, value, set }) => (
      <TextInput
        {...common(field)}
        readOnly={field.state === 'readonly'}
        {...(field.maxLength ? { maxLength: field.maxLength } : {})}
        value={String(value ?? '')}
        onChange={(event) => set(event.currentTarget.value)}
      />
    ),
    area: ({ field, value, set }) => (
      <Textarea {...common(field)} value={String(value ?? '')} onChange={(event) => set(event.currentTarget.value)} />
    ),
    number: ({ field, value, set }) => (
      <NumberInput
        {...common(field)}
        hideControls
        decimalScale={2}
        thousandSeparator=","
        value={(value as string) ?? ''}
        onChange={(figure) => set(bare(figure))}
      />
    ),
    date: ({ field, value, set }) =>
      field.label.length % 2 ? (
        <DatePickerInput
          {...common(field)}
          clearable
          valueFormat="YYYY-MM-DD"
          value={(value as string) ?? null}
          onChange={set}
        />
      ) : (
        <DateInput
          {...common(field)}
          clearable
          valueFormat="YYYY-MM-DD"
          value={(value as string) ?? null}
          onChange={set}
        />
      ),
    select: ({ field, value, set }) => (
      <Select
        {...common(field)}
        clearable
        searchable={field.label.length % 2 === 0}
        data={field.options ?? []}
        value={(value as string) ?? null}
        onChange={set}
      />
    ),
    radio: ({ field, value, set }) => (
      <Radio.Group value={String(value ?? '')} onChange={set}>
        {(field.options ?? []).map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </Radio.Group>
    ),
    tick: ({ value, set }) => (
      <Checkbox checked={Boolean(value)} onChange={(event) => set(event.currentTarget.checked)} />
    ),
  },
})
