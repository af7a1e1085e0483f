import { strToU8 } from 'fflate'

/** Small data files of made-up invoices, to be broken in every way. */
export const eInvoiceXml = `<?xml version="1.0" encoding="UTF-8"?><EInvoice><Header><EIid>25332000000123456789</EIid>
<InherentLabel><GeneralOrSpecialVAT><LabelCode>01</LabelCode></GeneralOrSpecialVAT></InherentLabel></Header><EInvoiceData>
<SellerInformation><SellerIdNum>91330100MA000001X2</SellerIdNum><SellerName>杭州云杉（样例）软件有限公司</SellerName></SellerInformation>
<BuyerInformation><BuyerIdNum>91440300MA00000C7D</BuyerIdNum><BuyerName>深圳市海棠餐饮管理有限公司</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>4197.17</TotalAmWithoutTax><TotalTaxAm>251.83</TotalTaxAm><TotalTax-includedAmount>4449.00</TotalTax-includedAmount></BasicInformation>
<IssuItemInformation><ItemName>*信息技术服务*服务费</ItemName><Quantity>1</Quantity><Amount>4197.17</Amount><TaxRate>0.060000</TaxRate><ComTaxAm>251.83</ComTaxAm></IssuItemInformation>
</EInvoiceData><TaxSupervisionInfo><InvoiceNumber>25332000000123456789</InvoiceNumber><IssueTime>2025-03-14</IssueTime></TaxSupervisionInfo></EInvoice>`

export const pinyinXml = `<fpxx><FPDM>033002000211</FPDM><FPHM>83011234</FPHM><KPRQ>20200723</KPRQ><GMF_MC>乙公司</GMF_MC><XSF_MC>甲公司</XSF_MC>
<HJJE>510.68</HJJE><HJSE>15.32</HJSE><JSHJ>526.00</JSHJ><XM><XMMC><![CDATA[餐费]]></XMMC><XMSL>2</XMSL><XMJE>510.68</XMJE><SL>0.03</SL><SE>15.32</SE></XM></fpxx>`

export const railXbrl = `<xbrl xmlns:rai="http://xbrl.mof.gov.cn/taxonomy/2023-12-31/rai"><rai:ElectronicInvoiceRailwayETicketNumber contextRef="c">25119110001000000017</rai:ElectronicInvoiceRailwayETicketNumber>
<rai:DateOfIssue contextRef="c">2025-02-06</rai:DateOfIssue><rai:Fare contextRef="c">272.50</rai:Fare><rai:TaxAmount contextRef="c">22.50</rai:TaxAmount><rai:Name contextRef="c">钱多多</rai:Name></xbrl>`

const ofdText = (id: number, x: number, y: number, text: string) =>
  `<ofd:TextObject ID="${id}" Boundary="${x} ${y} 60 4" CTM="1 0 0 1 0 0" Size="3"><ofd:TextCode X="0" Y="3" DeltaX="g ${text.length - 1} 1.5">${text}</ofd:TextCode></ofd:TextObject>`

/** The parts of a small OFD: printed text, tags that point at it, keys in the root. */
export function ofdFiles(): Record<string, Uint8Array> {
  const texts: [number, number, string][] = [
    [75, 6, '电子发票（普通发票）'],
    [150, 8, '发票号码：25442000000123456789'],
    [150, 14, '开票日期：2025年03月14日'],
    [20, 52, '项目名称'],
    [140, 52, '金额'],
    [160, 52, '税率'],
    [190, 52, '税额'],
    [8, 58, '*餐饮服务*餐费'],
    [138, 58, '100.00'],
    [161, 58, '6%'],
    [190, 58, '6.00'],
    [15, 100, '价税合计（大写）壹佰零陆圆整'],
    [140, 100, '（小写）¥106.00'],
  ]
  const page = texts.map(([x, y, text], index) => ofdText(index + 1, x, y, text)).join('')
  const files = {
    'OFD.xml':
      '<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas><ofd:CustomData Name="发票号码">25442000000123456789</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml':
      '<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages><ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags></ofd:Document>',
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:Content><ofd:Layer>${page}</ofd:Layer></ofd:Content></ofd:Page>`,
    'Doc_0/Tags/CustomTags.xml':
      '<ofd:CustomTags><ofd:CustomTag><ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>',
    'Doc_0/Tags/CustomTag.xml':
      '<:eInvoice xmlns:=""><InvoiceNo><ofd:ObjectRef PageRef="1">2</ofd:ObjectRef></InvoiceNo></:eInvoice>',
  }
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)]))
}
