import type { FieldSnapshot } from '../snapshot.ts'
import { simplified } from './simplified.ts'

const foreign =
  /(^|[^a-z])(hkd|usd|eur|jpy|gbp|twd|mop|sgd|aud|cad|chf|krw|thb|myr|hk\$|us\$|nt\$)([^a-z]|$)|[€£]|港币|港元|美元|美金|欧元|日元|日币|英镑|台币|澳门元|新加坡元|澳元|加元|韩元|泰铢/iu
const yuan = /人民币|cny|rmb|^[¥￥]$/iu

/** Whether a text names a currency that is not ours. */
export const isForeign = (text: string) => foreign.test(simplified(text.normalize('NFKC')))
const isYuan = (text: string) => yuan.test(simplified(text.normalize('NFKC')))

/** Whether a text names currencies of which none is ours: Amount (HKD). */
export const isForeignOnly = (text: string) => isForeign(text) && !isYuan(text)

/** Whether a list offers currencies and nothing else, whatever it is called. */
export function offersCurrencies({ options = [] }: Pick<FieldSnapshot, 'options'>): boolean {
  const texts = options.map(({ text }) => text)
  const known = texts.filter((text) => isForeign(text) || isYuan(text))
  return known.length > 1 && known.some(isForeign) && known.length >= texts.length - 1
}
