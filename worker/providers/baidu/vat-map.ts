import type { InvoiceItem } from '../../../shared/invoice.ts'
import type { FieldMap } from '../named-values.ts'

/** Members → our fields. `AmountInFiguers` is spelled so; `TotalAmount` is the amount without tax. */
export const vat: FieldMap = {
  invoiceType: { names: ['InvoiceType'] },
  invoiceTitle: { names: ['InvoiceTypeOrg'] },
  invoiceCode: { names: ['InvoiceCode'] },
  invoiceNumber: { names: ['InvoiceNum', 'InvoiceNumber'] },
  digitalNumber: { names: ['InvoiceNumDigit'] },
  issueDate: { names: ['InvoiceDate'] },
  totalAmount: { names: ['AmountInFiguers'] },
  totalAmountInWords: { names: ['AmountInWords'] },
  amountExcludingTax: { names: ['TotalAmount'] },
  taxAmount: { names: ['TotalTax'] },
  sellerName: { names: ['SellerName'] },
  sellerTaxId: { names: ['SellerRegisterNum'] },
  sellerAddressPhone: { names: ['SellerAddress'] },
  sellerBankAccount: { names: ['SellerBank'] },
  buyerName: { names: ['PurchaserName'] },
  buyerTaxId: { names: ['PurchaserRegisterNum'] },
  buyerAddressPhone: { names: ['PurchaserAddress'] },
  buyerBankAccount: { names: ['PurchaserBank'] },
  checkCode: { names: ['CheckCode'] },
  machineNumber: { names: ['MachineCode'] },
  cipher: { names: ['Password'] },
  printedCode: { names: ['InvoiceCodeConfirm'] },
  printedNumber: { names: ['InvoiceNumConfirm'] },
  remark: { names: ['Remarks'] },
  drawer: { names: ['NoteDrawer'] },
  reviewer: { names: ['Checker'] },
  payee: { names: ['Payee'] },
  province: { names: ['Province'] },
  city: { names: ['City'] },
  copyNumber: { names: ['SheetNum'] },
  agentIssued: { names: ['Agent'] },
  serviceKind: { names: ['ServiceType'] },
}

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
