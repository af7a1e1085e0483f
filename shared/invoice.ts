import * as v from 'valibot'
import { invoiceTypes } from './invoice-type.ts'

/**
 * How a field's text is written.
 * `money`: 元 as a decimal string with two digits ("89.90"); `date`: ISO yyyy-mm-dd, Beijing date as printed;
 * `digits`: digits only, leading zeros kept; `rate`: "13%" or the printed words (免税, 不征税, ***);
 * `decimal`: plain decimal string; `flag`: "yes" | "no"; `type`: an InvoiceType.
 */
export type FieldKind = 'text' | 'money' | 'date' | 'digits' | 'taxId' | 'decimal' | 'rate' | 'type' | 'flag'

/**
 * The one definition of every invoice field. A field's name is its key everywhere: schema, cues, plan, review row and
 * `_locales` (`field_<name>`). The Chinese words beside a row are what is printed on the document.
 */
export const invoiceFields = {
  invoiceType: 'type', // 发票类型
  invoiceTitle: 'text', // 发票名称, as printed
  invoiceCode: 'digits', // 发票代码: 10 or 12 digits, absent on 数电票
  invoiceNumber: 'digits', // 发票号码: 8 digits, 20 on 数电票
  digitalNumber: 'digits', // 全电号码: the 20 digits on a digital invoice printed on paper
  issueDate: 'date', // 开票日期
  totalAmount: 'money', // 价税合计（小写）
  totalAmountInWords: 'text', // 价税合计（大写）
  amountExcludingTax: 'money', // 合计金额（不含税）
  taxAmount: 'money', // 合计税额
  taxRate: 'rate', // 税率, only when all lines agree
  sellerName: 'text', // 销售方名称
  sellerTaxId: 'taxId', // 销售方纳税人识别号
  sellerAddressPhone: 'text', // 销售方地址、电话
  sellerBankAccount: 'text', // 销售方开户行及账号
  buyerName: 'text', // 购买方名称
  buyerTaxId: 'taxId', // 购买方纳税人识别号
  buyerIdNumber: 'text', // 身份证号码/组织机构代码
  buyerAddressPhone: 'text', // 购买方地址、电话
  buyerBankAccount: 'text', // 购买方开户行及账号
  checkCode: 'digits', // 校验码: 20 digits
  machineNumber: 'digits', // 机器编号
  cipher: 'text', // 密码区, lines joined with \n
  printedCode: 'digits', // 机打代码 / 打印发票代码
  printedNumber: 'digits', // 机打号码 / 打印发票号码
  remark: 'text', // 备注
  drawer: 'text', // 开票人
  reviewer: 'text', // 复核
  payee: 'text', // 收款人
  province: 'text', // 省
  city: 'text', // 市
  copyName: 'text', // 联次名称
  copyNumber: 'text', // 联次
  category: 'text', // 发票消费类型, e.g. 交通
  serviceKind: 'text', // 服务类型
  sealed: 'flag', // 是否有公司印章
  agentIssued: 'flag', // 是否代开
  acquisition: 'flag', // 是否收购
  tollMark: 'flag', // 通行费标志
  oilMark: 'flag', // 成品油标志
  qrPresent: 'flag', // 二维码
  blockchainMark: 'flag', // 区块链标记
  redOriginalCode: 'digits', // 红字发票对应的蓝字发票代码
  redOriginalNumber: 'digits', // 红字发票对应的蓝字发票号码
  plateNumber: 'text', // 车牌号
  passageVehicleKind: 'text', // 通行费: 类型
  passageStart: 'date', // 通行日期起
  passageEnd: 'date', // 通行日期止
  entrance: 'text', // 入口
  exit: 'text', // 出口
  vehicleTax: 'money', // 车船税
  taxAuthority: 'text', // 主管税务机关
  taxAuthorityCode: 'text', // 主管税务机关代码
  vehicleKind: 'text', // 车辆类型
  vehicleModel: 'text', // 厂牌型号
  vehicleOrigin: 'text', // 产地
  vin: 'text', // 车辆识别代号/车架号码
  engineNumber: 'text', // 发动机号码
  certificateNumber: 'text', // 合格证号
  importCertificateNumber: 'text', // 进口证明书号
  inspectionNumber: 'text', // 商检单号
  tonnage: 'text', // 吨位
  seats: 'text', // 限乘人数
  registrationNumber: 'text', // 登记证号 (二手车)
  marketName: 'text', // 二手车市场
  passengerName: 'text', // 乘车人/旅客姓名
  passengerIdNumber: 'text', // 乘客有效身份证件号码
  eTicketNumber: 'text', // 电子客票号
  departure: 'text', // 出发站/出发地
  destination: 'text', // 到达站/目的地
  travelDate: 'date', // 乘车/乘机日期
  departureTime: 'text', // 开车/起飞时间, HH:MM
  arrivalTime: 'text', // 到达/下车时间, HH:MM
  vehicleNumber: 'text', // 车次/航班号
  seatClass: 'text', // 席别/舱位等级
  seat: 'text', // 车厢与座位
  carrier: 'text', // 承运人
  fare: 'money', // 票价
  fuelSurcharge: 'money', // 燃油附加费
  developmentFund: 'money', // 民航发展基金
  otherTaxes: 'money', // 其他税费
  insurance: 'money', // 保险费
  distance: 'decimal', // 里程, km
} as const satisfies Record<string, FieldKind>

export type FieldName = keyof typeof invoiceFields
export const fieldNames = Object.keys(invoiceFields) as FieldName[]

const entries = Object.fromEntries(
  Object.entries(invoiceFields).map(([name, kind]) => [
    name,
    v.optional(kind === 'type' ? v.picklist(invoiceTypes) : v.string()),
  ]),
) as {
  [Name in FieldName]: v.OptionalSchema<
    Name extends 'invoiceType' ? v.PicklistSchema<typeof invoiceTypes, undefined> : v.StringSchema<undefined>,
    undefined
  >
}

/** One printed line: name, spec, unit, quantity, unit price and amount without tax, rate and tax. */
const invoiceItemSchema = v.object({
  name: v.optional(v.string()), // 货物或应税劳务、服务名称
  spec: v.optional(v.string()), // 规格型号
  unit: v.optional(v.string()), // 单位
  quantity: v.optional(v.string()), // 数量
  unitPrice: v.optional(v.string()), // 单价, without tax, up to 14 decimals
  amount: v.optional(v.string()), // 金额, without tax, money
  taxRate: v.optional(v.string()), // 税率
  taxAmount: v.optional(v.string()), // 税额, money; a masked *** stays as printed
  taxClassCode: v.optional(v.string()), // 税收分类编码: 19 digits
  plateNumber: v.optional(v.string()),
  vehicleKind: v.optional(v.string()),
  passageStart: v.optional(v.string()),
  passageEnd: v.optional(v.string()),
  departure: v.optional(v.string()),
  destination: v.optional(v.string()),
  cargo: v.optional(v.string()), // 运输货物名称
  constructionPlace: v.optional(v.string()), // 建筑服务发生地
  constructionName: v.optional(v.string()), // 建筑项目名称
})

/** What is told of one flight of a journey of several; day and time are ISO and HH:MM. */
export const legFields = [
  'departure',
  'destination',
  'carrier',
  'vehicleNumber',
  'seatClass',
  'travelDate',
  'departureTime',
] as const satisfies readonly FieldName[]

const legSchema = v.object(v.entriesFromList(legFields, v.optional(v.string())))

/**
 * An invoice, flat because a form is flat; only lines and legs nest. Every value is text, an absent one is `undefined`:
 * a missing amount stays missing and is never derived from others. `legs` are the flights of a journey of
 * several, whose fields say where it begins, where it ends, and what its first flight is; absent where there is one.
 */
export const invoiceSchema = v.object({
  ...entries,
  items: v.array(invoiceItemSchema),
  legs: v.optional(v.array(legSchema)),
})

export type InvoiceItem = v.InferOutput<typeof invoiceItemSchema>
export type Leg = v.InferOutput<typeof legSchema>
export type Invoice = v.InferOutput<typeof invoiceSchema>
