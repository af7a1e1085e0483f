import { describe, expect, test } from 'vitest'
import type { DocumentFacts } from '../../../../worker/providers/document-facts.ts'
import { generalInvoice } from '../../../../worker/providers/tencent/general-invoice.ts'
import { writeBody } from '../../../../worker/receive/write-body.ts'

const product = generalInvoice({ url: 'https://ocr.tencentcloudapi.com/', region: undefined })
const png: DocumentFacts = { byteLength: 3, mediaType: 'image/png', width: 1000, height: 500 }
const pdf: DocumentFacts = { byteLength: 3, mediaType: 'application/pdf', page: 2 }

const square = (left: number, top: number, right: number, bottom: number) => ({
  LeftTop: { X: left, Y: top },
  RightTop: { X: right, Y: top },
  RightBottom: { X: right, Y: bottom },
  LeftBottom: { X: left, Y: bottom },
})
const ticket = (SubType: string, members: object, more: object = {}) => ({
  Code: 'OK',
  SubType,
  Page: 1,
  SingleInvoiceInfos: { [SubType]: members },
  ...more,
})
const read = (tickets: object[], document = png) => {
  const body = JSON.stringify({ Response: { MixedInvoiceItems: tickets, RequestId: 'r' } })
  return product.normalize({ status: 200, contentType: 'application/json', body }, document)
}
const bodyOf = async (document: DocumentFacts) => {
  const { bytes } = await writeBody(product.request(document).body, 3, [new Uint8Array([1, 2, 3])])
  return JSON.parse(new TextDecoder().decode(bytes))
}

test('asks for places, and for one page of a PDF', async () => {
  expect(await bodyOf(png)).toEqual({ ImageBase64: 'AQID', EnableItemPolygon: true })
  expect(await bodyOf(pdf)).toMatchObject({ EnablePdf: true, PdfPageNumber: 2 })
})

test('reads every ticket of a picture, and leaves out those it could not read', () => {
  const read3 = read([
    ticket('TaxiTicket', { Number: '1', TimeGetOn: '09:10', TimeGetOff: '09:40', Mileage: '12.5', FuelFee: '1.00' }),
    ticket('QuotaInvoice', {}, { Code: 'FailedOperation.UnsupportedInvoice' }),
    ticket('QuotaInvoice', { Number: '2', TotalCn: '伍拾元整', Total: '50' }),
  ])
  expect(read3.map(({ invoice }) => invoice)).toEqual([
    expect.objectContaining({
      invoiceType: 'taxi',
      departureTime: '09:10',
      arrivalTime: '09:40',
      distance: '12.5',
      fuelSurcharge: '1.00',
    }),
    expect.objectContaining({ invoiceType: 'quota', totalAmount: '50.00' }),
  ])
})

describe('members whose name means something else on another ticket', () => {
  test('the code of a machine: its own number on VAT, the printed code on a vehicle’s', () => {
    const [vat, vehicle] = read([
      ticket('VatCommonInvoice', { Code: '1', MachineCode: '661' }),
      ticket('MotorVehicleSaleInvoice', { Code: '1', MachineCode: '1330', MachineNumber: '77', MachineID: '889' }),
    ])
    expect(vat?.invoice).toMatchObject({ machineNumber: '661' })
    expect(vehicle?.invoice).toMatchObject({ machineNumber: '889', printedCode: '1330', printedNumber: '77' })
  })

  test('the number of an itinerary on paper is the ticket’s, of a digital one the invoice’s', () => {
    const [paper, digital] = read([
      ticket('AirTransport', { Number: '784-1', ReceiptNumber: '26', TaxAmount: '9.00', Tax: '50.00' }),
      ticket('ElectronicFlightTicketFull', {
        Number: '26',
        ElectronicTicketNum: '784-1',
        Tax: '9.00',
        OtherTax: '50.00',
      }),
    ])
    for (const { invoice } of [paper!, digital!])
      expect(invoice).toMatchObject({
        eTicketNumber: '784-1',
        invoiceNumber: '26',
        taxAmount: '9.00',
        otherTaxes: '50.00',
      })
  })

  test('a used car’s buyer is a company by its tax id or a person by another number', () => {
    const [company, person] = read([
      ticket('UsedCarPurchaseInvoice', { Number: '1', BuyerID: '91440300MA55UJ6L44' }),
      ticket('UsedCarPurchaseInvoice', { Number: '1', BuyerID: '440524198701010014' }),
    ])
    expect([company?.invoice.buyerTaxId, company?.invoice.buyerIdNumber].filter(Boolean)).toHaveLength(1)
    expect(person?.invoice).toMatchObject({ buyerIdNumber: '440524198701010014' })
  })
})

test('a journey of two flights begins with the first and ends where the second does', () => {
  const leg = (StationGetOn: string, StationGetOff: string, FlightNumber: string) => ({
    StationGetOn,
    StationGetOff,
    FlightNumber,
    DateGetOn: '2026年01月05日',
    TimeGetOn: '08:00',
    Carrier: '某航',
    Seat: 'Y',
  })
  const FlightItems = [leg('北京', '武汉', 'XX1'), leg('武汉', '广州', 'XX2'), leg('', '', 'VOID')]
  const [recognition] = read([ticket('AirTransport', { Number: '1', FlightItems })])
  expect(recognition?.invoice).toMatchObject({
    departure: '北京',
    destination: '广州',
    vehicleNumber: 'XX1',
    travelDate: '2026-01-05',
    departureTime: '08:00',
    carrier: '某航',
  })
  expect(recognition?.invoice.items).toEqual([])
  const flown = { carrier: '某航', seatClass: 'Y', travelDate: '2026-01-05', departureTime: '08:00' }
  expect(recognition?.invoice.legs).toEqual([
    { departure: '北京', destination: '武汉', vehicleNumber: 'XX1', ...flown },
    { departure: '武汉', destination: '广州', vehicleNumber: 'XX2', ...flown },
  ])
})

test('a digital invoice on paper is one by its mark', () => {
  const members = {
    Code: '4403',
    Number: '12345678',
    ElectronicFullNumber: '26442000000123456789',
    ElectronicFullMark: 1,
  }
  expect(read([ticket('VatSpecialInvoice', members)])[0]?.invoice).toMatchObject({
    invoiceType: 'digital_paper_special',
    digitalNumber: '26442000000123456789',
  })
})

describe('a place', () => {
  const item = (polygon: object) => [{ Key: 'Number', Row: -1, Polygon: polygon }]
  const boxOf = (Polygon: object | null, ItemPolygon: object[], document = png) =>
    read([ticket('QuotaInvoice', { Number: '1' }, { Polygon, ItemPolygon })], document)[0]?.evidence.invoiceNumber?.box

  test('is moved from the cut-out ticket to where the ticket lies', () => {
    expect(boxOf(square(500, 100, 900, 300), item(square(10, 20, 110, 70)))).toEqual({
      x: 0.51,
      y: 0.24,
      width: 0.1,
      height: 0.1,
    })
  })

  test('is turned with a ticket that lies on its side', () => {
    const onItsSide = {
      LeftTop: { X: 300, Y: 100 },
      RightTop: { X: 300, Y: 500 },
      RightBottom: { X: 100, Y: 500 },
      LeftBottom: { X: 100, Y: 100 },
    }
    expect(boxOf(onItsSide, item(square(0, 0, 200, 100)))).toEqual({ x: 0.2, y: 0.2, width: 0.1, height: 0.4 })
  })

  test.each([
    ['no ticket', null, item(square(1, 1, 2, 2))],
    ['the vendor’s nowhere', square(0, 0, 10, 10), item(square(-2, 0, -2, 0))],
    ['no places', square(0, 0, 10, 10), []],
    ['another shape', square(0, 0, 10, 10), [{ Key: 'Number' }, { Row: 1 }, 7]],
  ])('is unknown with %s', (_, ticketPlace, places) => {
    expect(boxOf(ticketPlace, places as object[])).toBeUndefined()
  })
})

describe('nothing read', () => {
  test.each([
    ['FailedOperation.UnKnowError', 'unavailable'],
    ['FailedOperation.ImageBlur', 'document'],
    ['FailedOperation.UnsupportedInvoice', 'no-invoice'],
  ])('because of %s is %s', (Code, code) => {
    expect(() => read([{ Code, SingleInvoiceInfos: {} }])).toThrow(expect.objectContaining({ code }))
  })

  test('because a ticket holds nothing we know is no invoice', () => {
    expect(() => read([ticket('ParkingVoucher', { Ground: 'B2' })])).toThrow(
      expect.objectContaining({ code: 'no-invoice' }),
    )
  })
})

describe('tickets that are no invoice give what they hold', () => {
  const pairs = (values: Record<string, string>) => Object.entries(values).map(([Name, Value]) => ({ Name, Value }))

  test('a tax payment, its values in a table', () => {
    const values = {
      税号: '91320100MAXF76FX07',
      纳税人名称: '甲公司',
      金额合计小写: '¥120.00',
      填发日期: '2024年3月5日',
    }
    const [tax] = read([
      ticket('TaxPayment', { Title: '税收完税证明', TableItems: [{ OtherInvoiceItemList: pairs(values) }] }),
    ])
    expect(tax?.invoice).toMatchObject({
      invoiceType: 'other',
      invoiceTitle: '税收完税证明',
      buyerName: '甲公司',
      buyerTaxId: '91320100MAXF76FX07',
      totalAmount: '120.00',
      issueDate: '2024-03-05',
    })
  })

  test('a bank slip and a ride itinerary', () => {
    const slip = {
      付款人户名: '甲公司',
      收款人户名: '乙公司',
      付款开户行: '样例银行',
      付款账号: '1234',
      交易金额: '88.5',
    }
    const ride = { 申请日期: '2024-05-01', 合计: '36.20', 起点: '样例路口', 终点: '样例车站', '里程(公里)': '12.3' }
    const [bank, taxi] = read([
      ticket('BankSlip', { CommonBankSlipInfos: pairs(slip) }),
      ticket('OnlineTaxiItinerary', { Title: '行程单', Content: pairs(ride) }),
    ])
    expect(bank?.invoice).toMatchObject({ buyerName: '甲公司', sellerName: '乙公司', totalAmount: '88.50' })
    expect(bank?.invoice.buyerBankAccount).toBe('样例银行 1234')
    expect(taxi?.invoice).toMatchObject({ totalAmount: '36.20', departure: '样例路口', distance: '12.3' })
  })

  test('a kind the vendor adds one day', () => {
    expect(read([ticket('ParkingVoucher', { Number: '12345678', Total: '15.00' })])[0]?.invoice).toMatchObject({
      invoiceType: 'other',
      invoiceNumber: '12345678',
      totalAmount: '15.00',
    })
  })
})

test('a train ticket without a total costs its fare', () => {
  const [ticketRead] = read([
    ticket('ElectronicTrainTicketFull', { Number: '25449024234116041578', Total: '', Fare: '696.50' }),
  ])
  expect(ticketRead?.invoice).toMatchObject({ invoiceType: 'rail', fare: '696.50', totalAmount: '696.50' })
})

test('a digital invoice labelled 通行费 is a toll invoice', () => {
  const members = { Number: '25449024234116041578', Total: '9.50', ServiceTypeLabel: '通行费' }
  expect(read([ticket('VatElectronicInvoiceFull', members)])[0]?.invoice).toMatchObject({
    invoiceType: 'toll',
    tollMark: 'yes',
  })
})

test('a rate written as a share is told as percent', () => {
  const rateOf = (TaxRate: string) =>
    read([ticket('ElectronicFlightTicketFull', { Number: '25449024234116041578', TaxRate })])[0]?.invoice.taxRate
  expect(['0.09', '9%', '.13', '0.015', '免税', '0.00'].map(rateOf)).toEqual(['9%', '9%', '13%', '1.5%', '免税', '0%'])
})
