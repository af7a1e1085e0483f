import { describe, expect, test } from 'vitest'
import { prove } from '../../../extension/check/prove.ts'
import { acceptedInvoice } from '../../../extension/inbox/accepted-invoice.ts'
import { ground } from '../../../extension/recognize/ground.ts'
import { merge } from '../../../extension/recognize/merge.ts'
import { setValue } from '../../../extension/review/edit-draft.ts'
import type { Invoice } from '../../../shared/invoice.ts'
import type { Recognition } from '../../../shared/recognition.ts'

const text = [
  '江苏增值税电子普通发票',
  '发票代码：032012100111  发票号码：53125860',
  '开票日期：2021年06月08日',
  '名称：北京青禾样例餐饮管理有限公司',
  '价税合计（大写）伍万玖仟叁佰伍拾玖圆玖角捌分 （小写）¥59,359.98',
  '*电子计算机*笔记本电脑 YL-14 16G 台 6 8755.16 52530.96 13% 6829.02',
].join('\n')
const model = (invoice: Partial<Invoice>): Recognition => ({
  source: 'vision/invoice',
  invoice: { items: [], ...invoice },
  evidence: {},
})
const seen = { recognitions: [], texts: [text] }
const grounding = (invoice: Partial<Invoice>, here: Parameters<typeof ground>[1] = seen) =>
  Object.values(ground([model(invoice)], here)[0]?.evidence ?? {}).map((one) => one?.grounding)

describe('a model’s value counts only where this computer saw it', () => {
  test.each<[string, Partial<Invoice>, string]>([
    ['a number', { invoiceNumber: '53125860' }, 'held'],
    ['a part of a number', { invoiceNumber: '5312586' }, 'none'],
    ['a number nobody printed', { invoiceNumber: '53125869' }, 'none'],
    ['a date', { issueDate: '2021-06-08' }, 'held'],
    ['another day', { issueDate: '2021-06-09' }, 'none'],
    ['an amount with commas', { totalAmount: '59359.98' }, 'held'],
    ['an amount that lost a digit', { totalAmount: '5935.98' }, 'none'],
    ['a name', { buyerName: '北京青禾样例餐饮管理有限公司' }, 'held'],
    ['a tax id that was made up', { buyerTaxId: '91310000MA1FAKE009' }, 'none'],
    ['a flag, which no text holds', { sealed: 'yes' }, 'none'],
    ['a type by its title', { invoiceType: 'vat_e_normal' }, 'held'],
  ])('%s', (_, invoice, expected) => {
    expect(grounding(invoice)).toEqual([expected])
  })

  test('a look-alike is allowed, and doubted', () => {
    const here = { recognitions: [], texts: ['车牌 鄂A·YL3B6'] }
    const [draft] = merge(ground([model({ plateNumber: '鄂A·YL386' })], here))
    expect(draft?.fields.plateNumber?.chosen).toMatchObject({ grounding: 'alike', confidence: 0.5 })
    expect(acceptedInvoice(draft!).plateNumber).toBe('鄂A·YL386')
    expect(prove(draft!, { today: '2026-11-28' }).doubts).toContain('plateNumber')
  })

  test('a QR code or another reader of this computer holds it as well', () => {
    const invoice = { items: [], totalAmount: '18.00' }
    const qr: Recognition = { source: 'qr', invoice, evidence: { totalAmount: { raw: '01,32,,2644,18.00' } } }
    expect(grounding({ totalAmount: '18.00' }, { recognitions: [qr], texts: [] })).toEqual(['held'])
  })

  test('a line counts whole or not at all', () => {
    const line = { name: '*电子计算机*笔记本电脑', quantity: '6', amount: '52530.96', taxRate: '13%' }
    const invented = { ...line, amount: '99999.99' }
    expect(ground([model({ items: [line, invented] })], seen)[0]?.invoice.items).toEqual([line])
  })
})

describe('no invented value reaches a form', () => {
  const invented = { invoiceCode: '999912345678', buyerTaxId: '91310000MA1FAKE009', remark: '凭空编造的备注内容' }
  const [draft] = merge(ground([model({ invoiceNumber: '53125860', totalAmount: '59359.98', ...invented })], seen))

  test('it is shown, doubted, and not part of the invoice that is filled', () => {
    for (const [name, value] of Object.entries(invented)) {
      expect(draft?.fields[name as keyof typeof invented]?.chosen).toMatchObject({ value, grounding: 'none' })
      expect(acceptedInvoice(draft!)).not.toHaveProperty(name)
      expect(prove(draft!, { today: '2026-11-28' }).doubts).toContain(name)
    }
    expect(acceptedInvoice(draft!)).toMatchObject({ invoiceNumber: '53125860', totalAmount: '59359.98' })
  })

  test('until a person says that it is right', () => {
    const settled = setValue(draft!, 'remark', invented.remark)
    expect(acceptedInvoice(settled).remark).toBe(invented.remark)
  })

  test('and it casts no doubt on what others read', () => {
    const ocr: Recognition = { source: 'ocr', invoice: { items: [], invoiceCode: '032012100111' }, evidence: {} }
    const told = ground([model({ invoiceCode: '999912345678' })], { recognitions: [ocr], texts: [text] })
    const [both] = merge([ocr, ...told])
    expect(both?.fields.invoiceCode).toMatchObject({ chosen: { source: 'ocr' }, conflicting: [] })
  })

  test('whatever the model’s service claims of itself', () => {
    const lying = model({ remark: invented.remark })
    lying.evidence.remark = { grounding: 'held', confidence: 1 }
    const [claimed] = merge(ground([lying], seen))
    expect(acceptedInvoice(claimed!)).not.toHaveProperty('remark')
  })
})
