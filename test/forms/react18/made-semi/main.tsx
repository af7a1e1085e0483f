import { Checkbox, DatePicker, Input, InputNumber, Radio, RadioGroup, Select, TextArea } from '@douyinfe/semi-ui'
import { createRoot } from 'react-dom/client'
import type { MadeField } from '../../maker/made-form.ts'
import { showReact } from '../../maker/page/react-kit.tsx'

const common = ({ placeholder, state }: MadeField) => ({
  ...(placeholder ? { placeholder } : {}),
  disabled: state === 'disabled',
})

showReact({
  name: 'semi',
  mount: (content, host) => createRoot(host).render(content),
  item: (field, control) => (
    <div className="semi-form-field">
      <label className="semi-form-field-label">
        <div className="semi-form-field-label-text">{field.label}</div>
      </label>
      <div className="semi-form-field-main">{control}</div>
    </div>
  ),
  controls: {
    text: ({ field, value, set }) => (
      <Input
        {...common(field)}
        readonly={field.state === 'readonly'}
        {...(field.maxLength ? { maxLength: field.maxLength } : {})}
        suffix={field.unit}
        value={String(value ?? '')}
        onChange={set}
      />
    ),
    area: ({ field, value, set }) => <TextArea {...common(field)} value={String(value ?? '')} onChange={set} />,
    number: ({ field, value, set }) => (
      <InputNumber
        {...common(field)}
        hideButtons
        value={value as number}
        precision={2}
        suffix={field.unit}
        onChange={set}
      />
    ),
    date: ({ field, value, set }) => (
      <DatePicker {...common(field)} value={(value as string) ?? ''} onChange={(_, text) => set(text || null)} />
    ),
    select: ({ field, value, set }) => (
      <Select
        {...common(field)}
        style={{ width: 200 }}
        showClear
        filter={field.label.length % 2 === 0}
        value={(value as string) ?? undefined}
        optionList={field.options ?? []}
        onChange={(chosen) => set(chosen ?? null)}
      />
    ),
    radio: ({ field, value, set }) => (
      <RadioGroup value={value as string} onChange={(event) => set(event.target.value)}>
        {(field.options ?? []).map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.label}
          </Radio>
        ))}
      </RadioGroup>
    ),
    tick: ({ value, set }) => (
      <Checkbox checked={Boolean(value)} onChange={(event) => set(event.target.checked ?? false)} />
    ),
  },
})
