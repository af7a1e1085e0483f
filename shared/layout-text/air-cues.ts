import { cueTable } from './read-cues.ts'
import { head } from './shared-cues.ts'
import { clock } from './travel-cues.ts'

/** A city, behind its airport's code or not; a number is none. */
const place = /(?:[A-Z]{3,}|[\u4e00-\u9fff]).*/

/** 航空运输电子客票行程单: heads with their values below. */
export const airCues = cueTable([
  ...head,
  // Eleven figures with or without a check figure behind them, or ten and it.
  { field: 'invoiceNumber', words: '印刷序号', form: /(?<!\d)(?:\d{11}(?:\s{0,3}\d)?|\d{10}\s{1,3}\d)(?!\s?\d)/ },
  { field: 'passengerName', words: '旅客姓名', below: true, form: /^[^\d:：]{2,}$/ },
  { field: 'passengerIdNumber', words: '有效身份证件号码', below: true, form: /^[\dA-Z*]{6,}$/ },
  { field: 'carrier', words: '承运人', below: true },
  { field: 'vehicleNumber', words: '航班号', below: true, form: /[A-Z\d]{2}\d{3,4}/ },
  { field: 'seatClass', words: '座位等级|舱位等级', below: true },
  { field: 'travelDate', words: '日期', below: true },
  { field: 'departureTime', words: '时间', below: true, form: clock },
  { field: 'departure', words: '自|FROM', form: place },
  { field: 'destination', words: '至|TO', form: place },
  { field: 'fare', words: '票价', below: true },
  { field: 'fuelSurcharge', words: '燃油附加费', below: true },
  { field: 'taxRate', words: '增值税税率', below: true },
  { field: 'taxAmount', words: '增值税(?:税额)?(?!税率|专用|普通|电子)|税额', below: true },
  { field: 'developmentFund', words: '民航发展基金|机场建设费', below: true },
  { field: 'otherTaxes', words: '其他税费', below: true },
  { field: 'totalAmount', words: '合计', below: true },
  { field: 'eTicketNumber', words: '电子客票号码?', form: /\d{3}-?\d{10}/ },
  { field: 'insurance', words: '保险费' },
  { field: 'buyerName', words: '购买方名称', below: 'heads' },
  { field: 'buyerTaxId', words: '统一社会信用代码(?:/?纳税人识别号)?|纳税人识别号', below: 'heads' },
  { field: 'sellerName', words: '填开单位|销售方名称', below: 'heads' },
  { field: 'nothing', words: '销售网点代号' },
])
