import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ofd } from '../../../extension/recognize/ofd.ts'

type Files = Record<string, string | Uint8Array>

const pack = (files: Files) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )
const recognize = (bytes: Uint8Array) =>
  ofd.recognize({ bytes, mediaType: 'application/ofd' }, new AbortController().signal)
const read = async (files: Files) => (await recognize(pack(files))).map(({ invoice }) => invoice)

const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const root = (bodies: string) => `<ofd:OFD ${xmlns} Version="1.0">${bodies}</ofd:OFD>`
const body = (path: string, datas = '') =>
  `<ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>${datas}</ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>${path}</ofd:DocRoot></ofd:DocBody>`
const document = (pages: string, more = '') =>
  `<ofd:Document ${xmlns}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea>
  <ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages}</ofd:Pages>${more}</ofd:Document>`
const page = (objects: string) =>
  `<ofd:Page ${xmlns}><ofd:Template TemplateID="2"/><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`
let id = 100
const text = (x: number, y: number, value: string, own?: number) => {
  const steps = [...value].map((character) => (character.charCodeAt(0) > 0x2e7f ? 3 : 1.5))
  return `<ofd:TextObject ID="${own ?? id++}" Boundary="${x} ${y} 60 4" Size="3.175"><ofd:TextCode X="0" Y="3" DeltaX="${steps.slice(1).join(' ')}">${value}</ofd:TextCode></ofd:TextObject>`
}

const labels = page(
  [
    text(75, 6, '电子发票（普通发票）'),
    text(150, 8, '发票号码：'),
    text(150, 14, '开票日期：'),
    ...[...'购买方信息'].map((character, index) => text(6, 28 + index * 4, character)),
    ...[...'销售方信息'].map((character, index) => text(106, 28 + index * 4, character)),
    text(12, 30, '名称：'),
    text(112, 30, '名称：'),
    text(12, 40, '统一社会信用代码/纳税人识别号：'),
    text(112, 40, '统一社会信用代码/纳税人识别号：'),
    text(20, 52, '项目名称'),
    text(50, 52, '规格型号'),
    text(75, 52, '单位'),
    text(92, 52, '数量'),
    text(115, 52, '单价'),
    text(140, 52, '金额'),
    text(160, 52, '税率'),
    text(190, 52, '税额'),
    text(20, 92, '合计'),
    text(15, 100, '价税合计（大写）'),
    text(140, 100, '（小写）'),
    text(10, 132, '开票人：'),
  ].join(''),
)
const values = page(
  [
    text(168, 8, '25442000000123456789', 1),
    text(168, 14, '2025年03月14日', 2),
    text(24, 30, '杭州云杉软件有限公司', 3),
    text(62, 40, '91330100MA000001X2', 4),
    text(124, 30, '深圳海棠餐饮管理有限公司', 5),
    text(160, 40, '91440300MA00000C7D', 6),
    text(8, 58, '*餐饮服务*餐费', 7),
    text(94, 58, '1', 8),
    text(112, 58, '100.00', 9),
    text(138, 58, '100.00', 10),
    text(161, 58, '6%', 11),
    text(190, 58, '6.00', 12),
    text(138, 92, '¥', 13),
    text(141, 92, '100.00', 14),
    text(187, 92, '¥', 15),
    text(190, 92, '6.00', 16),
    text(55, 100, '壹佰零陆圆整', 17),
    text(152, 100, '¥', 18),
    text(155, 100, '106.00', 19),
    text(22, 132, '林晓', 20),
    text(22, 285, '张三', 21),
  ].join(''),
)
const printed: Files = {
  'OFD.xml': root(body('Doc_0/Document.xml')),
  'Doc_0/Document.xml': document('<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'),
  'Doc_0/Tpls/Tpl_0/Content.xml': labels,
  'Doc_0/Pages/Page_0/Content.xml': values,
}
const expected = {
  invoiceType: 'digital_normal',
  invoiceTitle: '电子发票（普通发票）',
  invoiceNumber: '25442000000123456789',
  issueDate: '2025-03-14',
  buyerName: '杭州云杉软件有限公司',
  buyerTaxId: '91330100MA000001X2',
  sellerName: '深圳海棠餐饮管理有限公司',
  sellerTaxId: '91440300MA00000C7D',
  amountExcludingTax: '100.00',
  taxAmount: '6.00',
  totalAmount: '106.00',
  totalAmountInWords: '壹佰零陆圆整',
  taxRate: '6%',
  drawer: '林晓',
  items: [
    { name: '*餐饮服务*餐费', quantity: '1', unitPrice: '100.00', amount: '100.00', taxRate: '6%', taxAmount: '6.00' },
  ],
}

const original = `<?xml version="1.0"?><eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019"><fp:InvoiceCode>033002000211</fp:InvoiceCode>
<fp:InvoiceNo><![CDATA[83011234]]></fp:InvoiceNo><fp:IssueDate>2020年07月23日</fp:IssueDate><fp:InvoiceCheckCode>16197833567414507415</fp:InvoiceCheckCode>
<fp:Buyer><fp:BuyerName>乙公司</fp:BuyerName><fp:BuyerTaxID> </fp:BuyerTaxID></fp:Buyer><fp:Seller><fp:SellerName>甲公司</fp:SellerName></fp:Seller>
<fp:TaxExclusiveTotalAmount>510.68</fp:TaxExclusiveTotalAmount><fp:TaxTotalAmount>***</fp:TaxTotalAmount><fp:TaxInclusiveTotalAmount>526.00</fp:TaxInclusiveTotalAmount>
<fp:InvoiceClerk>赵元</fp:InvoiceClerk><fp:GoodsInfos><fp:GoodsInfo><fp:Item>*餐饮服务*餐费</fp:Item><fp:Amount>510.68</fp:Amount><fp:TaxScheme>免税</fp:TaxScheme><fp:TaxAmount>***</fp:TaxAmount></fp:GoodsInfo></fp:GoodsInfos></eInvoice>`

const tags = (wellFormed: boolean) => {
  const ref = (name: string, ...ids: number[]) =>
    `<${name}>${ids.map((one) => `<ofd:ObjectRef PageRef="1">${one}</ofd:ObjectRef>`).join('')}</${name}>`
  const inside = `${ref('InvoiceNo', 1)}${ref('IssueDate', 2)}<Buyer>${ref('BuyerName', 3)}${ref('BuyerTaxID', 4)}</Buyer>${ref('TaxExclusiveTotalAmount', 13, 14)}${ref('TaxInclusiveTotalAmount', 18, 19)}${ref('TaxTotalAmount', 15)}${ref('InvoiceClerk', 21, 20)}`
  return wellFormed ? `<eInvoice ${xmlns}>${inside}</eInvoice>` : `<:eInvoice xmlns:="">${inside}</:eInvoice>`
}
const withTags = (wellFormed: boolean): Files => ({
  ...printed,
  'Doc_0/Document.xml': document(
    '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>',
    '<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>',
  ),
  'Doc_0/Tags/CustomTags.xml': `<ofd:CustomTags ${xmlns}><ofd:CustomTag><ofd:FileLoc>Tag_Invoice.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>`,
  'Doc_0/Tags/Tag_Invoice.xml': tags(wellFormed),
})

describe('ofd', () => {
  test('reads what is only printed: labels of the template, values of the page, nothing off the page', async () => {
    expect(await read(printed)).toEqual([expected])
  })

  test('reads a text in pieces, of which only the first says where it stands', async () => {
    const whole = text(168, 8, '25442000000123456789', 1)
    const inPieces = `<ofd:TextObject ID="1" Boundary="168 8 60 4" Size="3.175"><ofd:TextCode X="0" Y="3" DeltaX="g 9 1.5">2544200000</ofd:TextCode><ofd:TextCode X="15" DeltaX="g 9 1.5">0123456789</ofd:TextCode></ofd:TextObject>`
    const [invoice] = await read({ ...printed, 'Doc_0/Pages/Page_0/Content.xml': values.replace(whole, inPieces) })
    expect(values).toContain(whole)
    expect(invoice?.invoiceNumber).toBe('25442000000123456789')
  })

  test.each([true, false])('reads tags that point at printed text, well-formed: %s', async (wellFormed) => {
    expect(await read(withTags(wellFormed))).toEqual([expected])
  })

  test('reads the attached original invoice before anything printed, and completes it from print', async () => {
    const files = {
      ...printed,
      'Doc_0/Document.xml': document(
        '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>',
        '<ofd:Attachments>/Doc_0/Attachs/Attachments.xml</ofd:Attachments>',
      ),
      'Doc_0/Attachs/Attachments.xml': `\uFEFF<?xml version="1.0"?><ofd:Attachments ${xmlns}><ofd:Attachment><ofd:FileLoc>original_invoice.xml</ofd:FileLoc></ofd:Attachment></ofd:Attachments>`,
      'Doc_0/Attachs/original_invoice.xml': original,
      'Doc_0/Pages/Page_0/Content.xml': page(text(168, 8, '83011234')),
    }
    const [invoice] = await read(files)
    expect(invoice).toMatchObject({
      invoiceCode: '033002000211',
      invoiceNumber: '83011234',
      issueDate: '2020-07-23',
      buyerName: '乙公司',
      sellerName: '甲公司',
      amountExcludingTax: '510.68',
      totalAmount: '526.00',
      drawer: '赵元',
      taxRate: '免税',
      items: [{ name: '*餐饮服务*餐费', amount: '510.68', taxRate: '免税', taxAmount: '***' }],
    })
    expect(invoice?.taxAmount).toBeUndefined()
    expect(invoice?.buyerTaxId).toBeUndefined()
  })

  test('finds the original invoice without a list, in folders of any case', async () => {
    const [invoice] = await read({
      'OFD.XML': root(body('/Doc_0/Document.xml')),
      'DOC_0/document.xml': document(''),
      'Doc_0/ATTACHS/original_invoice.xml': original,
    })
    expect(invoice?.invoiceNumber).toBe('83011234')
  })

  test('completes from the keys in OFD.xml, where 合计金额 is the sum without tax', async () => {
    const data = (name: string, value: string) => `<ofd:CustomData Name="${name}">${value}</ofd:CustomData>`
    const datas = [
      data('发票代码', '033002000211'),
      data('发票号码', '83011234'),
      data('合计金额', '510.68'),
      data('合计税额', '15.32'),
      data('校验码', '16197 83356 74145 07415'),
      data('销售方地址、 电话', '样例路1号'),
      '<ofd:CustomData Name="native-producer"/>',
    ]
    const [invoice] = await read({ 'OFD.xml': root(body('Doc_0/Missing.xml', datas.join(''))) })
    expect(invoice).toMatchObject({
      invoiceType: 'vat_e_normal',
      amountExcludingTax: '510.68',
      taxAmount: '15.32',
      checkCode: '16197833567414507415',
      sellerAddressPhone: '样例路1号',
    })
  })

  const renamed = (rename: (path: string) => string) =>
    Object.fromEntries(Object.entries(printed).map(([path, content]) => [rename(path), content]))
  const referring = (change: (xml: string) => string) => ({
    ...printed,
    'OFD.xml': change(String(printed['OFD.xml'])),
    'Doc_0/Document.xml': change(String(printed['Doc_0/Document.xml'])),
  })

  test.each<[string, Files]>([
    ['names with backslashes', renamed((path) => path.replaceAll('/', '\\'))],
    ['references with backslashes', referring((xml) => xml.replace(/(?<=Doc_0|Tpls|Tpl_0|Pages|Page_0)\//g, '\\'))],
    ['references from the root without a slash', referring((xml) => xml.replaceAll('BaseLoc="', 'BaseLoc="Doc_0/'))],
    ['everything a folder too deep', renamed((path) => `26332000000000012345/${path}`)],
  ])('reads a package with %s', async (_, files) => {
    expect(await read(files)).toEqual([expected])
  })

  test('reads several documents and several pages as several invoices', async () => {
    const second = values.replace('25442000000123456789', '25442000000123456790')
    const two = {
      ...printed,
      'OFD.xml': root(body('Doc_0/Document.xml') + body('Doc_1/Document.xml')),
      'Doc_0/Document.xml': document(
        '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="3" BaseLoc="Pages/Page_1/Content.xml"/>',
      ),
      'Doc_0/Pages/Page_1/Content.xml': second,
      'Doc_1/Document.xml': document('<ofd:Page ID="1" BaseLoc="Page.xml"/>'),
      'Doc_1/Tpls/Tpl_0/Content.xml': labels,
      'Doc_1/Page.xml': values.replace('25442000000123456789', '25442000000123456791'),
    }
    const numbers = (await read(two)).map((invoice) => invoice.invoiceNumber)
    expect(numbers).toEqual(['25442000000123456789', '25442000000123456790', '25442000000123456791'])
  })

  test('refuses bombs, archives that lead outside, endless documents and damaged files, each with its code', async () => {
    const bomb = zipSync({ 'OFD.xml': [new Uint8Array(17 * 1024 * 1024), { level: 1 }] })
    await expect(recognize(bomb)).rejects.toMatchObject({ code: 'too-large' })
    await expect(read({ ...printed, '../evil.xml': '<a/>' })).rejects.toMatchObject({ code: 'unreadable' })
    const pages = Array.from({ length: 10_000 }, (_, at) => `<ofd:Page ID="${at}" BaseLoc="Pages/Page_0/Content.xml"/>`)
    const endless = { ...printed, 'Doc_0/Document.xml': document(pages.join('')) }
    await expect(read(endless)).rejects.toMatchObject({ code: 'too-large' })
    const many = Object.fromEntries(Array.from({ length: 4001 }, (_, at) => [`a${at}.xml`, '<a/>']))
    await expect(read(many)).rejects.toMatchObject({ code: 'too-large' })
    await expect(recognize(pack(printed).slice(0, 500))).rejects.toMatchObject({ code: 'unreadable' })
    await expect(read({ 'a.xml': '<a/>' })).rejects.toMatchObject({ code: 'unreadable' })
  }, 60_000)
})
