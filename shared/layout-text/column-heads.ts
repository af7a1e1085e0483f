import { labelTable } from './labels.ts'

/** Heads of the columns of lines. A word counts only in a line with at least three of them. */
export const columnHeads = labelTable([
  {
    key: 'name',
    words:
      '货物或应税劳务(?:、?服务)?名称|货物\\(劳务\\)名称|货物\\(应税劳务(?:、服务)?\\)名称|(?:项目|服务|商品|货物)名称|(?:收费|缴费|服务)?项目(?!编码|编号|类别|单位)|品名',
  },
  { key: 'spec', words: '规格型号|规格|型号|产权证书/?(?:不动产权证号)?' },
  { key: 'unit', words: '(?:面积)?单位' },
  { key: 'quantity', words: '数量' },
  { key: 'unitPrice', words: '单价(?:\\(元\\))?' },
  { key: 'amount', words: '金额(?:\\(元\\))?' },
  { key: 'taxRate', words: '税率(?:/?征收率)?(?:\\(%\\))?' },
  { key: 'taxAmount', words: '税额(?:\\(元\\))?' },
  { key: 'plateNumber', words: '车牌号码?' },
  { key: 'vehicleKind', words: '类型' },
  { key: 'passageStart', words: '通行日期起' },
  { key: 'passageEnd', words: '通行日期止' },
  { key: 'constructionPlace', words: '建筑服务发生地' },
  { key: 'constructionName', words: '建筑项目名称' },
  { key: 'number', words: '序号' },
  { key: 'other', words: '不动产地址|租赁期起止|跨地\\(市\\)标志|土地增值税项目编号|合同编号|项目编码|项目类别|备注' },
])

export type ColumnHead = (typeof columnHeads)['keys'][number]
