import { carrierEndings } from '../company-name.ts'
import { cueTable } from './read-cues.ts'
import { head, machine, plate } from './shared-cues.ts'

export const clock = /([0-2]?\d[:：][0-5]\d)/

/** 出租车发票 */
export const taxiCues = cueTable([
  { field: 'invoiceCode', words: '(?:发票)?代码' },
  { field: 'invoiceNumber', words: '(?:发票)?号码' },
  { field: 'plateNumber', words: '车号|车牌号?|牌照|CAR(?![A-Z])', form: /[\u4e00-\u9fff]?[A-Z][A-Z\d.·-]{4,7}/ },
  { field: 'issueDate', words: '日期|DATE(?![A-Z])' },
  {
    field: 'sellerName',
    words: '(?:经营)?单位(?:名称)?|公司(?:名称)?|TAXI(?![A-Z])',
    form: new RegExp(
      `[\u4e00-\u9fff()]{4,}(?:公司|${carrierEndings})|^[:：]?(?!.*(?:电话|监督|投诉))([\u4e00-\u9fff]{4})$`,
    ),
  },
  { field: 'departureTime', words: '上车(?:时间)?|ON(?![A-Z])', form: clock },
  { field: 'arrivalTime', words: '下车(?:时间)?|OFF(?![A-Z])', form: clock },
  {
    field: 'departureTime',
    words: '时间',
    form: new RegExp(`^[:：]?${clock.source}[-—~至]`),
    with: { field: 'arrivalTime', form: new RegExp(`[-—~至]${clock.source}`) },
  },
  { field: 'distance', words: '(?:计费)?里程|公里(?!单?价)|DIST(?:ANCE)?', form: /\d+(?:\.\d+)?/ },
  { field: 'totalAmount', words: '总金?额|实收(?:金额)?|合计|TOTAL' },
  // What the meter shows, before surcharges.
  { field: 'fare', words: '金额|车费|票价|运价|FARE(?![A-Z])' },
  { field: 'fuelSurcharge', words: '(?:其中|另收)?燃油附加费?|FUEL' },
  {
    field: 'nothing',
    words:
      '(?:其中|另收)?附加费?|另收.{1,4}费|(?:预约)?叫车服务费|卡?[原余]额|(?:KM/)?YUAN|WAIT|STATE|EMP|TEL(?![A-Z])',
  },
])

/** A sign of a carrier's name. */
const carrier = '[\u4e00-\u9fff()（）]'
const carrierName = new RegExp(
  `^[:：]?(${carrier}{4,}?公司(?:[\u4e00-\u9fff]{2,8}分公司)?|${carrier}{4,}(?:${carrierEndings}))`,
)

/** 通行费发票 on paper */
export const tollCues = cueTable([
  ...head,
  ...machine,
  { field: 'invoiceCode', words: '代码' },
  { field: 'entrance', words: '入口(?!时)站?' },
  { field: 'exit', words: '出口(?!时)站?' },
  { field: 'passageVehicleKind', words: '车型|车类|车种' },
  { field: 'plateNumber', words: '车牌号?码?|车号', form: plate },
  { field: 'issueDate', words: '日期|(?:出口)?时间' },
  { field: 'totalAmountInWords', words: '(?:合计)?(?:金额)?\\(?大写\\)?(?:金额)?' },
  { field: 'totalAmount', words: '(?:收费|实收)?金额|通行费(?!.{0,4}(?:发票|票据))|实收' },
  {
    field: 'sellerName',
    words: '收[费款]单位(?:名称)?',
    form: new RegExp(`[\u4e00-\u9fff()]{4,}(?:公司|${carrierEndings})`),
  },
])

/** A receipt for parking, printed where the car leaves. */
export const parkingCues = cueTable([
  ...head,
  ...machine,
  { field: 'plateNumber', words: '车牌号?码?|车号', form: plate },
  {
    field: 'nothing',
    words: '车类|车型|入场(?:时间)?|进场(?:时间)?|停车(?:时长|时间)|收费员|应收(?:金额)?|优惠(?:金额)?',
  },
  { field: 'issueDate', words: '(?:打印|收费|出场|离场|开票)(?:时间|日期)?(?!金额|员)|日期' },
  { field: 'totalAmountInWords', words: '(?:合计)?(?:金额)?\\(?大写\\)?(?:金额)?' },
  { field: 'totalAmount', words: '(?:收费|实收|停车)?金额|实收|停车费|合计' },
  { field: 'sellerTaxId', words: '税号|纳税人识别号' },
  { field: 'sellerName', words: '收[费款](?:单位|方)(?:名称)?', form: carrierName },
])

/** A day with the time of it. */
const dayAndClock = new RegExp(`^[:：]?(\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2})日?\\s*${clock.source}`)

/** Two places in one cell: 舟山-宁波, a long dash read as 一. */
const between = '(?:[-—~至→]|一(?=[\u4e00-\u9fff]{2}))'

/** 汽车客票, 船票 */
export const passageCues = cueTable([
  { field: 'invoiceCode', words: '(?:发票)?代码' },
  { field: 'invoiceNumber', words: '(?:发票|票据)?号码' },
  { field: 'issueDate', words: '(?:开票|售票)日期' },
  {
    field: 'departure',
    words: '(?:始发|出发|上车|乘车|起点|发)(?:车)?站|起点|(?:起运|启运|始发|出发)港',
    below: 'heads',
  },
  {
    field: 'destination',
    words: '(?:终到|到达|下车|终点|到)(?:车)?站|(?:到达|抵达|目的)港|终点|到达(?![时日])',
    below: 'heads',
  },
  {
    field: 'departure',
    words: '航线|线路|区间',
    form: new RegExp(`^[:：]?([\u4e00-\u9fff]{2,8}?)${between}`),
    with: { field: 'destination', form: new RegExp(`${between}([\u4e00-\u9fff]{2,8})`) },
  },
  { field: 'travelDate', words: '(?:乘车|发车|开车|开航|开船|航次)?日期|乘车时间', below: 'heads' },
  {
    field: 'departureTime',
    words: '(?:发车|开车|开航|开船)(?:时间|时刻)?|时间|时刻',
    form: clock,
    with: { field: 'travelDate', form: dayAndClock },
    below: 'heads',
  },
  { field: 'vehicleNumber', words: '车次|班次|航班号?|航次(?!日期)', form: /(?:[A-Z]+\s?)?\d{1,6}/, below: 'heads' },
  {
    field: 'seat',
    words: '座位?号?|座别|铺位号?|(?:房间/)?床位号?',
    form: /(?:[A-Z]-?\s?)?\d{1,4}(?:-\d{1,2})?[A-Z上中下]?/,
    below: 'heads',
  },
  { field: 'insurance', words: '\\(?含?保险费', below: 'heads' },
  { field: 'fare', words: '票价|全价', below: 'heads' },
  { field: 'totalAmountInWords', words: '(?:合计)?(?:金额)?\\(?大写\\)?(?:金额)?' },
  { field: 'totalAmount', words: '(?:总|实收)?金额|合计|实收', below: 'heads' },
  {
    field: 'passengerName',
    words: '姓名|实名(?!制)|乘车人|旅客(?:姓名)?(?!身份|运输|票)',
    form: /^[:：]?([\u4e00-\u9fff·]{2,8})/,
    below: 'heads',
  },
  {
    field: 'passengerIdNumber',
    words: '证件(?:号码?)?',
    form: /^[:：]?([\dA-Z]{2,10}\*{2,}[\dA-Z]{2,6})$/,
    below: 'heads',
  },
  { field: 'checkCode', words: '校验码' },
  { field: 'drawer', words: '开票人', form: /^[:：]?(?!.*公司)(.+)/ },
  { field: 'plateNumber', words: '车辆?牌照?号?码?', form: plate },
  { field: 'taxRate', words: '税率' },
  { field: 'taxAmount', words: '(?:其中)?税额' },
  { field: 'sellerTaxId', words: '纳税人识别号|统一社会信用代码' },
  {
    field: 'sellerName',
    // 公司 comes before the other endings: 云岫长途客运站务有限公司 is no 客运站.
    words: '(?:承运|开票)(?:单位|公司)?(?!人)|承运人',
    form: carrierName,
    with: { field: 'carrier', form: carrierName },
  },
  { field: 'sellerName', words: '收款单位(?:\\(盖?章\\))?', form: carrierName },
  { field: 'seatClass', words: '舱位|舱等', form: /^[:：]?([\u4e00-\u9fff]{1,4}等?[A-Z]?)/, below: 'heads' },
  {
    field: 'nothing',
    words: '检票口?|站台|车型|船名|票种|售票[员点]?|保险|身份证号?',
  },
])
