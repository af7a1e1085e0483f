import type { TextItem } from '../../../shared/layout-text/text-item.ts'
import { at, endingAt, upright } from './page.ts'

/** The page the tax platform itself issues, in millimetres. */
export const platformSize = { width: 211.5, height: 140 }

/** Tax ids are set in a larger face than their labels, with wide steps. */
const wide = (x: number, y: number, text: string): TextItem => ({
  text,
  box: { x, y, width: text.length * 2.54, height: 4.2 },
})

const frame = [
  at(69, 8, '电子发票（普通发票）', 7),
  at(155, 11.5, '发票号码：', 3),
  at(155, 17.5, '开票日期：', 3),
  { text: '下载次数：1', box: { x: 208, y: 31, width: 3.2, height: 16 } },
  ...upright(6, 32.5, '购买方信息', 3.5, 3),
  ...upright(106.5, 32.5, '销售方信息', 3.5, 3),
  at(11.5, 33.5, '名称:', 3),
  at(111.5, 33.5, '名称:', 3.2),
  at(11.5, 44, '统一社会信用代码/纳税人识别号：', 2.8),
  at(112, 44, '统一社会信用代码/纳税人识别号：', 2.8),
  at(16, 53.5, '项目名称', 4),
  at(43, 53.5, '规格型号', 3.5),
  at(67.5, 53.5, '单  位', 3),
  at(93, 53.5, '数  量', 3),
  at(117.5, 53.5, '单  价', 3),
  at(143.5, 53.5, '金  额', 3),
  at(157, 53.5, '税率/征收率', 3.2),
  at(194.5, 53.5, '税  额', 3),
  at(21, 93, '合      计', 3),
  at(17, 99, '价税合计（大写）', 3.2),
  at(144, 99, '（小写）', 3),
  at(5.5, 110, '备', 3),
  at(5.5, 115, '注', 3),
  at(20, 130, '开 票 人：', 3),
]

const head = [at(170.5, 11.5, '25332000000123456789', 2.7), at(170.5, 17.5, '2025年01月06日', 2.9)]
const gross = [at(59.5, 99, 'ⓧ 叁佰伍拾圆整', 3), at(157.5, 99, '¥350.00', 3), at(36.5, 130, '郭小样', 3)]
const totals = [endingAt(157, 93, '¥309.73', 3), endingAt(205, 93, '¥40.27', 3)]

/** Two lines of one article, the second a discount; each name runs over four printed lines. */
export const wrappedNames = [
  ...frame,
  ...head,
  at(19, 33.5, '义乌样例科技有限责任公司', 3.1),
  wide(53.6, 43.3, '91330782MA00000K4R'),
  at(119, 32, '宁波样例苏宁电子商务有限公司鄞', 3.1),
  at(119, 35.6, '州第二分公司', 3.1),
  wide(154, 43.3, '91330283MA000008B6'),
  at(6.5, 57.5, '*家用厨房电器具*样例堂', 3),
  at(6.5, 61, '电磁炉家用新款智能超薄', 3),
  at(6.5, 64.5, '小型高端大功率爆炒', 3),
  at(43, 57.5, 'SR22AC', 3),
  at(70, 57.5, '件', 3),
  endingAt(107, 57.5, '1', 3),
  endingAt(132, 57.5, '311.504424778761', 3),
  endingAt(157, 57.5, '311.50', 3),
  at(165.8, 57.5, '13%', 3),
  endingAt(205, 57.5, '40.50', 3),
  at(6.5, 68, '*家用厨房电器具*样例堂', 3),
  at(6.5, 71.5, '电磁炉家用新款智能超薄', 3),
  endingAt(157, 68, '-1.77', 3),
  at(165.8, 68, '13%', 3),
  endingAt(205, 68, '-0.23', 3),
  ...totals,
  ...gross,
  at(12, 107, 'BH00000001;; 872A; 2024-06-24 14:55:03', 3),
]

/** A person without a tax id bought; the seller's id must not move into the empty cell. */
export const personBuys = [
  ...frame,
  ...head,
  at(19, 33.5, '个人', 3),
  at(119, 33.5, '宁波样例百货商店', 3.1),
  wide(154, 43.3, '92330283MA000008B6'),
  at(6.5, 57.5, '*日用杂品*毛巾', 3),
  endingAt(157, 57.5, '309.73', 3),
  at(165.8, 57.5, '13%', 3),
  endingAt(205, 57.5, '40.27', 3),
  ...totals,
  ...gross,
]
