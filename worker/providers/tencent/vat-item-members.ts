import type { InvoiceItem } from '../../../shared/invoice.ts'

/** Members of `Items[]` → ours. */
export const vatItemMembers = {
  Name: 'name',
  Spec: 'spec',
  Unit: 'unit',
  Quantity: 'quantity',
  UnitPrice: 'unitPrice',
  AmountWithoutTax: 'amount',
  TaxRate: 'taxRate',
  TaxAmount: 'taxAmount',
  TaxClassifyCode: 'taxClassCode',
  VehicleType: 'vehicleKind',
  VehicleBrand: 'plateNumber',
  DeparturePlace: 'departure',
  ArrivalPlace: 'destination',
  TransportItemsName: 'cargo',
  ConstructionPlace: 'constructionPlace',
  ConstructionName: 'constructionName',
} as const satisfies Record<string, keyof InvoiceItem>
