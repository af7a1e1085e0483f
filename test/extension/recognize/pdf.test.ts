import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createPdfOpener } from '../../../extension/prepare/open-pdf.ts'
import { createPdf } from '../../../extension/recognize/pdf.ts'
import { pdfSetup } from '../../../scripts/pdf-setup.ts'
import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { mappedFont } from '../../fixtures/make/carriers/pdf-font.ts'
import { type PdfOptions, type PdfPage, textPdf } from '../../fixtures/make/carriers/text-pdf.ts'
import { digitalExpected, digitalNormal, digitalSize } from '../../shared/layout-text/digital-pages.ts'
import { eInvoiceXml, railXbrl } from './samples.ts'

const millimetres = 25.4 / 72

/** Lines of a page in points as a page of a PDF. */
const page = (items: readonly TextItem[] = digitalNormal, more: Partial<PdfPage> = {}): PdfPage => ({
  width: digitalSize.width * millimetres,
  height: digitalSize.height * millimetres,
  texts: items.map(({ text, box }) => ({
    text,
    x: box.x * millimetres,
    y: box.y * millimetres,
    width: box.width * millimetres,
    height: box.height * millimetres,
    size: box.height * millimetres,
  })),
  ...more,
})
const numbered = (number: string) =>
  digitalNormal.map((item) => ({ ...item, text: item.text.replace('25442000000123456789', number) }))

async function recognize(bytes: Uint8Array, document = {}, onText?: (text: string, page?: number) => void) {
  const opener = createPdfOpener(pdfSetup)
  try {
    const signal = new AbortController().signal
    const pdf = { bytes, mediaType: 'application/pdf' as const, ...document }
    return await createPdf(opener).recognize(pdf, signal, undefined, undefined, onText)
  } finally {
    await opener.close(bytes)
  }
}
const read = (pages: readonly PdfPage[], options?: PdfOptions) => recognize(textPdf(pages, options))

describe('pdf', () => {
  test('reads the text layer, fonts that are not in the file included, with the place of each value', async () => {
    const [recognition, ...others] = await read([page()])
    expect(others).toEqual([])
    expect(recognition).toMatchObject({ source: 'pdf-text', page: 1, invoice: digitalExpected })
    expect(recognition?.evidence.totalAmount?.box?.y).toBeCloseTo(272 / 396, 1)
  })

  test('reads radicals that stand for characters, and every sign drawn by itself', async () => {
    const radicals: Record<string, string> = { 方: '⽅', 金: '⾦', 大: '⼤', 子: '⼦', 长: '⻓', 青: '⻘' }
    const font = mappedFont((sign) => radicals[sign] ?? sign)
    expect((await read([page()], { font, bySign: true }))[0]?.invoice).toEqual(digitalExpected)
  })

  test.each([90, 180, 270] as const)('reads a page turned by %s degrees', async (rotate) => {
    expect((await read([page(undefined, { rotate })]))[0]?.invoice).toEqual(digitalExpected)
  })

  test('reads the keys issuers put into the Info dictionary before the text', async () => {
    const info = {
      InvoiceNumber: '25442000000123456789',
      IssueTime: '2025-03-14',
      TotalAmWithoutTax: '383.02',
      TotalTaxAm: '22.98',
      'TotalTax-includedAmount': '406.00',
      SellerIdNum: '91440300MA00000C7D',
      SellerName: '深圳市海棠餐饮管理有限公司',
    }
    const [data, text] = await read([page()], { info })
    expect(data).toMatchObject({
      source: 'pdf-data',
      invoice: {
        invoiceNumber: '25442000000123456789',
        issueDate: '2025-03-14',
        amountExcludingTax: '383.02',
        totalAmount: '406.00',
        sellerName: '深圳市海棠餐饮管理有限公司',
      },
    })
    expect(text?.source).toBe('pdf-text')
  })

  test('reads attached data files and passes over broken ones', async () => {
    const attachments = [
      { name: 'rai_issuer_20250206_25119110001000000017.xml', content: railXbrl },
      { name: 'broken.xml', content: eInvoiceXml.slice(0, 300) },
      { name: 'readme.txt', content: 'nothing' },
    ]
    const recognitions = await read([page([])], { attachments })
    expect(recognitions.map(({ source, invoice }) => [source, invoice.invoiceNumber])).toEqual([
      ['pdf-data', '25119110001000000017'],
    ])
  })

  test('joins what two attachments say of one invoice', async () => {
    const more = eInvoiceXml.replace(
      '<EInvoiceData>',
      '<EInvoiceData><AdditionalInformation><Remark>合同甲</Remark></AdditionalInformation>',
    )
    const attachments = [
      { name: 'a.xml', content: eInvoiceXml },
      { name: 'b.xml', content: more },
    ]
    const recognitions = await read([page([])], { attachments })
    expect(recognitions).toHaveLength(1)
    expect(recognitions[0]?.invoice).toMatchObject({ remark: '合同甲', totalAmount: '4449.00' })
  })

  test('keeps merged invoices apart, each on its page, and leaves out pages that are none', async () => {
    const advertisement = [{ text: '感谢您的惠顾', box: { x: 50, y: 50, width: 60, height: 10 } }]
    const recognitions = await read([
      page(numbered('25442000000000000001')),
      page(advertisement),
      page(numbered('25442000000000000002')),
    ])
    expect(recognitions.map((one) => [one.page, one.invoice.invoiceNumber])).toEqual([
      [1, '25442000000000000001'],
      [3, '25442000000000000002'],
    ])
  })

  test('reads two invoices on one sheet', async () => {
    const lower = numbered('25442000000000000002').map((item) => ({
      ...item,
      box: { ...item.box, y: item.box.y + 410 },
    }))
    const sheet = page([...numbered('25442000000000000001'), ...lower], { height: 830 * millimetres })
    const invoices = (await read([sheet])).map(({ invoice }) => invoice)
    expect(invoices).toEqual([
      { ...digitalExpected, invoiceNumber: '25442000000000000001' },
      { ...digitalExpected, invoiceNumber: '25442000000000000002' },
    ])
  })

  test('joins the pages of one invoice: lines in order, sums of the last page', async () => {
    const first = digitalNormal.filter(({ text, box }) => box.y < 250 || /备|注/.test(text))
    const [recognition, ...others] = await read([page(first), page()])
    expect(others).toEqual([])
    expect(recognition?.invoice.items).toEqual(digitalExpected.items)
    expect(recognition?.invoice).toMatchObject({ totalAmount: '406.00', amountExcludingTax: '383.02' })
  })

  test('names no rate for lines that differ from page to page', async () => {
    const first = digitalNormal.filter(({ text, box }) => box.y < 250 || /备|注/.test(text))
    const other = digitalNormal.map((item) => (item.text === '6%' ? { ...item, text: '13%' } : item))
    const [recognition] = await read([page(first), page(other)])
    expect(recognition?.invoice.items.map(({ taxRate }) => taxRate)).toEqual(['6%', '6%', '13%', '13%'])
    expect(recognition?.invoice.taxRate).toBeUndefined()
    expect(recognition?.evidence.taxRate).toBeUndefined()
  })

  test('reads one page only when asked for one', async () => {
    const bytes = textPdf([page(numbered('25442000000000000001')), page(numbered('25442000000000000002'))])
    const recognitions = await recognize(bytes, { page: 2 })
    expect(recognitions.map(({ invoice }) => invoice.invoiceNumber)).toEqual(['25442000000000000002'])
  })

  test('tells the text layer of every page as it stands, line by line', async () => {
    const texts: [string, number | undefined][] = []
    const spare = {
      ...page(),
      texts: [{ text: '第二页 只有这一句 2026', x: 20, y: 20, width: 90, height: 9, size: 9 }],
    }
    await recognize(textPdf([page(), spare]), {}, (text, at) => texts.push([text, at]))
    expect(texts.map(([, at]) => at)).toEqual([1, 2])
    expect(texts[0]?.[0].split('\n').find((line) => line.includes('发票号码'))).toContain('25442000000123456789')
    expect(texts[1]?.[0]).toMatch(/只有这一句 ?2026/)
  })

  test('gives nothing for a scan, so that its picture is looked at', async () => {
    const scan = new URL('../../fixtures/documents/vat-special-1.pdf-scan.pdf', import.meta.url)
    expect(await recognize(new Uint8Array(readFileSync(scan)))).toEqual([])
  })

  test('refuses a damaged file and one of endless pages, each with its code', async () => {
    await expect(recognize(new TextEncoder().encode('%PDF-1.7 and nothing else'))).rejects.toMatchObject({
      code: 'unreadable',
    })
    const endless = textPdf(Array.from({ length: 501 }, () => page([])))
    await expect(recognize(endless)).rejects.toMatchObject({ code: 'too-large' })
  }, 30_000)
})
