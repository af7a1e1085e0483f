import { gaps } from './gaps.ts'
import type { Row } from './rows.ts'
import { piecesOf } from './span-of.ts'

/** How the heads of a table of some special business end (税款所属期, 跨地市标志, 住院号…). */
const headWord = /^[^\d*]{2,}$/
const headEnd =
  /(?:号码?|编号|编码|代码|登记号|日期|时间|所属期|起止|金额|合计|价格|税款|地址|名称|姓名|性别|标志|类[型别]|种类|等级|面积|地)(?:\(.{1,4}\))?$/

/** Whether a line below the lines is nothing but heads: three or more words without a figure that name a column. */
export function isHeads(row: Row): boolean {
  if (/^\*|[¥%]/.test(row.text)) return false
  const words = piecesOf([row], gaps.cells).map(({ text }) => text.replace(/\s/g, ''))
  return words.every((word) => headWord.test(word)) && words.filter((word) => headEnd.test(word)).length >= 3
}
