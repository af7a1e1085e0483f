import type { Invoice } from './invoice.ts'

const original = '(?:对应正数|(?:被红冲|对应|原)蓝字)'

/**
 * The invoice a red one takes back, as its remark must name it: 对应正数发票代码:… 号码:… on the tax-disk generation,
 * 被红冲蓝字数电（发）票号码：… on the digital one, whose original may be a tax-disk one with code and number. Empty where
 * the remark names none.
 */
export function redOriginalOf(remark: string): Pick<Invoice, 'redOriginalCode' | 'redOriginalNumber'> {
  const text = remark.normalize('NFKC').replace(/\s/g, '')
  const digital = new RegExp(`${original}(?:数电|全电)?(?:发票|票)?号码:?(\\d{20})`).exec(text)?.[1]
  if (digital) return { redOriginalNumber: digital }
  const pair = new RegExp(
    `${original}(?:发票|票)?代码:?(\\d{10,12})[,;]?(?:${original})?(?:发票|票)?号码:?(\\d{8})(?!\\d)`,
  )
  const [, code, number] = pair.exec(text) ?? []
  return code && number ? { redOriginalCode: code, redOriginalNumber: number } : {}
}
