import type { FieldMap } from '../named-values.ts'
import { air, taxi, toll, train } from './journey-map.ts'
import { vat } from './vat-map.ts'
import { foldMember } from './words.ts'

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
