import type { Cue } from './cue.ts'

export const plate = /[\u4e00-\u9fff][A-Z][A-Z\d.·]{4,7}/

export const head: Cue[] = [
  { field: 'invoiceCode', words: '(?:发票|票据)代码' },
  { field: 'invoiceNumber', words: '(?:发票|票据)?号码|发票号' },
  { field: 'issueDate', words: '开票日期|填开日?期|开具日期' },
]

export const machine: Cue[] = [
  { field: 'printedCode', words: '机打代码' },
  { field: 'printedNumber', words: '机打号码' },
  { field: 'machineNumber', words: '机器编号' },
]
