import type { CueWords } from './cue-words.ts'

/** What else is printed on an invoice. */
export const printCues: CueWords = {
  checkCode: {
    校验码: 0.9,
    发票校验码: 1,
    校验码后六位: 1,
    校验码后6位: 1,
    校验码末六位: 1,
    校验码末6位: 1,
    校验码最后六位: 1,
    发票校验码后六位: 1,
    发票校验码后6位: 1,
    'check code': 0.95,
    'verification code of invoice': 0.8,
  },
  machineNumber: { 机器编号: 1, 机器号: 0.8, 税控盘号: 0.5, 开票机号: 0.5, 'machine no': 0.8 },
  cipher: { 密码区: 0.9, 税控码: 0.5 },
  printedCode: { 机打代码: 0.8, 打印发票代码: 0.8 },
  printedNumber: { 机打号码: 0.8, 打印发票号码: 0.8 },
  remark: {
    备注: 0.8,
    发票备注: 1,
    开票备注: 0.95,
    票面备注: 1,
    备注信息: 0.8,
    备注说明: 0.75,
    'invoice remark': 1,
    'invoice remarks': 1,
    remark: 0.8,
    remarks: 0.8,
    notes: 0.6,
    note: 0.6,
  },
  drawer: { 开票人: 1, 开票员: 0.95, 开立人: 0.7, 'issued by clerk': 0.6, drawer: 0.6 },
  reviewer: { 复核人: 0.85, 复核: 0.75 },
  province: { 发票所属省份: 0.8, 开票省份: 0.8 },
}
