import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByInvoice } from '../../../extension/recognize/group-by-invoice.ts'
import { merge } from '../../../extension/recognize/merge.ts'
import type { Invoice } from '../../../shared/invoice.ts'
import type { Recognition, Source } from '../../../shared/recognition.ts'

const cloud = 'tencent/VatInvoiceOCR' as const
const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.05 }

const read = (source: Source, invoice: Partial<Invoice>, rest: Partial<Recognition> = {}): Recognition => ({
  source,
  invoice: { items: [], ...invoice },
  evidence: {},
  ...rest,
})

const numbersOf = (recognitions: Recognition[]) =>
  merge(recognitions).map((draft) => draft.fields.invoiceNumber?.chosen.value)

describe('merge, field by field', () => {
  it('chooses in the order of trust, whatever order the sources answered in', () => {
    const sources: Source[] = [cloud, 'pdf-text', 'qr', 'pdf-data', 'xml']
    for (let count = 1; count <= sources.length; count += 1) {
      const some = sources.slice(0, count)
      const [draft] = merge(some.map((source) => read(source, { invoiceNumber: '00880890' })))
      expect(draft?.fields.invoiceNumber?.chosen.source).toBe(some.at(-1))
      expect(draft?.fields.invoiceNumber?.agreeing.map(({ source }) => source)).toEqual(some.slice(0, -1).reverse())
    }
  })

  it('keeps a disagreement beside the chosen value, with the text as it was read', () => {
    const [draft] = merge([
      read('qr', { invoiceNumber: '00880890', issueDate: '2026-03-01' }),
      read(
        cloud,
        { invoiceNumber: '00880890', issueDate: '2026-03-07' },
        { evidence: { issueDate: { confidence: 0.8, raw: '2026年03月07日', box } } },
      ),
    ])
    expect(draft?.fields.issueDate).toMatchObject({
      chosen: { value: '2026-03-01', source: 'qr' },
      agreeing: [],
      conflicting: [{ value: '2026-03-07', source: cloud, confidence: 0.8, raw: '2026年03月07日', box }],
    })
  })

  it('is surer of a value two sources agree on, and less sure of one they do not', () => {
    const sure = (value: string, confidence: number, source: Source) =>
      read(source, { checkCode: value }, { evidence: { checkCode: { confidence } } })
    const [agreed] = merge([sure('1', 0.9, 'qr'), sure('1', 0.8, cloud)])
    expect(agreed?.fields.checkCode?.chosen.confidence).toBeCloseTo(0.98)
    const [disputed] = merge([sure('1', 0.9, 'qr'), sure('2', 0.8, cloud)])
    expect(disputed?.fields.checkCode?.chosen.confidence).toBeCloseTo(0.45)
  })

  it.each([
    ['totalAmount', '89.90', '89.9'],
    ['sellerName', '北京晨光（测试）有限公司', '北京晨光(测试)有限公司'],
    ['sellerTaxId', '91350100M000100Y43', '91350100m000100y43'],
    ['remark', '订单 1234', '订单1234'],
  ] as const)('takes %s %s and %s for the same', (name, one, other) => {
    const [draft] = merge([read('pdf-text', { [name]: one }), read(cloud, { [name]: other })])
    expect(draft?.fields[name]).toMatchObject({ chosen: { value: one }, agreeing: [{ value: other }], conflicting: [] })
  })

  it('never makes an amount without tax out of one with tax: the QR code of a tax-disk invoice agrees with the net', () => {
    const [draft] = merge([
      read('qr', { invoiceNumber: '00880890', amountExcludingTax: '87.28' }),
      read(cloud, { invoiceNumber: '00880890', amountExcludingTax: '87.28', totalAmount: '89.90' }),
    ])
    expect(draft?.fields.amountExcludingTax).toMatchObject({ agreeing: [{ source: cloud }], conflicting: [] })
    expect(draft?.fields.totalAmount).toMatchObject({ chosen: { value: '89.90', source: cloud }, conflicting: [] })
  })

  it('shows where a value is printed, not where its QR code stands', () => {
    const code = { x: 0, y: 0, width: 0.1, height: 0.1 }
    const [draft] = merge([
      read('qr', { invoiceNumber: '1' }, { evidence: { invoiceNumber: { box: code } } }),
      read(cloud, { invoiceNumber: '1' }, { evidence: { invoiceNumber: { box } } }),
    ])
    expect(draft?.fields.invoiceNumber?.chosen).toMatchObject({ source: 'qr', box })
  })

  it('takes the lines from the most trusted source that has any', () => {
    const [draft] = merge([
      read('qr', { invoiceNumber: '1' }),
      read('pdf-text', { invoiceNumber: '1', items: [{ name: '餐饮服务' }] }),
      read(cloud, { invoiceNumber: '1', items: [{ name: '餐饮' }, { name: '服务' }] }),
    ])
    expect(draft).toMatchObject({ items: [{ name: '餐饮服务' }], itemsSource: 'pdf-text' })
  })
})

describe('merge, invoice by invoice', () => {
  it('keeps several invoices of a page apart and finds each its partner', () => {
    const drafts = merge([
      read(cloud, { invoiceNumber: '11111111', totalAmount: '1.00' }, { page: 1 }),
      read(cloud, { invoiceNumber: '22222222', totalAmount: '2.00' }, { page: 1 }),
      read('qr', { invoiceNumber: '22222222' }, { page: 1 }),
      read('qr', { invoiceNumber: '11111111' }, { page: 1 }),
    ])
    expect(drafts.map(({ fields }) => [fields.invoiceNumber?.chosen.source, fields.totalAmount?.chosen.value])).toEqual(
      expect.arrayContaining([
        ['qr', '1.00'],
        ['qr', '2.00'],
      ]),
    )
    expect(drafts).toHaveLength(2)
  })

  it('shows a misread digit as a conflict, not as another invoice', () => {
    const drafts = merge([
      read('qr', { invoiceNumber: '00880890', issueDate: '2026-03-01' }),
      read(cloud, { invoiceNumber: '00880899', issueDate: '2026-03-01' }),
    ])
    expect(drafts).toHaveLength(1)
    expect(drafts[0]?.fields.invoiceNumber?.conflicting).toMatchObject([{ value: '00880899' }])
  })

  it('gives an exact number to its own invoice before one without a number takes the place', () => {
    const drafts = merge([
      read('qr', { invoiceNumber: '11111111', issueDate: '2026-03-01' }, { page: 1 }),
      read(cloud, { sellerName: '没有号码的票' }, { page: 1 }),
      read(cloud, { invoiceNumber: '11111111', sellerName: '有号码的票' }, { page: 1 }),
    ])
    expect(drafts).toHaveLength(2)
    const first = drafts.find(({ fields }) => fields.invoiceNumber)
    expect(first?.fields.sellerName?.chosen.value).toBe('有号码的票')
  })

  it('does not mix an invoice one source saw with another only the other saw', () => {
    expect(
      numbersOf([
        read('qr', { invoiceNumber: '11111111', issueDate: '2026-03-01' }, { page: 1 }),
        read(cloud, { invoiceNumber: '22222222', issueDate: '2026-03-02' }, { page: 1 }),
      ]),
    ).toEqual(['11111111', '22222222'])
  })

  it('never joins what stands on different pages, and orders drafts by page', () => {
    const drafts = merge([
      read(cloud, { sellerName: '乙' }, { page: 2 }),
      read('qr', { issueDate: '2026-03-01' }, { page: 1 }),
    ])
    expect(drafts.map(({ page }) => page)).toEqual([1, 2])
  })

  it('takes copies of an invoice on several pages for one, which does not agree with itself', () => {
    const read20 = (page: number) =>
      read('qr', { invoiceNumber: '26442000000000000001', totalAmount: '9.00' }, { page })
    const drafts = merge([read20(1), read20(2), read(cloud, { invoiceNumber: '26442000000000000001' }, { page: 2 })])
    expect(drafts).toHaveLength(1)
    expect(drafts[0]).toMatchObject({ page: 1, fields: { totalAmount: { agreeing: [], conflicting: [] } } })
    expect(drafts[0]?.fields.invoiceNumber?.agreeing).toMatchObject([{ source: cloud }])
  })

  it('keeps invoices with the same short number and different codes apart', () => {
    const paper = (invoiceCode: string, page: number) =>
      read('qr', { invoiceCode, invoiceNumber: '00880890' }, { page })
    expect(merge([paper('4200161350', 1), paper('4200161360', 2)])).toHaveLength(2)
  })

  it('takes the paper invoice with two numbers for one invoice', () => {
    expect(
      merge([
        read('qr', { invoiceNumber: '12345678', invoiceCode: '144002200111' }),
        read(cloud, { invoiceNumber: '26442000000000000001', digitalNumber: '12345678' }),
      ]),
    ).toHaveLength(1)
  })

  it('looks into each of many invoices a few times only, however many there are', () => {
    let looks = 0
    const counted = (source: Source, index: number) => {
      const invoice = { items: [], invoiceNumber: `263320000000${10_000_000 + index * 7919}`, issueDate: '2026-03-02' }
      const look = () => {
        looks += 1
        return `${index}.10`
      }
      Object.defineProperty(invoice, 'totalAmount', { enumerable: true, get: look })
      return { source, invoice, evidence: {}, page: index + 1 }
    }
    const count = 60
    const both = (['qr', 'ocr'] as const).flatMap((source) =>
      Array.from({ length: count }, (_, index) => counted(source, index)),
    )
    expect(groupByInvoice(both)).toHaveLength(count)
    expect(looks).toBeLessThanOrEqual(both.length * 4)
  })

  it('has no draft for a file nobody read anything in', () => {
    expect(merge([])).toEqual([])
  })

  it('loses no reading, whatever was read', () => {
    const anyRecognition = fc
      .record({
        source: fc.constantFrom<Source>('xml', 'ofd', 'pdf-data', 'qr', 'pdf-text', cloud),
        page: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        number: fc.option(fc.constantFrom('11111111', '11111112', '22222222'), { nil: undefined }),
        date: fc.option(fc.constantFrom('2026-01-01', '2026-01-02'), { nil: undefined }),
      })
      .map(({ source, page, number, date }) =>
        read(
          source,
          { ...(number ? { invoiceNumber: number } : {}), ...(date ? { issueDate: date } : {}) },
          page ? { page } : {},
        ),
      )
    fc.assert(
      fc.property(fc.array(anyRecognition, { maxLength: 8 }), (recognitions) => {
        const given = recognitions.filter(({ invoice }) => invoice.issueDate).length
        const kept = merge(recognitions).map(({ fields: { issueDate: field } }) =>
          field ? 1 + field.agreeing.length + field.conflicting.length : 0,
        )
        expect(kept.reduce((sum, count) => sum + count, 0)).toBe(given)
      }),
    )
  })
})
