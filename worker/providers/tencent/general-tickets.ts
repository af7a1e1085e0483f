import type { InvoiceType } from '../../../shared/invoice-type.ts'
import { everywhere, fiscal, flight, type MemberMap, passenger, taxi, vehicle } from './general-fields.ts'

interface Ticket {
  type: InvoiceType
  members: MemberMap
}

/** `SubType` of a ticket, which is also the name of its one filled member in `SingleInvoiceInfos`. */
export const tickets: Readonly<Record<string, Ticket>> = {
  VatSpecialInvoice: { type: 'vat_special', members: everywhere },
  VatCommonInvoice: { type: 'vat_normal', members: everywhere },
  VatElectronicCommonInvoice: { type: 'vat_e_normal', members: everywhere },
  VatElectronicSpecialInvoice: { type: 'vat_e_special', members: everywhere },
  VatElectronicInvoiceBlockchain: { type: 'blockchain', members: everywhere },
  VatElectronicInvoiceToll: { type: 'toll', members: everywhere },
  VatElectronicSpecialInvoiceFull: { type: 'digital_special', members: everywhere },
  VatElectronicInvoiceFull: { type: 'digital_normal', members: everywhere },
  VatInvoiceRoll: { type: 'vat_roll', members: everywhere },
  MachinePrintedInvoice: { type: 'machine_printed', members: everywhere },
  QuotaInvoice: { type: 'quota', members: everywhere },
  TaxiTicket: { type: 'taxi', members: taxi },
  TollInvoice: { type: 'toll', members: { ...everywhere, Entrance: 'entrance', Exit: 'exit' } },
  BusInvoice: { type: 'other', members: passenger },
  ShippingInvoice: { type: 'other', members: passenger },
  TrainTicket: { type: 'rail', members: { ...passenger, ReceiptNumber: 'printedNumber' } },
  ElectronicTrainTicketFull: {
    type: 'rail',
    members: { ...passenger, ElectronicTicketNum: 'eTicketNumber', Fare: 'fare', TypeOfVoucher: 'invoiceTitle' },
  },
  // The paper itinerary's Number is the ticket's; its invoice number is called a receipt's.
  AirTransport: {
    type: 'air',
    members: {
      ...flight,
      Number: 'eTicketNumber',
      ReceiptNumber: 'invoiceNumber',
      TaxAmount: 'taxAmount',
      Tax: 'otherTaxes',
    },
  },
  ElectronicFlightTicketFull: { type: 'air', members: flight },
  MotorVehicleSaleInvoice: { type: 'vehicle', members: vehicle },
  MotorVehicleSaleInvoiceElectronic: { type: 'vehicle', members: vehicle },
  UsedCarPurchaseInvoice: { type: 'used_car', members: vehicle },
  UsedCarPurchaseInvoiceElectronic: { type: 'used_car', members: vehicle },
  NonTaxIncomeGeneralBill: { type: 'fiscal', members: fiscal },
  NonTaxIncomeElectronicBill: { type: 'fiscal', members: fiscal },
  MedicalOutpatientInvoice: { type: 'fiscal', members: fiscal },
  MedicalHospitalizedInvoice: { type: 'fiscal', members: fiscal },
}

/** Whatever else is a ticket to the vendor, and what it may add: itineraries, slips and receipts people attach. */
export const otherTicket: Ticket = { type: 'other', members: everywhere }
