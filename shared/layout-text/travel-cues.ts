import { cueTable } from './read-cues.ts'
import { head } from './shared-cues.ts'

const clock = /([0-2]?\d[:：][0-5]\d)/

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
