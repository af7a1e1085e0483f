/**
 * Words that forms use for one another, written as the cues write them: what is said of a party or a day is then known
 * under each of its names. In simplified Chinese and lower-case English, as labels are read.
 */
const sameWords: readonly [RegExp, string][] = [
  [/(?:填开|出具|(?<=[发收]票|票据)签发)(?=日|时间|人)|开具(?=人)/gu, '开票'],
  [/(?:这张|该张?|本)?(?:发?票)?是?(?:专票还是普票|专用发票还是普通发票)$/gu, '发票类型'],
  [/(?:这张|该张?|本)?(?:发票|票据)?是?(?:哪一?天|什么时候|何时)(?:开具?|出具?)的?$/gu, '开票日期'],
  [/(?:写的)?(?:是|为)(?:多少|什么|哪一?[个家天日]?|几)(?:元|钱)?[吗呢]?$|写的是$|是谁$|叫什么$/gu, ''],
  [/[启起]程(?=[地日时站城点])/gu, '出发'],
  [/分供商|分包(?:商|单位)/gu, '供应商'],
  [/纳税(?:人)?(?:识别码|登记号|识别号(?!码)|号(?!码)|税号)|纳税人(?:代码|编号)/gu, '纳税人识别号'],
  [/(?<![提食销])(?:供|售|供应)方(?![式案法向便面])|卖家|销售(?:商(?!品)|企业|者)|供应单位/gu, '销售方'],
  [/需方(?![式案法向便面])|采购方(?![式案法向便面])|受票(?:企业|人|公司)|买受单位|购货人|购买单位/gu, '购买方'],
  [/(?<![a-z])(?:amt)(?![a-z])/gu, 'amount'],
  [/(?<![a-z])(?:w o|wo)(?= (?:tax|vat)(?![a-z]))/gu, 'without'],
  [/(?<![a-z])(seller|vendor|supplier|merchant|buyer|purchaser) s(?![a-z])/gu, '$1'],
  [/(?<![a-z])(?:tax|vat)(?: payer| registration| reg| identification)+ (?=no|id|code)/gu, 'tax '],
  [/(?<![a-z])tin(?![a-z])/gu, 'tax id'],
]

/** The same label in the cues' own words. */
export const inCueWords = (words: string): string =>
  sameWords.reduce((written, [others, ours]) => written.replace(others, ours), words)
