import { isInvitation } from './invitation.ts'

/** Values that stand for no value: zero, the mask of an empty box. */
const nothing =
  /^([¥￥$\s]*|((人民币|cny|rmb)\s*)?[¥￥$\s]*0([.,]0+)?\s*(元|圆|万元|%|％|cny|rmb)?|元|[_\s\-—./:年月日]+|(yyyy|mm|dd|hh|[-/.年月日\s:])+|无)$/iu

/** Whether what a control holds says nothing. */
export const isNothing = (value: string) => nothing.test(value.trim()) || isInvitation(value)

const plain = (text: string) => text.normalize('NFKC').replace(/[\s,¥]/gu, '')

export const sameText = (a: string, b: string) => plain(a) === plain(b)
