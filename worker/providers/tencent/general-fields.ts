import type { FieldName } from '../../../shared/invoice.ts'

/** Members of one ticket → our fields, in the order they are read. */
export type MemberMap = Readonly<Record<string, FieldName>>

/** Members that mean the same wherever they occur (structures of the vendor's SDK, `SingleInvoiceItem`). */
export const everywhere: MemberMap = {
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

export const vehicle: MemberMap = {
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

export const passenger: MemberMap = {
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

export const flight: MemberMap = {
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

export const taxi: MemberMap = {
  ...everywhere,
  TimeGetOn: 'departureTime',
  TimeGetOff: 'arrivalTime',
  Mileage: 'distance',
  LicensePlate: 'plateNumber',
  FuelFee: 'fuelSurcharge',
}

/** 财政票据 are no 发票: who pays stands where a buyer would, who collects where a seller would. */
export const fiscal: MemberMap = { ...everywhere, SellerCompany: 'sellerName', Receiver: 'sellerName', Seller: 'payee' }
