import type { Table } from './find-tables.ts'
import { findLabels, labelTable } from './labels.ts'
import type { PageParts } from './page-parts.ts'
import { isRailTicket } from './rail-signs.ts'
import type { Row } from './rows.ts'
import { bottom } from './text-item.ts'

/** Kinds of document that are laid out alike. */
export type Family =
  | 'vat'
  | 'vehicle'
  | 'used-car'
  | 'quota'
  | 'taxi'
  | 'toll'
  | 'rail'
  | 'air'
  | 'fiscal'
  | 'passage'
  | 'parking'

/** What a title says its document is; `toll` is the paper form, electronic toll invoices have the frame of a VAT invoice. */
const titles: [RegExp, Family][] = [
  [/铁路|火车票/, 'rail'],
  [/航空/, 'air'],
  [/二手车/, 'used-car'],
  [/机动车/, 'vehicle'],
  [/定额/, 'quota'],
  [/票据|非税.*缴款书|收据/, 'fiscal'],
  [/出租|的士/, 'taxi'],
  [/^(?!.*(?:增值税|电子发票)).*停车/, 'parking'],
  [/^(?!.*(?:增值税|客[运票]|运输|电子发票)).*(?:公路|路桥|车辆通行|费专用发票$)/, 'toll'],
  [/增值税|普通发票|专用发票|电子发票/, 'vat'],
  [/通行费|过路|过桥/, 'toll'],
]

/** Words only one kind of form prints, as labels; so many different ones make its frame. */
const frames: { family: Family; least: number; words: string[] }[] = [
  { family: 'used-car', least: 2, words: ['卖方单位/?个人', '买方单位/?个人', '车价合计', '登记证号', '二手车市场'] },
  {
    family: 'vehicle',
    least: 3,
    words: ['厂牌型号', '合格证号', '发动机号码?', '车辆识别代', '限乘人数', '进口证明书号', '不含税价'],
  },
  {
    family: 'air',
    least: 3,
    words: ['旅客姓名', '承运人', '航班号?', '座位等级', '民航发展基金', '燃油附加费', '客票生效日期', '免费行李'],
  },
  {
    family: 'passage',
    least: 5,
    words: [
      '上车站',
      '到站|下车站',
      '乘车日期|发车日期',
      '开车时间|发车时间',
      '座位?号',
      '票价',
      '检票口',
      '车次',
      '票种',
    ],
  },
  { family: 'taxi', least: 3, words: ['车号', '证号', '里程', '等候', '上车(?!站)', '下车(?!站)'] },
  { family: 'fiscal', least: 2, words: ['(?:电子)?票据代码', '(?:电子)?票据号码', '交款人', '收款单位'] },
]
const framesOf = frames.map(({ words, ...frame }) => ({
  ...frame,
  labels: labelTable(words.map((word) => ({ key: word, words: word }))),
}))

/** What the words at the head of a page say where no title was made out, as on photographs. */
const headWords: [RegExp, Family][] = [
  [/铁路电子客票/, 'rail'],
  [/航空运输电子客票|航空.*行程单/, 'air'],
  [/二手车销售/, 'used-car'],
  [/机动车销售/, 'vehicle'],
  [/定额发票/, 'quota'],
  [/客运电子客票/, 'passage'],
  [/财政.*票据|(?:医疗|非税).{0,12}票据/, 'fiscal'],
]
/** Signs of small paper tickets; a table with 税额 or 价税合计 overrules them. */
const paperSigns: [RegExp, Family][] = [
  [/出租.{0,8}发票|的士|上车.*下车/, 'taxi'],
  [/入口.*出口|车辆通行费|通行费.{0,6}发票/, 'toll'],
  [/入场.*出场|停车时长/, 'parking'],
  [/(?:客运|汽车).{0,8}(?:发票|客票|车票)|船客?票/, 'passage'],
]

const textOf = (rows: readonly Row[]) => rows.map((row) => row.text).join(' ')
const headPart = 0.25

/**
 * What kind of document a page is. The frame of a VAT invoice (lines with amount and tax, 价税合计) decides before
 * everything, then the title, then the labels of other frames and the words at the head; what goods, parties and
 * remarks are called does not count.
 */
export function familyOf({ rows, tables, titles: [title] }: PageParts): Family {
  if (hasVatFrame(rows, tables)) return 'vat'
  const titled = titles.find(([word]) => word.test(title?.text ?? ''))?.[1]
  if (titled && titled !== 'vat') return titled
  const framed = framesOf.find(
    ({ labels, least }) => new Set(findLabels(rows, labels).map(({ key }) => key)).size >= least,
  )
  if (framed) return framed.family
  const headed = titled ?? headWords.find(([word]) => word.test(textOf(headOf(rows))))?.[1]
  if (headed) return headed
  const text = textOf(rows)
  if (/税额|价税合计|识别号.*合计金额/.test(text)) return 'vat'
  return paperSigns.find(([pattern]) => pattern.test(text))?.[1] ?? (isRailTicket(text) ? 'rail' : 'vat')
}

/** So many of its labels, and a page is the airlines' own form; a seller's list of flights has fewer. */
const airLabels = 5

/** Whether a page is an itinerary of the airlines, however little of its title was made out. */
export const isAirForm = (rows: readonly Row[]): boolean =>
  framesOf.some(
    ({ family, labels }) =>
      family === 'air' && new Set(findLabels(rows, labels).map(({ key }) => key)).size >= airLabels,
  )

function hasVatFrame(rows: readonly Row[], tables: readonly Table[]): boolean {
  const hasLines = tables.some(({ columns }) => {
    const heads = new Set(columns.map(({ head }) => head))
    return heads.has('amount') && heads.has('taxAmount') && heads.size > 2
  })
  return hasLines && rows.some(({ text }) => /价税合计|\(大写\)/.test(text))
}

function headOf(rows: readonly Row[]): Row[] {
  const top = Math.min(...rows.map(({ box }) => box.y))
  const floor = Math.max(...rows.map(({ box }) => bottom(box)))
  return rows.filter(({ box }) => box.y < top + (floor - top) * headPart)
}
