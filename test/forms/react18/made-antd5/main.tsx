import { Checkbox, ConfigProvider, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import { createRoot } from 'react-dom/client'
import type { MadeField } from '../../maker/made-form.ts'
import { showReact } from '../../maker/page/react-kit.tsx'

const common = ({ placeholder, state }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
})
const typed = ({ state, maxLength }: MadeField) => ({
  readOnly: state === 'readonly',
  ...(maxLength ? { maxLength } : {}),
})

showReact({
  name: 'antd5',
  mount: (content, host) => createRoot(host).render(content),
  Around: ({ children }) => <ConfigProvider locale={zhCN}>{children}</ConfigProvider>,
  item: (field, control) => (
    <Form.Item label={field.label} required={field.required ?? false}>
      {control}
    </Form.Item>
  ),
  controls: {
    text: ({ field, value, set }) => (
      <Input
        {...common(field)}
        {...typed(field)}
        value={String(value ?? '')}
        suffix={field.unit}
        onChange={(event) => set(event.target.value)}
      />
    ),
    area: ({ field, value, set }) => (
      <Input.TextArea {...common(field)} value={String(value ?? '')} onChange={(event) => set(event.target.value)} />
    ),
    number: ({ field, value, set }) => (
      <InputNumber {...common(field)} value={value as number} precision={2} addonAfter={field.unit} onChange={set} />
    ),
    date: ({ field, value, set }) => (
      <DatePicker
        {...common(field)}
        value={value ? dayjs(String(value)) : null}
        onChange={(day) => set(day ? day.format('YYYY-MM-DD') : null)}
      />
    ),
    select: ({ field, value, set }) => (
      <Select
        {...common(field)}
        style={{ width: 200 }}
        allowClear
        showSearch={field.label.length % 2 === 0}
        optionFilterProp="label"
        value={value as string}
        options={field.options ?? []}
        onChange={(chosen) => set(chosen ?? null)}
      />
    ),
    radio: ({ field, value, set }) => (
      <Radio.Group value={value} options={field.options ?? []} onChange={(event) => set(event.target.value)} />
    ),
    tick: ({ value, set }) => <Checkbox checked={Boolean(value)} onChange={(event) => set(event.target.checked)} />,
  },
})
