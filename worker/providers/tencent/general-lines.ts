import type { InvoiceItem } from '../../../shared/invoice.ts'

/** Lists of lines in the tickets that have them; flights are legs of a journey, not lines. */
export const lineLists = [
  'VatInvoiceItemInfos',
  'VatElectronicItems',
  'GeneralMachineItems',
  'VatRollItems',
  'NonTaxItems',
]

export const lineMembers = {
  Name: 'name',
  Specification: 'spec',
  Unit: 'unit',
  Quantity: 'quantity',
  Price: 'unitPrice',
  Standard: 'unitPrice',
  Total: 'amount',
  TaxRate: 'taxRate',
  Tax: 'taxAmount',
  DateStart: 'passageStart',
  DateEnd: 'passageEnd',
  LicensePlate: 'plateNumber',
  VehicleBrand: 'plateNumber',
  VehicleType: 'vehicleKind',
  DeparturePlace: 'departure',
  ArrivalPlace: 'destination',
  TransportItemsName: 'cargo',
  PlaceOfBuildingService: 'constructionPlace',
  BuildingName: 'constructionName',
} as const satisfies Record<string, keyof InvoiceItem>
