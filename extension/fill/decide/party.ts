import type { Target } from '../targets.ts'

/** The two parties of an invoice. */
export type Party = 'seller' | 'buyer'

const sellerWords =
  /销售方|销货方|销方|销货单位|销售单位|销售人|卖方|卖家|开票方|开票单位|开票公司|开票企业|供应商|供货商|供货方|供货单位|商户|商家|厂商|(?<![a-z])(seller|vendor|supplier|merchant)(?![a-z])/u
const buyerWords =
  /购买方|购货方|购方|购货单位|购买单位|买方|买家|买受人|受票方|受票单位|收票方|收票单位|抬头|(?<![a-z])(buyer|purchaser|bill to)(?![a-z])/u

/** The party a label or heading names; none when it names both or neither. */
export function partyOf(words: string): Party | undefined {
  const seller = sellerWords.test(words)
  const buyer = buyerWords.test(words)
  if (seller === buyer) return undefined
  return seller ? 'seller' : 'buyer'
}

const attributes = {
  TaxId:
    /^(的|单位|公司|企业|方)?(纳税人)?(识别号码?|税号|登记号|税务登记号)$|^(统一)?(社会)?信用代码$|^纳税人识别号.*信用代码$|^税号.*信用代码$|^(统一编号|统编)(税号)?$|^(tax|vat)( payer)?( registration)? (id|no)$|^(uscc|unified social credit (code|identifier))( tax(payer)? id)?$|^taxpayer (id|identification no)$/u,
  AddressPhone: /^(单位|公司|注册|开票)?地址(及|和|与)?(联系)?电话$|^address (and )?(phone|tel)$/u,
  BankAccount: /^(开户)?(银行|行)(名称)?(及|和|与)?(银行)?账号$/u,
  Name: /^(单位|公司|企业|机构)?(名称|全称)$|^(单位|公司|企业)$|^(company |legal |registered )*name$|^company$/u,
} as const
type Attribute = keyof typeof attributes

const partyWords = new RegExp(`${sellerWords.source}|${buyerWords.source}`, 'gu')

/** Signs besides a party's own words up to which a heading is of the party alone: 信息, 资料, 信息区. */
const few = 3

/** Whether a heading says a party and little else. */
export const isOfPartyAlone = (words: string): boolean =>
  (words.replace(partyWords, '').match(/\p{Script=Han}/gu) ?? []).length <= few

/** What is asked of a party, with the party's own words taken out: 税号, 名称, 地址电话, 开户行及账号. */
export function partyAttribute(words: string): Attribute | undefined {
  const rest = words
    .replace(partyWords, ' ')
    .replace(/^\s*(发票|的|信息)/u, '')
    .replace(/\b(of|the)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  const halves = [rest, rest.replace(/[^\p{Script=Han}]+/gu, ''), rest.replace(/\p{Script=Han}+/gu, ' ').trim()]
  const meant = halves.map((half) =>
    (Object.keys(attributes) as Attribute[]).find((name) => attributes[name].test(half)),
  )
  // A label in two languages asks for what both halves say.
  return meant[0] ?? (meant[1] === meant[2] ? meant[1] : undefined)
}

export const partyTarget = (party: Party, attribute: Attribute): Target => `${party}${attribute}`
