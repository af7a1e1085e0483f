import { Checkbox, DatePicker, Form, Input, List, Picker, Radio, Space, TextArea } from 'antd-mobile'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type Held, showReact } from '../../maker/page/react-kit.tsx'

const pad = (figure: number) => String(figure).padStart(2, '0')
const isoOf = (day: Date) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`

/** A line of a list that opens a wheel. */
function DateLine({ field, value, set }: Held) {
  const [open, show] = useState(false)
  return (
    <List.Item onClick={() => show(true)} clickable>
      <DatePicker
        visible={open}
        onClose={() => show(false)}
        min={new Date(2018, 0, 1)}
        value={value ? new Date(`${value}T00:00:00`) : null}
        onConfirm={(day) => set(isoOf(day))}
      >
        {() => (value ? String(value) : field.placeholder || '请选择')}
      </DatePicker>
    </List.Item>
  )
}
function ListLine({ field, value, set }: Held) {
  const [open, show] = useState(false)
  return (
    <List.Item onClick={() => show(true)} clickable>
      <Picker
        columns={[field.options ?? []]}
        visible={open}
        onClose={() => show(false)}
        value={value ? [String(value)] : []}
        onConfirm={([chosen]) => set(chosen ?? null)}
      >
        {([chosen]) => chosen?.label ?? (field.placeholder || '请选择')}
      </Picker>
    </List.Item>
  )
}
const typed =
  (type: string) =>
  ({ field, value, set }: Held) => (
    <Input
      type={type}
      placeholder={field.placeholder ?? ''}
      disabled={field.state === 'disabled'}
      readOnly={field.state === 'readonly'}
      {...(field.maxLength ? { maxLength: field.maxLength } : {})}
      value={String(value ?? '')}
      onChange={set}
    />
  )

showReact({
  name: 'antd-mobile',
  mount: (content, host) => createRoot(host).render(content),
  item: (field, control) => <Form.Item label={field.label}>{control}</Form.Item>,
  controls: {
    text: typed('text'),
    number: typed('number'),
    area: ({ field, value, set }) => (
      <TextArea placeholder={field.placeholder ?? ''} value={String(value ?? '')} onChange={set} />
    ),
    date: (held) => <DateLine {...held} />,
    select: (held) => <ListLine {...held} />,
    radio: ({ field, value, set }) => (
      <Radio.Group value={(value as string) ?? null} onChange={set}>
        <Space direction="vertical">
          {(field.options ?? []).map((option) => (
            <Radio key={option.value} value={option.value}>
              {option.label}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    ),
    tick: ({ value, set }) => <Checkbox checked={Boolean(value)} onChange={set} />,
  },
})
