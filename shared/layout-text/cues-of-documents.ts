import type { Cue } from './cue.ts'
import { cueTable } from './read-cues.ts'

const plate = /[\u4e00-\u9fff][A-Z][A-Z\d.·]{4,7}/
const clock = /([0-2]?\d[:：][0-5]\d)/

const head: Cue[] = [
  { field: 'invoiceCode', words: '(?:发票|票据)代码' },
  { field: 'invoiceNumber', words: '(?:发票|票据)?号码|发票号' },
  { field: 'issueDate', words: '开票日期|填开日期|开具日期' },
]

const machine: Cue[] = [
  { field: 'printedCode', words: '机打代码' },
  { field: 'printedNumber', words: '机打号码' },
  { field: 'machineNumber', words: '机器编号' },
]

/** 机动车销售统一发票 */
export const vehicleCues = cueTable([
  ...head,
  { field: 'buyerName', words: '购买方名称(?:及(?:身份证号码)?)?|购货单位\\(人\\)|购买方|购货人' },
  {
    field: 'buyerIdNumber',
    words: '(?:及)?身份证号码/?(?:组织机构代码)?|/?组织机构代码',
    form: /^(?:[\dX*]{15,18}|[\dA-Z]{8}-?[\dX])$/,
  },
  { field: 'vehicleKind', words: '车辆类型' },
  { field: 'vehicleModel', words: '厂牌型号' },
  { field: 'vehicleOrigin', words: '产地' },
  { field: 'certificateNumber', words: '合格证号' },
  { field: 'importCertificateNumber', words: '进口证明书号' },
  { field: 'inspectionNumber', words: '商检单号' },
  { field: 'engineNumber', words: '发动机号码?' },
  { field: 'vin', words: '车辆识别(?:代号|代码)/?(?:车架号码?)?|/?车架号码?', form: /[A-HJ-NPR-Z\d]{17}/ },
  { field: 'totalAmountInWords', words: '价税合计(?:\\(大写\\))?' },
  { field: 'amountExcludingTax', words: '不含税价(?:小写|\\(小写\\))?' },
  { field: 'totalAmount', words: '\\(?小写\\)?' },
  { field: 'sellerName', words: '(?:销货单位|销售方)名称' },
  { field: 'taxRate', words: '增值税税率(?:或征收率)?|或?征收率' },
  { field: 'taxAmount', words: '增值税(?:税额)?(?!税率|专用|普通|电子)|税额' },
  { field: 'taxAuthorityCode', words: '主管税务机关代码', form: /[\dA-Z]{9,11}/ },
  {
    field: 'taxAuthority',
    words: '主管税务(?:机关)?(?:及代码)?|机关及代码',
    form: /[^\dA-Z\s]{4,}/,
    with: { field: 'taxAuthorityCode', form: /[\dA-Z]{9,11}/ },
  },
  { field: 'tonnage', words: '吨位' },
  { field: 'seats', words: '限乘人数', form: /\d{1,3}/ },
  { field: 'drawer', words: '开票人' },
  { field: 'remark', words: '备注' },
  ...machine,
  {
    field: 'partyTaxId',
    words: '(?:统一社会信用代码/?)?纳税人(?:识别号)?(?:/?身份证明号码)?|统一社会信用代码|识别号',
  },
  { field: 'partyAddress', words: '地址' },
  { field: 'partyPhone', words: '电话' },
  { field: 'partyBank', words: '开户银行' },
  { field: 'partyAccount', words: '账号' },
])

/** 二手车销售统一发票 */
export const usedCarCues = cueTable([
  ...head,
  ...machine,
  { field: 'buyerName', words: '买方单位/?个人(?!住址)' },
  { field: 'sellerName', words: '卖方单位/?个人(?!住址)' },
  { field: 'partyTaxId', words: '单位代码/?身份证号码' },
  { field: 'partyAddress', words: '[买卖]方单位/?个人住址' },
  { field: 'partyPhone', words: '电话' },
  { field: 'plateNumber', words: '车牌照号', form: plate },
  { field: 'registrationNumber', words: '登记证号' },
  { field: 'vehicleKind', words: '车辆类型' },
  { field: 'vin', words: '车架号/?(?:车辆识别代码)?|车辆识别代[号码]', form: /[A-HJ-NPR-Z\d]{17}/ },
  { field: 'vehicleModel', words: '厂牌型号' },
  { field: 'totalAmountInWords', words: '车价合计(?:\\(大写\\))?' },
  { field: 'totalAmount', words: '\\(?小写\\)?' },
  { field: 'marketName', words: '二手车市场' },
  { field: 'drawer', words: '开票人' },
  { field: 'remark', words: '备注' },
])

/** 出租车发票 */
export const taxiCues = cueTable([
  { field: 'invoiceCode', words: '(?:发票)?代码' },
  { field: 'invoiceNumber', words: '(?:发票)?号码' },
  { field: 'plateNumber', words: '车号|车牌号?|牌照', form: /[\u4e00-\u9fff]?[A-Z][A-Z\d.·-]{4,7}/ },
  { field: 'issueDate', words: '日期' },
  { field: 'departureTime', words: '上车(?:时间)?', form: clock },
  { field: 'arrivalTime', words: '下车(?:时间)?', form: clock },
  { field: 'distance', words: '里程|公里', form: /\d+(?:\.\d+)?/ },
  { field: 'totalAmount', words: '(?:总)?金额|实收(?:金额)?|合计' },
])

/** 通行费发票 on paper */
export const tollCues = cueTable([
  ...head,
  { field: 'entrance', words: '入口(?:站)?' },
  { field: 'exit', words: '出口(?:站)?' },
  { field: 'passageVehicleKind', words: '车型|车类|车种' },
  { field: 'issueDate', words: '日期|时间' },
  { field: 'totalAmount', words: '(?:收费)?金额|通行费|实收' },
])

/** 航空运输电子客票行程单: heads with their values below. */
export const airCues = cueTable([
  ...head,
  { field: 'passengerName', words: '旅客姓名', below: true, form: /^[^\d:：]{2,}$/ },
  { field: 'passengerIdNumber', words: '有效身份证件号码', below: true, form: /^[\dA-Z*]{6,}$/ },
  { field: 'carrier', words: '承运人', below: true },
  { field: 'vehicleNumber', words: '航班号', below: true, form: /[A-Z\d]{2}\d{3,4}/ },
  { field: 'seatClass', words: '座位等级|舱位等级', below: true },
  { field: 'travelDate', words: '日期', below: true },
  { field: 'departureTime', words: '时间', below: true, form: clock },
  { field: 'departure', words: '自|FROM' },
  { field: 'destination', words: '至|TO' },
  { field: 'fare', words: '票价', below: true },
  { field: 'fuelSurcharge', words: '燃油附加费', below: true },
  { field: 'taxRate', words: '增值税税率', below: true },
  { field: 'taxAmount', words: '增值税(?:税额)?(?!税率|专用|普通|电子)|税额', below: true },
  { field: 'developmentFund', words: '民航发展基金', below: true },
  { field: 'otherTaxes', words: '其他税费', below: true },
  { field: 'totalAmount', words: '合计', below: true },
  { field: 'eTicketNumber', words: '电子客票号码?', form: /\d{3}-?\d{10}/ },
  { field: 'insurance', words: '保险费' },
  { field: 'buyerName', words: '购买方名称' },
  { field: 'buyerTaxId', words: '统一社会信用代码(?:/?纳税人识别号)?|纳税人识别号' },
  { field: 'sellerName', words: '填开单位|销售方名称' },
])

/** 财政电子票据: 8-digit code, 10-digit number, 6-character check code. */
export const fiscalCues = cueTable([
  { field: 'invoiceCode', words: '(?:电子)?票据代码' },
  { field: 'invoiceNumber', words: '(?:电子)?票据号码' },
  { field: 'checkCode', words: '校验码', form: /[\dA-Za-z]{6}/ },
  { field: 'issueDate', words: '开票日期' },
  { field: 'buyerTaxId', words: '交款人统一社会信用代码' },
  { field: 'buyerName', words: '交款人' },
  { field: 'totalAmountInWords', words: '金额合计(?:\\(大写\\))?' },
  { field: 'totalAmount', words: '\\(?小写\\)?' },
  { field: 'sellerName', words: '收款单位(?:\\(章\\))?' },
  { field: 'reviewer', words: '复核人' },
  { field: 'payee', words: '收款人' },
  // 其他信息 of bills for tolls
  { field: 'plateNumber', words: '车牌号码?|车牌', form: plate },
  { field: 'passageVehicleKind', words: '车型|车辆类型' },
  { field: 'nothing', words: '[入出]口时间|通行时间|交易时间|车种' },
  { field: 'entrance', words: '入口站?(?:名称)?' },
  { field: 'exit', words: '出口站?(?:名称)?' },
])
