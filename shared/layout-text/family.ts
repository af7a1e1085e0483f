import type { Row } from './rows.ts'

/** Kinds of document that are laid out alike. */
export type Family = 'vat' | 'vehicle' | 'used-car' | 'quota' | 'taxi' | 'toll' | 'rail' | 'air' | 'fiscal'

const signs: [RegExp, Family][] = [
  [/铁路电子客票/, 'rail'],
  [/航空运输电子客票|旅客姓名.*(?:民航发展基金|航班号)|航空.*行程单/, 'air'],
  [/二手车销售统一发票|卖方单位\/?个人/, 'used-car'],
  [
    /机动车销售统一发票|(?:车辆识别代号|车架号码).*(?:厂牌型号|限乘人数)|厂牌型号.*(?:车辆识别代号|车架号码)/,
    'vehicle',
  ],
  [/定额发票/, 'quota'],
  [/财政.*票据|(?:医疗|非税).{0,12}票据|票据代码.*交款人/, 'fiscal'],
]
/** Signs of small paper tickets; a table with 税额 or 价税合计 overrules them. */
const paperSigns: [RegExp, Family][] = [
  [/出租.{0,8}发票|的士|上车.*下车/, 'taxi'],
  [/入口.*出口|车辆通行费|通行费.{0,6}发票/, 'toll'],
  [/(?:[\u4e00-\u9fff]{1,6}站.*){2}\d{1,2}:\d\d开/, 'rail'],
]

/** What kind of document the words on it say it is; a VAT invoice where nothing speaks for another. */
export function familyOf(rows: readonly Row[]): Family {
  const text = rows
    .map((row) => row.text)
    .join('\n')
    .replaceAll('\n', ' ')
  const sign = signs.find(([pattern]) => pattern.test(text))
  if (sign) return sign[1]
  if (/税额|价税合计|识别号.*合计金额/.test(text)) return 'vat'
  return paperSigns.find(([pattern]) => pattern.test(text))?.[1] ?? 'vat'
}
