import { describe, expect, test } from 'vitest'
import { xml } from '../../../extension/recognize/xml.ts'

const recognize = (text: string | Uint8Array) =>
  xml.recognize(
    { bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, mediaType: 'application/xml' },
    new AbortController().signal,
  )
const invoicesOf = async (text: string | Uint8Array) => (await recognize(text)).map(({ invoice }) => invoice)

const digital = `<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Header><EIid>25332000000123456789</EIid><EInvoiceTag>SWEI3300</EInvoiceTag><Version>0.32</Version>
<InherentLabel><InIssuType><LabelCode>Y</LabelCode><LabelName>是</LabelName></InIssuType>
<EInvoiceType><LabelCode>01</LabelCode></EInvoiceType>
<GeneralOrSpecialVAT><LabelCode>01</LabelCode><LabelName>增值税专用发票</LabelName></GeneralOrSpecialVAT></InherentLabel>
<UndefinedLabel/></Header>
<EInvoiceData><SellerInformation><SellerIdNum>91330100MA000001X2</SellerIdNum><SellerName>杭州云杉（样例）软件有限公司</SellerName>
<SellerAddr>杭州市样例路1号</SellerAddr><SellerTelNum>0571-80000000</SellerTelNum><SellerBankName>样例银行</SellerBankName><SellerBankAccNum>3300001</SellerBankAccNum></SellerInformation>
<BuyerInformation><BuyerIdNum>91440300MA00000C7D</BuyerIdNum><BuyerName>深圳市海棠餐饮管理有限公司</BuyerName><BuyerAddr/></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>4197.17</TotalAmWithoutTax><TotalTaxAm>251.83</TotalTaxAm><TotalTax-includedAmount>4449.00</TotalTax-includedAmount>
<TotalTax-includedAmountInChinese>肆仟肆佰肆拾玖圆整</TotalTax-includedAmountInChinese><Drawer>林晓</Drawer><RequestTime>2025-03-14 10:11:12</RequestTime></BasicInformation>
<IssuItemInformation><ItemName>*信息技术服务*服务费</ItemName><SpecMod></SpecMod><MeaUnits>次</MeaUnits><Quantity>1</Quantity><UnPrice>4197.16981132075</UnPrice>
<Amount>4197.17</Amount><TaxRate>0.060000</TaxRate><ComTaxAm>251.83</ComTaxAm><TotaltaxIncludedAmount>4449.00</TotaltaxIncludedAmount><TaxClassificationCode>3040203000000000000</TaxClassificationCode></IssuItemInformation>
<AdditionalInformation><Remark>合同 &lt;A-1&gt;</Remark></AdditionalInformation></EInvoiceData>
<TaxSupervisionInfo><InvoiceNumber>25332000000123456789</InvoiceNumber><IssueTime>2025-03-14</IssueTime></TaxSupervisionInfo></EInvoice>`

const flightOf = (context: string, from: string, to: string, number: string, day: string) =>
  `<atr:Carrier contextRef="${context}">样航</atr:Carrier><atr:Flight contextRef="${context}">${number}</atr:Flight><atr:CarrierDate contextRef="${context}">${day}</atr:CarrierDate><atr:DepartureStation contextRef="${context}">${from}</atr:DepartureStation><atr:DestinationStation contextRef="${context}">${to}</atr:DestinationStation>`
const itinerary = (flights: string) =>
  `<xbrl xmlns:atr="http://xbrl.mof.gov.cn/taxonomy/2023-12-31/atr"><atr:ElectronicInvoiceAirTransportReceiptNumber contextRef="c">26448784110000012345</atr:ElectronicInvoiceAirTransportReceiptNumber><atr:TotalAmount contextRef="c">1464.04</atr:TotalAmount>${flights}</xbrl>`

describe('xml', () => {
  test.each([
    ['in contexts of their own', 'c1', 'c2'],
    ['one after the other', 'c', 'c'],
  ])('reads the flights of an air itinerary %s', async (_, one, other) => {
    const flights =
      flightOf(one, '杭州', '广州', 'YL3379', '2026-03-15') + flightOf(other, '广州', '北京', '9Y801', '2026-03-18')
    const [invoice] = await invoicesOf(itinerary(flights))
    expect(invoice).toMatchObject({
      invoiceType: 'air',
      departure: '杭州',
      destination: '北京',
      vehicleNumber: 'YL3379',
      travelDate: '2026-03-15',
      legs: [
        { departure: '杭州', destination: '广州', carrier: '样航', vehicleNumber: 'YL3379', travelDate: '2026-03-15' },
        { departure: '广州', destination: '北京', carrier: '样航', vehicleNumber: '9Y801', travelDate: '2026-03-18' },
      ],
    })
  })

  test('reads a 数电票 with every field its file carries', async () => {
    expect(await invoicesOf(digital)).toEqual([
      {
        invoiceType: 'digital_special',
        invoiceNumber: '25332000000123456789',
        issueDate: '2025-03-14',
        sellerName: '杭州云杉（样例）软件有限公司',
        sellerTaxId: '91330100MA000001X2',
        sellerAddressPhone: '杭州市样例路1号 0571-80000000',
        sellerBankAccount: '样例银行 3300001',
        buyerName: '深圳市海棠餐饮管理有限公司',
        buyerTaxId: '91440300MA00000C7D',
        amountExcludingTax: '4197.17',
        taxAmount: '251.83',
        totalAmount: '4449.00',
        totalAmountInWords: '肆仟肆佰肆拾玖圆整',
        taxRate: '6%',
        drawer: '林晓',
        remark: '合同 <A-1>',
        items: [
          {
            name: '*信息技术服务*服务费',
            unit: '次',
            quantity: '1',
            unitPrice: '4197.16981132075',
            amount: '4197.17',
            taxRate: '6%',
            taxAmount: '251.83',
            taxClassCode: '3040203000000000000',
          },
        ],
      },
    ])
  })

  test('reads pinyin tags, whichever way SL is meant', async () => {
    const file = (line: string) =>
      `<fpxx><FPLXDM>026</FPLXDM><FPDM>033002000211</FPDM><FPHM>83011234</FPHM><KPRQ>20200723103000</KPRQ><XSFMC>甲公司</XSFMC>
      <XSFNSRSBH>91330100MA000001X2</XSFNSRSBH><GMFMC>乙公司</GMFMC><HJJE>510.68</HJJE><HJSE>15.32</HJSE><JSHJXX>526.00</JSHJXX><JSHJDX>伍佰贰拾陆圆整</JSHJDX>
      <MX>${line}</MX></fpxx>`
    const [rate] = await invoicesOf(
      file('<XMMC>餐费</XMMC><XMSL>2</XMSL><XMDJ>255.34</XMDJ><XMJE>510.68</XMJE><SL>0.03</SL><SE>15.32</SE>'),
    )
    const [quantity] = await invoicesOf(
      file('<SPMC>餐费</SPMC><SL>2</SL><DJ>255.34</DJ><JE>510.68</JE><SLV>0.03</SLV><SE>15.32</SE>'),
    )
    const line = {
      name: '餐费',
      quantity: '2',
      unitPrice: '255.34',
      amount: '510.68',
      taxRate: '3%',
      taxAmount: '15.32',
    }
    expect(rate?.items).toEqual([line])
    expect(quantity?.items).toEqual([line])
    expect(rate).toMatchObject({
      invoiceType: 'vat_e_normal',
      issueDate: '2020-07-23',
      sellerName: '甲公司',
      buyerName: '乙公司',
      totalAmount: '526.00',
      taxRate: '3%',
    })
  })

  test('reads Chinese tags and names that only their parent tells apart', async () => {
    const [invoice] =
      await invoicesOf(`<发票><发票号码>25332000000000000001</发票号码><开票日期>2025年03月14日</开票日期>
      <购买方信息><名称>乙公司</名称><纳税人识别号>91440300MA00000C7D</纳税人识别号><开户行>样例银行</开户行><账号>1</账号></购买方信息>
      <销售方信息><名称>甲公司</名称><统一社会信用代码>91330100MA000001X2</统一社会信用代码></销售方信息>
      <明细><项目名称>*物流*运费</项目名称><金额>100.00</金额><税率>9%</税率><税额>9.00</税额></明细>
      <明细><项目名称>*物流*装卸</项目名称><金额>50.00</金额><税率>6%</税率><税额>3.00</税额></明细>
      <合计金额>150.00</合计金额><合计税额>12.00</合计税额><价税合计>162.00</价税合计></发票>`)
    expect(invoice).toMatchObject({
      buyerName: '乙公司',
      buyerTaxId: '91440300MA00000C7D',
      buyerBankAccount: '样例银行 1',
      sellerName: '甲公司',
      sellerTaxId: '91330100MA000001X2',
      totalAmount: '162.00',
    })
    expect(invoice?.items).toHaveLength(2)
    expect(invoice?.taxRate).toBeUndefined()
  })

  test('reads the XBRL of a train ticket: fare, net and tax', async () => {
    const [invoice] = await invoicesOf(`<?xml version="1.0" encoding="UTF-8"?>
      <xbrli:xbrl xmlns:rai="http://xbrl.mof.gov.cn/taxonomy/2023-12-31/rai"><xbrli:context id="now"/>
      <rai:ElectronicInvoiceRailwayETicketNumber contextRef="now">25119110001000000017</rai:ElectronicInvoiceRailwayETicketNumber>
      <rai:DateOfIssue contextRef="now">2025-02-06</rai:DateOfIssue><rai:TypeOfBusiness contextRef="now">售</rai:TypeOfBusiness>
      <rai:DepartureStation contextRef="now">北京南</rai:DepartureStation><rai:DestinationStation contextRef="now">天津西</rai:DestinationStation>
      <rai:TrainNumber contextRef="now">G1234</rai:TrainNumber><rai:TravelDate contextRef="now">2025-02-05</rai:TravelDate>
      <rai:SeatLevel contextRef="now">二等座</rai:SeatLevel><rai:Carriage contextRef="now">05</rai:Carriage><rai:Seat contextRef="now">12F</rai:Seat>
      <rai:Fare contextRef="now">272.50</rai:Fare><rai:TotalAmountExcludingTax contextRef="now">250.00</rai:TotalAmountExcludingTax>
      <rai:TaxRate contextRef="now">9%</rai:TaxRate><rai:TaxAmount contextRef="now">22.50</rai:TaxAmount>
      <rai:Name contextRef="now">钱多多</rai:Name><rai:IdNumber contextRef="now">1101011990****002X</rai:IdNumber></xbrli:xbrl>`)
    expect(invoice).toEqual({
      invoiceType: 'rail',
      invoiceNumber: '25119110001000000017',
      issueDate: '2025-02-06',
      departure: '北京南',
      destination: '天津西',
      vehicleNumber: 'G1234',
      travelDate: '2025-02-05',
      seatClass: '二等座',
      seat: '05车12F号',
      fare: '272.50',
      totalAmount: '272.50',
      amountExcludingTax: '250.00',
      taxRate: '9%',
      taxAmount: '22.50',
      passengerName: '钱多多',
      passengerIdNumber: '1101011990****002X',
      items: [],
    })
  })

  test('takes the total of the document, not of its first line, in whatever order they stand', async () => {
    const line =
      '<IssuItemInformation><ItemName>甲</ItemName><Amount>1.00</Amount><ComTaxAm>0.06</ComTaxAm><TotaltaxIncludedAmount>1.06</TotaltaxIncludedAmount></IssuItemInformation>'
    const [invoice] = await invoicesOf(digital.replace('<BasicInformation>', `${line}<BasicInformation>`))
    expect(invoice?.totalAmount).toBe('4449.00')
    expect(invoice?.items).toHaveLength(2)
  })

  test('reads the passage of a toll invoice, and none of several', async () => {
    const toll = (plate: string) =>
      `<Toll><PlateNumber>${plate}</PlateNumber><VehicleType>客车</VehicleType><StartDatesOfPassage>20250301</StartDatesOfPassage><EndDatesOfPassage>20250302</EndDatesOfPassage></Toll>`
    const file = (...tolls: string[]) =>
      digital.replace(
        '<AdditionalInformation>',
        `<SpecificInformation>${tolls.join('')}</SpecificInformation><AdditionalInformation>`,
      )
    expect((await invoicesOf(file(toll('浙A·YL001'))))[0]).toMatchObject({
      tollMark: 'yes',
      plateNumber: '浙A·YL001',
      passageVehicleKind: '客车',
      passageStart: '2025-03-01',
      passageEnd: '2025-03-02',
    })
    const [several] = await invoicesOf(file(toll('浙A·YL001'), toll('浙A·YL002')))
    expect(several?.tollMark).toBe('yes')
    expect(several?.plateNumber).toBeUndefined()
  })

  test('reads who rode where and how', async () => {
    const ride =
      '<SpecificInformation><PassengerTransportation><Departure>杭州市</Departure><Destination>宁波市</Destination><Traveler>钱多多</Traveler><TravelDate>2025-03-10</TravelDate><Grade>一等座</Grade><Vehicletype>火车</Vehicletype></PassengerTransportation></SpecificInformation>'
    const [invoice] = await invoicesOf(digital.replace('<AdditionalInformation>', `${ride}<AdditionalInformation>`))
    expect(invoice).toMatchObject({ passengerName: '钱多多', departure: '杭州市', vehicleKind: '火车' })
    expect(invoice?.passageVehicleKind).toBeUndefined()
  })

  test('names the invoice a red one takes back', async () => {
    const red =
      '<SpecificInformation><RedEInvoice><OriginalInvoiceCode>24332000000000000001</OriginalInvoiceCode></RedEInvoice></SpecificInformation>'
    const [invoice] = await invoicesOf(digital.replace('<AdditionalInformation>', `${red}<AdditionalInformation>`))
    expect(invoice).toMatchObject({ invoiceNumber: '25332000000123456789', redOriginalNumber: '24332000000000000001' })
  })

  test('keeps several invoices of one file apart', async () => {
    const invoices = await invoicesOf(
      `<list>${digital.replace(/<\?.*?\?>/, '')}${digital
        .replace(/<\?.*?\?>/, '')
        .replaceAll('25332000000123456789', '25332000000123456790')}</list>`,
    )
    expect(invoices.map((invoice) => invoice.invoiceNumber)).toEqual(['25332000000123456789', '25332000000123456790'])
  })

  test('reads an invoice that a platform packed into its answer as text', async () => {
    const escaped = digital.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const plain = await invoicesOf(digital)
    expect(plain).toHaveLength(1)
    expect(await invoicesOf(`<answer><code>0</code><content><![CDATA[${digital}]]></content></answer>`)).toEqual(plain)
    expect(await invoicesOf(`<answer><content>${escaped}</content></answer>`)).toEqual(plain)
  })

  test('reads GB 18030 and UTF-16 files', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(digital.split('').map((c) => c.charCodeAt(0))).buffer),
    ])
    expect((await invoicesOf(utf16))[0]?.buyerName).toBe('深圳市海棠餐饮管理有限公司')
    const bytes = [...'<?xml version="1.0" encoding="GBK"?><a><FPHM>83011234</FPHM><JSHJ>1.00</JSHJ><KPR>'].map((c) =>
      c.charCodeAt(0),
    )
    const gbk = new Uint8Array([...bytes, 0xc0, 0xee, ...[...'</KPR></a>'].map((c) => c.charCodeAt(0))])
    expect((await invoicesOf(gbk))[0]?.drawer).toBe('李')
  })

  test('reads the XBRL of a fiscal bill, whose number has its code before a dash', async () => {
    const facts = `<efi:EInvoiceID contextRef="c">33060126-0012345678</efi:EInvoiceID>
      <efi:InvoicingPartyName contextRef="c">样例医院</efi:InvoicingPartyName><efi:IssueDate contextRef="c">2026-03-05</efi:IssueDate>
      <efi:TotalAmount contextRef="c">231.00</efi:TotalAmount><efi:NameOfAccountingEntity contextRef="c">样例公司</efi:NameOfAccountingEntity>`
    expect(await invoicesOf(`<xbrl xmlns:efi="http://xbrl.mof.gov.cn/taxonomy/efi">${facts}</xbrl>`)).toEqual([
      {
        invoiceType: 'fiscal',
        invoiceNumber: '33060126-0012345678',
        issueDate: '2026-03-05',
        totalAmount: '231.00',
        sellerName: '样例医院',
        items: [],
      },
    ])
  })

  test.each([
    ['04400260011201234567', { invoiceCode: '044002600112', invoiceNumber: '01234567' }],
    ['330024013012345678', { invoiceCode: '3300240130', invoiceNumber: '12345678' }],
    ['26332000000000012345', { invoiceNumber: '26332000000000012345' }],
  ])("parts the receiver's unique code %s into code and number", async (code, expected) => {
    const facts = `<inv:UniqueCodeOfInvoice contextRef="c">${code}</inv:UniqueCodeOfInvoice>
      <inv:TaxIncludedAmountInFigures contextRef="c">11.91</inv:TaxIncludedAmountInFigures>`
    const [invoice] = await invoicesOf(`<xbrl xmlns:inv="http://xbrl.mof.gov.cn/taxonomy/inv">${facts}</xbrl>`)
    expect(invoice).toMatchObject({ ...expected, totalAmount: '11.91' })
    expect(Object.keys(invoice ?? {}).includes('invoiceCode')).toBe('invoiceCode' in expected)
    expect(invoice).not.toHaveProperty('invoiceType')
  })

  test('an XML about something else is no invoice', async () => {
    expect(await recognize('<rss><channel><title>x</title></channel></rss>')).toEqual([])
  })

  test('refuses a file that was cut off, too deep, or without end, and expands no entities', async () => {
    await expect(recognize(digital.slice(0, 900))).rejects.toMatchObject({ code: 'unreadable' })
    await expect(recognize('<a>'.repeat(300))).rejects.toMatchObject({ code: 'too-large' })
    await expect(recognize(`<a>${'<b/>'.repeat(200_001)}</a>`)).rejects.toMatchObject({ code: 'too-large' })
    const [invoice] = await invoicesOf(
      '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a><FPHM>83011234</FPHM><JSHJ>1.00</JSHJ><KPR>&c;</KPR></a>',
    )
    expect(invoice?.drawer).toBe('&c;')
  })
})
