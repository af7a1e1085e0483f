import {
  Autocomplete,
  Box,
  Button,
  Container,
  FormControl,
  InputAdornment,
  InputLabel,
  MenuItem,
  Select,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs'
import { DatePicker } from '@mui/x-date-pickers/DatePicker'
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expose, submit } from '../../expose.ts'

document.title = 'New expense claim'
document.documentElement.lang = 'en'

const types = {
  special: 'VAT special invoice',
  normal: 'VAT normal invoice',
  electronic: 'VAT electronic normal invoice',
  digitalNormal: 'Fully digital normal invoice',
  digitalSpecial: 'Fully digital special invoice',
}
const start = {
  claimant: 'Lin Xia',
  type: '',
  number: '',
  date: null as Dayjs | null,
  vendor: '',
  vendorTaxId: '',
  net: '',
  vat: '',
  total: '',
  currency: null as string | null,
  category: '',
  purpose: '',
  payTo: '',
  approver: '',
}

function Claim() {
  const [claim, setClaim] = useState(start)
  const [search, setSearch] = useState('')
  const set = (patch: Partial<typeof start>) => setClaim((held) => ({ ...held, ...patch }))
  expose(() => ({ ...claim, date: claim.date?.format('YYYY-MM-DD') ?? null, search }))
  const text = (name: 'number' | 'vendor' | 'vendorTaxId' | 'purpose' | 'payTo' | 'approver', label: string) => (
    <TextField label={label} value={claim[name]} onChange={({ target }) => set({ [name]: target.value })} fullWidth />
  )
  const money = (name: 'net' | 'vat' | 'total', label: string) => (
    <TextField
      label={label}
      value={claim[name]}
      onChange={({ target }) => set({ [name]: target.value })}
      slotProps={{ input: { startAdornment: <InputAdornment position="start">¥</InputAdornment> } }}
      fullWidth
    />
  )
  return (
    <Container maxWidth="sm" sx={{ py: 4 }}>
      <Stack spacing={3} component="form" onSubmit={submit}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
          <Typography variant="h5">New expense claim</Typography>
          <TextField
            size="small"
            placeholder="Search claims or invoice no."
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </Box>
        <TextField label="Claimant" value={claim.claimant} disabled fullWidth />
        <FormControl fullWidth>
          <InputLabel id="type">Invoice type</InputLabel>
          <Select
            labelId="type"
            label="Invoice type"
            value={claim.type}
            onChange={({ target }) => set({ type: target.value })}
          >
            {Object.entries(types).map(([value, label]) => (
              <MenuItem key={value} value={value}>
                {label}
              </MenuItem>
            ))}
          </Select>
        </FormControl>
        {text('number', 'Invoice number')}
        <DatePicker label="Invoice date" value={claim.date} onChange={(date) => set({ date })} />
        {text('vendor', 'Vendor name')}
        {text('vendorTaxId', 'Vendor tax ID')}
        <Stack direction="row" spacing={2}>
          {money('net', 'Net amount')}
          {money('vat', 'VAT')}
          {money('total', 'Total incl. tax')}
        </Stack>
        <Autocomplete
          options={['CNY', 'HKD', 'USD', 'EUR']}
          value={claim.currency}
          onChange={(_, currency) => set({ currency })}
          renderInput={(parameters) => <TextField {...parameters} label="Currency" />}
        />
        <TextField
          select
          label="Expense category"
          value={claim.category}
          onChange={({ target }) => set({ category: target.value })}
          fullWidth
        >
          {['Travel', 'Meals', 'Entertainment', 'Other'].map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {text('purpose', 'Business purpose')}
        {text('payTo', 'Pay to (bank account)')}
        {text('approver', 'Approver')}
        <Button type="submit" variant="contained">
          Submit claim
        </Button>
      </Stack>
    </Container>
  )
}

createRoot(document.querySelector('#app')!).render(
  <LocalizationProvider dateAdapter={AdapterDayjs}>
    <Claim />
  </LocalizationProvider>,
)
