import type { InvoiceType } from './invoice-type.ts'

/** Printed words → type, the first that fits; ordered so that the narrower word comes first. */
const words: [RegExp, InvoiceType][] = [
  [/(?:收费|收入|结算|捐赠|通行费|会费|缴款).{0,8}票据|收据[（(]电子[）)]/, 'fiscal'],
  [/铁路电子客票|火车票|铁路客票/, 'rail'],
  [/航空运输电子客票|航空.*行程单|机票行程单/, 'air'],
  [/(数电|全电|数字化).*纸质.*专用/, 'digital_paper_special'],
  [/(数电|全电|数字化).*纸质/, 'digital_paper_normal'],
  [/电子发票[（(]?(增值税)?专用|(数电|全电|数字化).*专/, 'digital_special'],
  [/电子发票[（(]?普通|(数电|全电|数字化)/, 'digital_normal'],
  [/区块链/, 'blockchain'],
  [/二手车/, 'used_car'],
  [/机动车/, 'vehicle'],
  [/通行费|过路|过桥/, 'toll'],
  [/电子专用|电子专票/, 'vat_e_special'],
  [/电子普通|电子普票/, 'vat_e_normal'],
  [/机打.*卷|卷.*机打/, 'machine_printed'],
  [/卷票|卷式/, 'vat_roll'],
  [/专用发票|专票/, 'vat_special'],
  [/普通发票|普票/, 'vat_normal'],
  [/定额/, 'quota'],
  [/出租|的士/, 'taxi'],
  [/财政|非税|医疗/, 'fiscal'],
  [/机打|机器打印/, 'machine_printed'],
  [/手工发票|(?:客运|汽)车客?票|船客?票|停车|(?<!商)业(?:统一|专用)?发票/, 'other'],
]

/** A tax-disk type whose number has 20 digits is the digital invoice of the same use. */
const digitalTwins: Partial<Record<InvoiceType, InvoiceType>> = {
  vat_special: 'digital_special',
  vat_normal: 'digital_normal',
  vat_e_special: 'digital_special',
  vat_e_normal: 'digital_normal',
}
const paperTwins: Partial<Record<InvoiceType, InvoiceType>> = {
  vat_special: 'digital_paper_special',
  vat_normal: 'digital_paper_normal',
  digital_special: 'digital_paper_special',
  digital_normal: 'digital_paper_normal',
}

/** Shenzhen's blockchain invoices begin with 1 and have a 9 for their ninth digit, since 2018. */
const isBlockchainCode = (code: string) => /^14403(?:1[89]|2\d).9\d{3}$/.test(code)

/** What else on the document tells its type. */
export interface TypeClues {
  invoiceCode?: string | undefined
  invoiceNumber?: string | undefined
  digitalNumber?: string | undefined
  tollMark?: string | undefined
}

/**
 * The type an invoice's printed title (or the type's name) says it is, undefined when the words say nothing.
 * Numbers decide between the generations: 20 digits without a code is digital, a code beside 20 digits digital paper.
 */
export function invoiceTypeOf(title: string, clues: TypeClues = {}): InvoiceType | undefined {
  const text = title.normalize('NFKC').replace(/\s/g, '')
  const found = words.find(([word]) => word.test(text))?.[1]
  if (!found) return undefined
  if (found === 'vat_e_normal' && !/增值税/.test(text) && isBlockchainCode(clues.invoiceCode ?? '')) return 'blockchain'
  if (clues.digitalNumber && clues.invoiceCode) return paperTwins[found] ?? found
  if (!clues.invoiceCode && clues.invoiceNumber?.length === 20) return digitalTwins[found] ?? found
  return found === 'vat_e_normal' && clues.tollMark === 'yes' ? 'toll' : found
}
