import { cueTable } from './read-cues.ts'
import { head } from './shared-cues.ts'

export const clock = /([0-2]?\d[:：][0-5]\d)/

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
