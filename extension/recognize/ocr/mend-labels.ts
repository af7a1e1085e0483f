import { foldText } from '../../../shared/layout-text/fold-text.ts'
import { isFormLabel } from '../../../shared/layout-text/print-shift.ts'

/** Printed labels long enough that a text one sign off can only be they. */
const labels = [
  ...['开票日期', '机器编号', '纳税人识别号', '统一社会信用代码', '地址、电话', '开户行及账号', '价税合计', '规格型号'],
  ...['项目名称', '货物或应税劳务、服务名称', '厂牌型号', '合格证号', '发动机号码', '车辆类型', '销货单位名称'],
  ...['购买方名称', '不含税价', '主管税务机关', '限乘人数', '旅客姓名', '座位等级', '民航发展基金', '燃油附加费'],
  ...[
    '卖方单位',
    '买方单位',
    '车牌照号',
    '登记证号',
    '车价合计',
    '电子客票号',
    '机打代码',
    '机打号码',
    '发票代码',
    '发票号码',
  ],
  ...['填开日期', '销售方名称', '增值税税率', '增值税税额', '有效身份证件号码', '其他税费', '单位代码/身份证号码'],
]

/** Labels of tickets that are one sign off from one of these, and are no misreading of it. */
const others = ['开航日期', '开船日期', '开车日期']

/** Whether two texts of one length differ in one sign. */
function isOneOff(text: string, label: string): boolean {
  let different = 0
  for (let at = 0; at < label.length; at += 1) if (text[at] !== label[at]) different += 1
  return different === 1
}

/** From here on a label is long enough to be known without any one of its signs; a shorter one only with its last. */
const long = 6

/** The labels this text begins like, each with how many of its signs stand for it. */
function likened(text: string): { label: string; length: number }[] {
  return labels.flatMap((label) => {
    const whole = isOneOff(text.slice(0, label.length), label) ? [{ label, length: label.length }] : []
    const shorter = text.slice(0, label.length - 1)
    const losable = label.length >= long ? label.length : label.length - 1
    const isShort = [...label.slice(0, losable)].some((_, at) => label.slice(0, at) + label.slice(at + 1) === shorter)
    return isShort ? [...whole, { label, length: label.length - 1 }] : whole
  })
}

/** Ends like a label that lost its last sign, and is a part of a title. */
const ofTitle = '电子客票'

/** What may follow a label: its colon, a bracket, a value in figures, or nothing. */
const follows = /^(?:[:：(（/\dA-Z]|$)/

/** (小写) before its sum, with the second sign misread: nothing else stands like that. */
const figures = /^([(（]?小)[\u4e00-\u9fff](?=[)）]?[¥￥]?\d[\d,]*\.\d\d$)/

/**
 * A piece of text that begins with a label one sign off, with the label as it is printed (开票日斯 → 开票日期), where only
 * one label is that near; 小弯¥12.00 → 小写¥12.00.
 */
export function mendLabel(text: string): string {
  if (figures.test(text)) return text.replace(figures, '$1写')
  const folded = foldText(text).text
  if (
    folded.length !== text.length ||
    folded === ofTitle ||
    isFormLabel(folded) ||
    [...labels, ...others].some((label) => folded.startsWith(label))
  )
    return text
  const near = likened(folded).filter(({ length }) => follows.test(folded.slice(length)))
  const [meant] = near
  return meant && near.every(({ label }) => label === meant.label) ? meant.label + text.slice(meant.length) : text
}
