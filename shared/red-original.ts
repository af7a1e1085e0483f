import type { Invoice } from './invoice.ts'

const digital = /(?:蓝字|原|被红冲).{0,8}?(?:发票)?号码[:：]?\s*(\d{20})/
const legacy = /对应正数发票代码[:：]?\s*(\d{10}|\d{12})\s*[,，;；]?\s*号码[:：]?\s*(\d{8})/

/**
 * The blue invoice that a red one takes back, as its remark names it: `被红冲蓝字数电发票号码：` and 20 digits, or on
 * tax-disk invoices `对应正数发票代码:… 号码:…`.
 */
export function redOriginal(remark: string): Pick<Invoice, 'redOriginalCode' | 'redOriginalNumber'> {
  const pair = legacy.exec(remark)
  if (pair) return { redOriginalCode: pair[1], redOriginalNumber: pair[2] }
  const number = digital.exec(remark)?.[1]
  return number ? { redOriginalNumber: number } : {}
}
