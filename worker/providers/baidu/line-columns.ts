import type { InvoiceItem } from '../../../shared/invoice.ts'

/** Columns of the lines, by their folded members. */
export const columns: Record<string, keyof InvoiceItem> = {
  commodityname: 'name',
  commoditytype: 'spec',
  commodityunit: 'unit',
  commoditynum: 'quantity',
  commodityprice: 'unitPrice',
  commodityamount: 'amount',
  commoditytaxrate: 'taxRate',
  commoditytax: 'taxAmount',
  commodityplatenum: 'plateNumber',
  commodityvehicletype: 'vehicleKind',
  commoditystartdate: 'passageStart',
  commodityenddate: 'passageEnd',
}
