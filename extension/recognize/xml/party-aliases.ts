import { aliasMap } from './alias-map.ts'

export type PartyDetail = 'Name' | 'TaxId' | 'Address' | 'Phone' | 'Bank' | 'Account'

/** Names that say whose they are only through their prefix or through the element around them. */
const partyWords: Record<PartyDetail, string> = {
  Name: 'Name MC 名称 单位名称 公司名称',
  TaxId: 'IdNum TaxID NSRSBH SBH SH 纳税人识别号 识别号 税号 统一社会信用代码 统一社会信用代码纳税人识别号',
  Address: 'Addr Address DZ 地址',
  Phone: 'TelNum Tel Phone DH LXDH 电话',
  Bank: 'BankName KHH KHYH YHMC 开户行 开户银行 银行名称',
  Account: 'BankAccNum BankAccount YHZH ZH 账号 银行账号',
}

/** `buyer` or `seller` by the beginning of an element's name. */
export const partyPrefix = {
  buyer: /^(?:buyer|purchaser|gmf|ghdw|ghf|gf|购买方|购货方|购货单位|购方|受票方)(?:information|info|xx|信息)?/,
  seller: /^(?:seller|xsf|xhdw|xhf|xf|销售方|销货方|销货单位|销方|开票方)(?:information|info|xx|信息)?/,
} as const

export const partyAliases = aliasMap(partyWords)
