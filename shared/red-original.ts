import type { Invoice } from './invoice.ts'

/**
 * The invoice a red one takes back, as its remark must name it: 对应正数发票代码:… 号码:… on the tax-disk generation,
 * 被红冲蓝字数电（发）票号码：… on the digital one. Empty where the remark names none.
 */
export function redOriginalOf(remark: string): Pick<Invoice, 'redOriginalCode' | 'redOriginalNumber'> {
  const text = remark.normalize('NFKC').replace(/\s/g, '')
  const digital = /被红冲蓝字数电发?票号码:?(\d{20})/.exec(text)?.[1]
  if (digital) return { redOriginalNumber: digital }
  const [, code, number] = /对应正数发票代码:?(\d{10,12}),?号码:?(\d{8})/.exec(text) ?? []
  return code && number ? { redOriginalCode: code, redOriginalNumber: number } : {}
}
