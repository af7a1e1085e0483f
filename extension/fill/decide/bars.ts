import type { FieldSnapshot } from '../snapshot.ts'
import type { Signals } from './signals.ts'

const payment =
  /收款(人|账|银行|户|行)|收款方(账|开户)|开户(行|银行|支行|名|人)|银行(卡|账户|账号)|卡号$|户名|支付(宝|账号|方式)|(^| )(payee|iban|swift|bank account|card no|account no)( |$)/u
const captcha = /验证码|图形|短信|动态码|captcha/u
const named: readonly string[] = ['label', 'labelledby', 'column', 'before', 'near']
const search = /^(按示例)?(搜索|查询|筛选|过滤|关键字|关键词|search|filter|keyword|query by example)/u

/** Why a control is never written, read from its words; what the page itself says comes with the snapshot. */
export function barredBy(snapshot: FieldSnapshot, signals: Signals): NonNullable<FieldSnapshot['barred']> | undefined {
  if (snapshot.barred) return snapshot.barred
  // What stands behind a box with a name of its own is the name of the next one.
  const isNamed = signals.readings.some(({ place }) => named.includes(place))
  // One that offers what it finds is searched in: Search or create….
  const finds = isNamed && snapshot.widget === 'typeahead'
  const texts = signals.readings
    .filter(({ place }) => place !== 'name' && !(isNamed && place === 'after') && !(finds && place === 'placeholder'))
    .map(({ words }) => words)
  const says = (pattern: RegExp) => texts.some((text) => pattern.test(text))
  if (says(captcha)) return 'captcha'
  if (says(search)) return 'search'
  if (says(payment) && !signals.ownParty && !signals.sectionParty) return 'payment'
  return undefined
}
