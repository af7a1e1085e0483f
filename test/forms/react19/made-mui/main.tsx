import { Autocomplete, Checkbox, FormControlLabel, MenuItem, Radio, RadioGroup, TextField } from '@mui/material'
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs'
import { DatePicker } from '@mui/x-date-pickers/DatePicker'
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider'
import dayjs from 'dayjs'
import { createRoot } from 'react-dom/client'
import { type Held, showReact } from '../../maker/page/react-kit.tsx'

function text({ field, value, set }: Held, more: object = {}) {
  return (
    <TextField
      size="small"
      placeholder={field.placeholder ?? ''}
      disabled={field.state === 'disabled'}
      slotProps={{ htmlInput: { maxLength: field.maxLength, readOnly: field.state === 'readonly' } }}
      value={value ?? ''}
      onChange={(event) => set(event.target.value)}
      {...more}
    />
  )
}
function select({ field, value, set }: Held) {
  const options = field.options ?? []
  if (field.label.length % 2)
    return (
      <Autocomplete
        size="small"
        sx={{ width: 220 }}
        options={options}
        value={options.find((option) => option.value === value) ?? null}
        onChange={(_, option) => set(option?.value ?? null)}
        renderInput={(params) => <TextField {...params} placeholder={field.placeholder ?? ''} />}
      />
    )
  return (
    <TextField
      select
      size="small"
      sx={{ width: 220 }}
      disabled={field.state === 'disabled'}
      value={value ?? ''}
      onChange={(event) => set(event.target.value)}
    >
      <MenuItem value="">&nbsp;</MenuItem>
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  )
}

showReact({
  name: 'mui',
  mount: (content, host) => createRoot(host).render(content),
  Around: ({ children }) => <LocalizationProvider dateAdapter={AdapterDayjs}>{children}</LocalizationProvider>,
  controls: {
    text: (held) => text(held),
    area: (held) => text(held, { multiline: true }),
    number: (held) => text(held, { type: 'number' }),
    date: ({ value, set }) => (
      <DatePicker
        format="YYYY-MM-DD"
        slotProps={{ textField: { size: 'small' } }}
        value={value ? dayjs(String(value)) : null}
        onChange={(day) => set(day?.isValid() ? day.format('YYYY-MM-DD') : null)}
      />
    ),
    select: (held) => select(held),
    radio: ({ field, value, set }) => (
      <RadioGroup value={value ?? ''} onChange={(_, chosen) => set(chosen)}>
        {(field.options ?? []).map((option) => (
          <FormControlLabel key={option.value} value={option.value} control={<Radio />} label={option.label} />
        ))}
      </RadioGroup>
    ),
    tick: ({ value, set }) => <Checkbox checked={Boolean(value)} onChange={(event) => set(event.target.checked)} />,
  },
})
