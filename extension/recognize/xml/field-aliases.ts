import type { FieldName } from '../../../shared/invoice.ts'
import { aliasMap } from './alias-map.ts'

/**
 * What each field is called in the dialects: 数电票 EInvoice, 2019 eInvoice, MOF XBRL (inv, einv, rai, atr, efi), pinyin
 * initials, Chinese. Compared by `aliasKey`, so case, hyphens and brackets do not count.
 */
const names: Partial<Record<FieldName, string>> = {
  invoiceTitle: '发票名称',
  invoiceCode: 'InvoiceCode CodeOfInvoice EInvoiceCode FPDM YFPDM 发票代码',
  invoiceNumber:
    'InvoiceNumber InvoiceNo EIid NumberOfInvoice EInvoiceNumber EInvoiceID ElectronicInvoiceRailwayETicketNumber ElectronicInvoiceAirTransportReceiptNumber FPHM QDFPHM SDFPHM FPHMDM 发票号码 数电发票号码 数电票号码 全电发票号码',
  issueDate: 'IssueTime IssueDate DateOfIssue KPRQ KPSJ 开票日期 开票时间 填开日期',
  checkCode: 'InvoiceCheckCode RandomNumber IdentifyingCode JYM 校验码',
  machineNumber: 'MachineNo NumberOfInvoiceMachine JQBH JQH 机器编号',
  cipher: 'TaxControlCode FPMW MMQ SKM 密码区',
  buyerName: 'BuyerName NameOfPurchaser PayerPartyName GMFMC GFMC GHFMC GHDWMC 购买方名称 购方名称 购货单位名称',
  buyerTaxId:
    'BuyerIdNum BuyerTaxID TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser UnifiedSocialCreditCodeOfPurchaser TaxpayerIdentificationNumberOfPurchaser GMFNSRSBH GMFSBH GFSH GFNSRSBH GHDWSBH GMFTYSHXYDM 购买方纳税人识别号 购买方识别号 购买方税号 购方税号 购方识别号 购方纳税人识别号 购买方统一社会信用代码',
  buyerAddressPhone: 'BuyerAddrTel AddressPhoneNumberOfPurchaser GMFDZDH GFDZDH GHDWDZDH 购买方地址电话 购方地址电话',
  buyerBankAccount:
    'BuyerFinancialAccount DepositBankAndAccountNumberOfPurchaser GMFYHZH GFYHZH GHDWYHZH 购买方开户行及账号 购方开户行及账号 购买方银行账号',
  sellerName: 'SellerName NameOfSeller InvoicingPartyName XSFMC XFMC XHFMC XHDWMC 销售方名称 销方名称 销货单位名称',
  sellerTaxId:
    'SellerIdNum SellerTaxID TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller UnifiedSocialCreditCodeOfSeller TaxpayerIdentificationNumberOfSeller XSFNSRSBH XSFSBH XFSH XFNSRSBH XHDWSBH XSFTYSHXYDM 销售方纳税人识别号 销售方识别号 销售方税号 销方税号 销方识别号 销方纳税人识别号 销售方统一社会信用代码',
  sellerAddressPhone: 'SellerAddrTel AddressPhoneNumberOfSeller XSFDZDH XFDZDH XHDWDZDH 销售方地址电话 销方地址电话',
  sellerBankAccount:
    'SellerFinancialAccount DepositBankAndAccountNumberOfSeller XSFYHZH XFYHZH XHDWYHZH 销售方开户行及账号 销方开户行及账号 销售方银行账号',
  amountExcludingTax:
    'TotalAmWithoutTax TaxExclusiveTotalAmount TotalAmountExcludingTax HJJE HJBHSJE BHSJE 合计金额 金额合计 不含税金额 合计不含税金额',
  taxAmount: 'TotalTaxAm TaxTotalAmount TotalTaxAmount VatTaxAmount TaxAmount HJSE 合计税额 税额合计',
  totalAmount:
    'TotalTaxincludedAmount TaxInclusiveTotalAmount TaxIncludedAmountInFigures TotalTaxIncludedAmount TotalAmount JSHJ JSHJXX JSHJJE 价税合计 价税合计小写 小写金额 含税金额',
  totalAmountInWords:
    'TotalTaxincludedAmountInChinese TaxInclusiveTotalAmountWithWords TaxIncludedAmountInWords JSHJDX 价税合计大写 大写金额',
  drawer: 'Drawer InvoiceClerk Issuer KPR 开票人',
  reviewer: 'Checker Reviewer FHR 复核人 复核',
  payee: 'Payee SKR 收款人',
  remark: 'Remark Remarks Note BZ 备注',
  province: '省',
  city: '市',
  printedCode: '机打代码 打印发票代码',
  printedNumber: '机打号码 打印发票号码',
  redOriginalCode: 'YFPDMHZ YFPDM 原发票代码 OriginalBlueInvoiceCode LZFPDM 蓝字发票代码',
  redOriginalNumber:
    'NumberOfOriginalInvoice OriginalInvoiceNumber RedEInvoice/OriginalInvoiceCode YFPHM LZFPHM BHCLZFPHM 原发票号码 蓝字发票号码 被红冲蓝字数电发票号码',
  plateNumber: 'PlateNumber LicensePlate CPH CPHM 车牌号 车牌号码',
  passageVehicleKind: 'Toll/VehicleType 类型',
  passageStart: 'StartDatesOfPassage StartDateOfPassage DateStart TXRQQ 通行日期起',
  passageEnd: 'EndDatesOfPassage EndDateOfPassage DateEnd TXRQZ 通行日期止',
  passengerName: 'Traveler PassengerName CXR LKXM 旅客姓名 出行人 乘车人',
  passengerIdNumber: 'ValidIDNumber IdNumber YXSFZJHM 有效身份证件号码 有效身份证件号',
  eTicketNumber: 'ETicketNumber DZKPHM 电子客票号 电子客票号码',
  departure: 'DepartureStation Departure CFD CFZ 出发地 出发站 始发站',
  destination: 'DestinationStation Destination DDD DDZ 到达地 到达站 目的地',
  travelDate: 'TravelDate CarrierDate CXRQ CCRQ 出行日期 乘车日期 乘机日期',
  departureTime: 'DepartureTime CFSJ 出发时间 开车时间',
  vehicleNumber: 'TrainNumber Flight FlightNumber CC HBH 车次 航班号',
  seatClass: 'SeatLevel Class Grade XB ZWDJ 席别 座位等级 等级',
  carrier: 'Carrier CYR 承运人',
  fare: 'Fare PJ 票价',
  fuelSurcharge: 'FuelSurcharge RYFJF 燃油附加费',
  developmentFund: 'CivilAviationDevelopmentFund MHFZJJ 民航发展基金',
  otherTaxes: 'OtherTaxes QTSF 其他税费',
  insurance: 'Insurance BXF 保险费',
  taxRate: 'VatRate TaxRate 增值税税率',
  vin: 'VIN CJHM 车架号码 车辆识别代号 车辆识别代号车架号码',
  engineNumber: 'FDJHM VehicleEngineCode EngineNumber 发动机号码',
  vehicleModel: 'CPXH VehicleModel BrandModel 厂牌型号',
  vehicleOrigin: 'CD Origin 产地',
  certificateNumber: 'HGZH CertificateNumber HGZS 合格证号',
  vehicleKind: 'PassengerTransportation/VehicleType 车辆类型',
  tonnage: 'Tonnage 吨位',
  seats: 'XCRS MaxPeopleNum 限乘人数',
  taxAuthority: 'ZGSWJGMC TaxAuthorities 主管税务机关',
  taxAuthorityCode: 'ZGSWJGDM TaxAuthoritiesCode 主管税务机关代码',
}

/** Alias → field of the document. */
export const fieldAliases = aliasMap(names)
