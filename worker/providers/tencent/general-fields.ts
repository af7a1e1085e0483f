import type { FieldName, InvoiceItem } from '../../../shared/invoice.ts'
import type { InvoiceType } from '../../../shared/invoice-type.ts'

/** Members of one ticket → our fields, in the order they are read. */
export type MemberMap = Readonly<Record<string, FieldName>>

/** Members that mean the same wherever they occur (structures of the vendor's SDK, `SingleInvoiceItem`). */
const everywhere: MemberMap = {
  Title: 'invoiceTitle',
  Code: 'invoiceCode',
  Number: 'invoiceNumber',
  Date: 'issueDate',
  Total: 'totalAmount',
  TotalCn: 'totalAmountInWords',
  PretaxAmount: 'amountExcludingTax',
  Tax: 'taxAmount',
  TaxRate: 'taxRate',
  Seller: 'sellerName',
  SellerTaxID: 'sellerTaxId',
  SellerAddrTel: 'sellerAddressPhone',
  SellerBankAccount: 'sellerBankAccount',
  Buyer: 'buyerName',
  BuyerTaxID: 'buyerTaxId',
  BuyerID: 'buyerIdNumber',
  BuyerAddrTel: 'buyerAddressPhone',
  BuyerBankAccount: 'buyerBankAccount',
  CheckCode: 'checkCode',
  MachineCode: 'machineNumber',
  Ciphertext: 'cipher',
  CodeConfirm: 'printedCode',
  NumberConfirm: 'printedNumber',
  ElectronicFullNumber: 'digitalNumber',
  Remark: 'remark',
  Issuer: 'drawer',
  Reviewer: 'reviewer',
  Receiptor: 'payee',
  Province: 'province',
  City: 'city',
  FormName: 'copyName',
  FormType: 'copyNumber',
  Kind: 'category',
  ServiceName: 'serviceKind',
  CompanySealMark: 'sealed',
  AgentMark: 'agentIssued',
  AcquisitionMark: 'acquisition',
  TransitMark: 'tollMark',
  OilMark: 'oilMark',
  QRCodeMark: 'qrPresent',
  BlockChainMark: 'blockchainMark',
  TravelTax: 'vehicleTax',
}

const vehicle: MemberMap = {
  // Printed in two parts, read in this order.
  SellerAddress: 'sellerAddressPhone',
  SellerTel: 'sellerAddressPhone',
  SellerBank: 'sellerBankAccount',
  BuyerAddress: 'buyerAddressPhone',
  BuyerTel: 'buyerAddressPhone',
  ...everywhere,
  TaxAuthorities: 'taxAuthority',
  TaxAuthoritiesCode: 'taxAuthorityCode',
  VIN: 'vin',
  VehicleModel: 'vehicleModel',
  VehicleEngineCode: 'engineNumber',
  VehicleType: 'vehicleKind',
  CertificateNumber: 'certificateNumber',
  InspectionNumber: 'inspectionNumber',
  TaxNum: 'importCertificateNumber',
  Tonnage: 'tonnage',
  MaxPeopleNum: 'seats',
  Origin: 'vehicleOrigin',
  // On these two the machine's own number has a name of its own, and MachineCode is the printed code.
  MachineID: 'machineNumber',
  MachineSerialNumber: 'machineNumber',
  MachineCode: 'printedCode',
  MachineNumber: 'printedNumber',
  LicensePlate: 'plateNumber',
  RegistrationNumber: 'registrationNumber',
  CompanyName: 'marketName',
}

const passenger: MemberMap = {
  ...everywhere,
  UserName: 'passengerName',
  Name: 'passengerName',
  UserID: 'passengerIdNumber',
  StationGetOn: 'departure',
  StationGetOff: 'destination',
  DateGetOn: 'travelDate',
  TimeGetOn: 'departureTime',
  TimeGetOff: 'arrivalTime',
  TrainNumber: 'vehicleNumber',
  Seat: 'seatClass',
  SeatNumber: 'seat',
}

const flight: MemberMap = {
  ...passenger,
  Fare: 'fare',
  FuelSurcharge: 'fuelSurcharge',
  AirDevelopmentFund: 'developmentFund',
  DevelopmentFund: 'developmentFund',
  OtherTax: 'otherTaxes',
  Insurance: 'insurance',
  ElectronicTicketNum: 'eTicketNumber',
  FlightNumber: 'vehicleNumber',
  Carrier: 'carrier',
  TerminalGetOn: 'departure',
  TerminalGetOff: 'destination',
}

const taxi: MemberMap = {
  ...everywhere,
  TimeGetOn: 'departureTime',
  TimeGetOff: 'arrivalTime',
  Mileage: 'distance',
  LicensePlate: 'plateNumber',
  FuelFee: 'fuelSurcharge',
}

/** 财政票据 are no 发票: who pays stands where a buyer would, who collects where a seller would. */
const fiscal: MemberMap = { ...everywhere, SellerCompany: 'sellerName', Receiver: 'sellerName', Seller: 'payee' }

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

/** Lists of lines in the tickets that have them; flights are legs of a journey, not lines. */
export const lineLists = [
  'VatInvoiceItemInfos',
  'VatElectronicItems',
  'GeneralMachineItems',
  'VatRollItems',
  'NonTaxItems',
]

export const lineMembers = {
  Name: 'name',
  Specification: 'spec',
  Unit: 'unit',
  Quantity: 'quantity',
  Price: 'unitPrice',
  Standard: 'unitPrice',
  Total: 'amount',
  TaxRate: 'taxRate',
  Tax: 'taxAmount',
  DateStart: 'passageStart',
  DateEnd: 'passageEnd',
  LicensePlate: 'plateNumber',
  VehicleBrand: 'plateNumber',
  VehicleType: 'vehicleKind',
  DeparturePlace: 'departure',
  ArrivalPlace: 'destination',
  TransportItemsName: 'cargo',
  PlaceOfBuildingService: 'constructionPlace',
  BuildingName: 'constructionName',
} as const satisfies Record<string, keyof InvoiceItem>
