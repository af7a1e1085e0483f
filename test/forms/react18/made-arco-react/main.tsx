import '@arco-design/web-react/dist/css/arco.css'
import { Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from '@arco-design/web-react'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { MadeField } from '../../maker/made-form.ts'
import { showReact } from '../../maker/page/react-kit.tsx'

// Its types are written for an older React.
const RadioGroup = Radio.Group as unknown as (props: Record<string, unknown>) => ReactElement
const common = ({ placeholder, state }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
})

showReact({
  name: 'arco-react',
  mount: (content, host) => createRoot(host).render(content),
  item: (field, control) => (
    <Form.Item label={field.label} required={field.required ?? false}>
      {control}
    </Form.Item>
  ),
  controls: {
    text: ({ field, value, set }) => (
      <Input
        {...common(field)}
        {...(field.maxLength ? { maxLength: field.maxLength } : {})}
        readOnly={field.state === 'readonly'}
        value={String(value ?? '')}
        onChange={set}
      />
    ),
    area: ({ field, value, set }) => <Input.TextArea {...common(field)} value={String(value ?? '')} onChange={set} />,
    number: ({ field, value, set }) => (
      <InputNumber
        {...common(field)}
        hideControl
        value={value as number}
        precision={2}
        suffix={field.unit}
        onChange={set}
      />
    ),
    date: ({ field, value, set }) => (
      <DatePicker {...common(field)} value={(value as string) ?? undefined} onChange={(day) => set(day ?? null)} />
    ),
    select: ({ field, value, set }) => (
      <Select
        {...common(field)}
        style={{ width: 200 }}
        allowClear
        value={(value as string) ?? undefined}
        options={field.options ?? []}
        onChange={(chosen) => set(chosen ?? null)}
      />
    ),
    radio: ({ field, value, set }) => <RadioGroup value={value} options={field.options ?? []} onChange={set} />,
    tick: ({ value, set }) => <Checkbox checked={Boolean(value)} onChange={set} />,
  },
})
