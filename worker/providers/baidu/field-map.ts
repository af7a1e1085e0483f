import type { InvoiceItem } from '../../../shared/invoice.ts'
import type { FieldMap } from '../named-values.ts'
import { foldMember } from './words.ts'

/** Members → our fields. `AmountInFiguers` is spelled so; `TotalAmount` is the amount without tax. */
const vat: FieldMap = {
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

const taxi: FieldMap = {
  invoiceCode: { names: ['InvoiceCode'] },
  invoiceNumber: { names: ['InvoiceNum'] },
  issueDate: { names: ['Date'] },
  departureTime: { names: ['PickupTime'] },
  arrivalTime: { names: ['DropoffTime'] },
  totalAmount: { names: ['TotalFare', 'Fare'] },
  plateNumber: { names: ['TaxiNum'] },
  distance: { names: ['Distance'] },
  city: { names: ['City'] },
  province: { names: ['Province'] },
}

const train: FieldMap = {
  invoiceNumber: { names: ['invoice_num', 'ticket_num'] },
  eTicketNumber: { names: ['elec_ticket_num'] },
  issueDate: { names: ['invoice_date', 'date'] },
  travelDate: { names: ['date'] },
  departureTime: { names: ['time'] },
  departure: { names: ['starting_station'] },
  destination: { names: ['destination_station'] },
  vehicleNumber: { names: ['train_num'] },
  seatClass: { names: ['seat_category'] },
  seat: { names: ['seat_num'] },
  passengerName: { names: ['name'] },
  passengerIdNumber: { names: ['ID_card'] },
  fare: { names: ['fare', 'ticket_rates'] },
  totalAmount: { names: ['ticket_rates', 'fare'] },
  taxAmount: { names: ['tax'] },
  taxRate: { names: ['tax_rate'] },
  buyerName: { names: ['purchaser_name'] },
  buyerTaxId: { names: ['purchaser_register_num'] },
}

const air: FieldMap = {
  invoiceNumber: { names: ['invoice_num'] },
  eTicketNumber: { names: ['ticket_number'] },
  issueDate: { names: ['issued_date'] },
  travelDate: { names: ['date'] },
  departureTime: { names: ['time'] },
  departure: { names: ['starting_station'] },
  destination: { names: ['destination_station'] },
  vehicleNumber: { names: ['flight'] },
  carrier: { names: ['carrier'] },
  seatClass: { names: ['class'] },
  passengerName: { names: ['name'] },
  passengerIdNumber: { names: ['id_num'] },
  fare: { names: ['fare'] },
  fuelSurcharge: { names: ['fuel_surcharge'] },
  developmentFund: { names: ['dev_fund'] },
  otherTaxes: { names: ['other_tax'] },
  insurance: { names: ['insurance'] },
  totalAmount: { names: ['ticket_rates'] },
  taxAmount: { names: ['commodity_tax'] },
  taxRate: { names: ['tax_rate'] },
  buyerName: { names: ['purchaser_name'] },
  buyerTaxId: { names: ['purchaser_register_num'] },
}

const quota: FieldMap = {
  invoiceCode: { names: ['invoice_code'] },
  invoiceNumber: { names: ['invoice_number', 'invoice_num'] },
  invoiceTitle: { names: ['invoice_type'] },
  totalAmount: { names: ['invoice_rate_in_figure', 'invoice_rate'] },
  totalAmountInWords: { names: ['invoice_rate_in_word'] },
  province: { names: ['province'] },
  city: { names: ['city'] },
}

const printed: FieldMap = {
  invoiceCode: { names: ['invoice_code'] },
  invoiceNumber: { names: ['invoice_num', 'invoice_number'] },
  invoiceTitle: { names: ['invoice_type'] },
  issueDate: { names: ['date'] },
  totalAmount: { names: ['total_tax_included', 'total_num', 'amount', 'fare'] },
  sellerName: { names: ['seller_name'] },
  sellerTaxId: { names: ['seller_register_num'] },
  buyerName: { names: ['purchaser_name'] },
  buyerTaxId: { names: ['purchaser_register_num'] },
}

const vehicle: FieldMap = {
  ...vat,
  invoiceNumber: { names: ['InvoiceNum', 'invoice_number'] },
  issueDate: { names: ['InvoiceDate', 'date'] },
  printedCode: { names: ['printed_daima'] },
  printedNumber: { names: ['printed_haoma'] },
  machineNumber: { names: ['machine_num', 'machine_code'] },
  buyerName: { names: ['buyer', 'Purchaser', 'buyer_name'] },
  buyerIdNumber: { names: ['buyer_id', 'payer_tax_num', 'PurchaserCode'] },
  sellerName: { names: ['saler', 'SellerName', 'seller'] },
  sellerTaxId: { names: ['saler_tax_num', 'tax_num', 'saler_id', 'seller_id'] },
  totalAmount: { names: ['price_tax_low', 'low_price', 'transfer_price', 'small_price'] },
  totalAmountInWords: { names: ['price_tax_big', 'big_price'] },
  amountExcludingTax: { names: ['price'] },
  taxAmount: { names: ['tax'] },
  taxRate: { names: ['tax_rate'] },
  vehicleKind: { names: ['car_class', 'vehicle_type'] },
  vehicleModel: { names: ['car_model', 'manufacturer'] },
  vehicleOrigin: { names: ['product_location'] },
  vin: { names: ['vin', 'vin_num', 'vehicle_num'] },
  engineNumber: { names: ['engine_num'] },
  certificateNumber: { names: ['certificate_num'] },
  plateNumber: { names: ['license_plate_num', 'plate_num'] },
  registrationNumber: { names: ['registration_num'] },
  tonnage: { names: ['tonnage'] },
  seats: { names: ['limit_passenger', 'limit_mount'] },
  taxAuthority: { names: ['tax_org', 'tax_jurisdiction'] },
  taxAuthorityCode: { names: ['tax_org_code', 'tax_code'] },
}

const toll: FieldMap = {
  invoiceCode: { names: ['invoice_code'] },
  invoiceNumber: { names: ['invoice_num', 'invoice_number'] },
  issueDate: { names: ['date'] },
  entrance: { names: ['entrance'] },
  exit: { names: ['exit'] },
  totalAmount: { names: ['total_fare', 'fare'] },
  totalAmountInWords: { names: ['total_fare_in_word'] },
}

const folded = (map: FieldMap): FieldMap =>
  Object.fromEntries(Object.entries(map).map(([field, { names }]) => [field, { names: names.map(foldMember) }]))

/** Fields of each kind of ticket the vendor tells apart; `words` is what its type is called where no member says it. */
export const kinds: Record<string, { words: string; map: FieldMap }> = {
  vat_invoice: { words: '', map: folded(vat) },
  roll_normal_invoice: { words: '卷票', map: folded(vat) },
  taxi_receipt: { words: '出租车发票', map: folded(taxi) },
  train_ticket: { words: '火车票', map: folded(train) },
  air_ticket: { words: '航空运输电子客票行程单', map: folded(air) },
  quota_invoice: { words: '定额发票', map: folded(quota) },
  printed_invoice: { words: '机打发票', map: folded(printed) },
  printed_elec_invoice: { words: '机打发票', map: folded(printed) },
  motor_vehicle_invoice: { words: '机动车销售统一发票', map: folded(vehicle) },
  used_vehicle_invoice: { words: '二手车销售统一发票', map: folded(vehicle) },
  toll_invoice: { words: '过路过桥费', map: folded(toll) },
  bus_ticket: { words: '机打发票', map: folded(printed) },
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
