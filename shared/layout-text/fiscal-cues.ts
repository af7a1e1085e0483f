import { cueTable } from './read-cues.ts'
import { plate } from './shared-cues.ts'

/** Who pays a bill, or gives: 交款人（单位）, 捐赠人. */
const payer = '(?:[交缴]款|捐赠)(?:人|单位)(?:\\((?:单位|个?人)\\))?'

/** 财政电子票据: 8-digit code, 10-digit number, 6-character check code. */
export const fiscalCues = cueTable([
  { field: 'invoiceCode', words: '(?:电子)?票据代码' },
  { field: 'invoiceNumber', words: '(?:电子)?票据号码|N[oO0]\\.?' },
  { field: 'checkCode', words: '校验码', form: /[\dA-Za-z]{6}/ },
  { field: 'issueDate', words: '(?:开票|填开|填制)日期' },
  { field: 'buyerTaxId', words: `${payer}统一社会信用代码` },
  { field: 'buyerIdNumber', words: `${payer}身份证(?:件)?号码?` },
  { field: 'buyerName', words: `${payer}|(?:患者)?姓名` },
  { field: 'totalAmount', words: '(?:金额)?合计\\(小写\\)|\\(?小写\\)?' },
  { field: 'totalAmountInWords', words: '金额合计(?:\\(大写\\))?|(?:合计)?(?:人民币)?\\(大写\\)' },
  { field: 'sellerName', words: '(?:收款|受赠|接收)单位(?:\\([盖公]?章\\))?' },
  { field: 'reviewer', words: '复核人?' },
  { field: 'payee', words: '收款人' },
  { field: 'drawer', words: '开票人' },
  // Of hospitals' bills
  { field: 'nothing', words: '性别|年龄|医保类型|医疗机构类型|社会保障(?:卡)?号码?|(?:门诊|住院|病历)号' },
  // 其他信息 of bills for tolls
  { field: 'plateNumber', words: '车牌号码?|车牌', form: plate },
  { field: 'passageVehicleKind', words: '车型|车辆类型' },
  { field: 'nothing', words: '[入出]口时间|通行时间|交易时间|车种' },
  { field: 'entrance', words: '入口站?(?:名称)?' },
  { field: 'exit', words: '出口站?(?:名称)?' },
])
