/**
 * Types of document people reimburse. The words follow the tax bureau's own distinction:
 * `vat_*` is the tax-disk generation (10 or 12 digit code + 8 digit number), `digital_*` the fully digital one
 * (数电票: a 20 digit number and no code), `digital_paper_*` a digital invoice printed on stock that carries all three.
 */
export const invoiceTypes = [
  'vat_special',
  'vat_normal',
  'vat_e_special',
  'vat_e_normal',
  'vat_roll',
  'digital_special',
  'digital_normal',
  'digital_paper_special',
  'digital_paper_normal',
  'blockchain',
  'vehicle',
  'used_car',
  'toll',
  'rail',
  'air',
  'quota',
  'taxi',
  'machine_printed',
  'fiscal',
  'other',
] as const

export type InvoiceType = (typeof invoiceTypes)[number]

/** The printed name of each type, as the tax platform writes it; forms and exports use these words. */
export const invoiceTypeNames: Record<InvoiceType, string> = {
  vat_special: '增值税专用发票',
  vat_normal: '增值税普通发票',
  vat_e_special: '增值税电子专用发票',
  vat_e_normal: '增值税电子普通发票',
  vat_roll: '增值税普通发票（卷票）',
  digital_special: '电子发票（增值税专用发票）',
  digital_normal: '电子发票（普通发票）',
  digital_paper_special: '数电纸质发票（增值税专用发票）',
  digital_paper_normal: '数电纸质发票（普通发票）',
  blockchain: '区块链电子普通发票',
  vehicle: '机动车销售统一发票',
  used_car: '二手车销售统一发票',
  toll: '通行费电子发票',
  rail: '电子发票（铁路电子客票）',
  air: '电子发票（航空运输电子客票行程单）',
  quota: '通用定额发票',
  taxi: '出租车发票',
  machine_printed: '通用机打发票',
  fiscal: '财政电子票据',
  other: '其他票据',
}
