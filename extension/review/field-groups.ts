import { type FieldName, fieldNames } from '../../shared/invoice.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import type { Draft } from '../inbox/draft.ts'

/** Groups in reading order; a field named in none of them belongs to `more`. */
const groups = {
  total: ['totalAmount'],
  document: ['invoiceType', 'invoiceNumber', 'digitalNumber', 'invoiceCode', 'issueDate'],
  amounts: ['amountExcludingTax', 'taxAmount', 'taxRate', 'totalAmountInWords'],
  seller: ['sellerName', 'sellerTaxId', 'sellerAddressPhone', 'sellerBankAccount'],
  buyer: ['buyerName', 'buyerTaxId', 'buyerIdNumber', 'buyerAddressPhone', 'buyerBankAccount'],
  travel: [
    'passengerName',
    'passengerIdNumber',
    'departure',
    'destination',
    'travelDate',
    'departureTime',
    'arrivalTime',
    'vehicleNumber',
    'seatClass',
    'seat',
    'carrier',
    'eTicketNumber',
    'fare',
    'fuelSurcharge',
    'developmentFund',
    'otherTaxes',
    'insurance',
    'plateNumber',
    'passageVehicleKind',
    'passageStart',
    'passageEnd',
    'entrance',
    'exit',
    'distance',
  ],
  vehicle: [
    'vehicleKind',
    'vehicleModel',
    'vehicleOrigin',
    'vin',
    'engineNumber',
    'certificateNumber',
    'importCertificateNumber',
    'inspectionNumber',
    'tonnage',
    'seats',
    'registrationNumber',
    'marketName',
    'taxAuthority',
    'taxAuthorityCode',
    'vehicleTax',
  ],
} as const satisfies Record<string, readonly FieldName[]>

type GroupId = keyof typeof groups | 'more'
export interface FieldGroup {
  id: GroupId
  names: FieldName[]
}

/** What an expense form asks of every invoice, so that a missing one shows as a gap to fill. */
const expected: readonly FieldName[] = ['totalAmount', 'invoiceType', 'invoiceNumber', 'issueDate']
const expectedParties: readonly FieldName[] = ['sellerName', 'buyerName', 'buyerTaxId']
/** Types printed without buyer and seller; 定额发票 have no date either. */
const withoutParties: readonly InvoiceType[] = ['quota', 'taxi', 'machine_printed', 'rail', 'air', 'fiscal', 'other']

function isExpected(name: FieldName, type: InvoiceType | undefined): boolean {
  if (type === 'quota' && name === 'issueDate') return false
  return expected.includes(name) || (expectedParties.includes(name) && !(type && withoutParties.includes(type)))
}

const grouped = new Set<FieldName>(Object.values(groups).flat())
const all: FieldGroup[] = [
  ...Object.entries(groups).map(([id, names]) => ({ id: id as GroupId, names: [...names] })),
  { id: 'more', names: fieldNames.filter((name) => !grouped.has(name)) },
]

/** The groups worth showing for a draft, each with the fields that were read and the expected ones that were not. */
export function fieldGroups(draft: Draft): FieldGroup[] {
  const type = draft.fields.invoiceType?.chosen.value as InvoiceType | undefined
  const shown = (name: FieldName) => draft.fields[name] !== undefined || isExpected(name, type)
  return all.map(({ id, names }) => ({ id, names: names.filter(shown) })).filter(({ names }) => names.length > 0)
}
