import type { FieldName } from '../invoice.ts'
import { type Finding, finding } from './finding.ts'
import type { Span } from './text-item.ts'

type Party = 'buyer' | 'seller'
type Detail = 'address' | 'phone' | 'bank' | 'account'

const label = /(购买方|购货方|购方|买方|销售方|销货方|销方|卖方)?(地址|电话|开户银行|开户行|(?:银行)?账号)[:：]/g

const detailOf = (word: string): Detail => {
  if (word === '地址') return 'address'
  if (word === '电话') return 'phone'
  return word.startsWith('开户') ? 'bank' : 'account'
}

/** What a value looks like: numbers end where they end, text at a semicolon or the next label. */
const forms: Record<Detail, RegExp> = {
  address: /^[^;；]+/,
  phone: /^[\d+()（）转 -]+/,
  bank: /^[^;；]+/,
  account: /^[\dA-Za-z -]+/,
}

/** A value, or nothing where dashes stand for none. */
function textOf(detail: Detail, text: string): string | undefined {
  const value = forms[detail].exec(text.trim())?.[0].trim()
  return value && !/^[-—/\s]+$/.test(value) ? value : undefined
}

/** Details by party; whose one is says its own label or the last that did. */
function detailsIn(text: string): Map<`${Party}:${Detail}`, string> {
  const details = new Map<`${Party}:${Detail}`, string>()
  const labels = [...text.matchAll(label)]
  let party: Party | undefined
  for (const [index, match] of labels.entries()) {
    const [whole, whose, word = ''] = match
    if (whose) party = /^[购买]/.test(whose) ? 'buyer' : 'seller'
    const detail = detailOf(word)
    const value = textOf(detail, text.slice(match.index + whole.length, labels[index + 1]?.index))
    if (party && value && !details.has(`${party}:${detail}`)) details.set(`${party}:${detail}`, value)
  }
  return details
}

/**
 * A digital invoice has no place for addresses and banks; who wants them printed has them in the remark: with
 * semicolons or parted by spaces, "-" for none, the party named once or before every label.
 */
export function readAccounts(remark: Span | undefined): Finding[] {
  const details = detailsIn(remark?.printed.replaceAll('\n', '') ?? '')
  const joined = (party: Party, ...parts: Detail[]) =>
    parts.flatMap((part) => details.get(`${party}:${part}`) ?? []).join(' ')
  return (['buyer', 'seller'] as const).flatMap((party): Finding<FieldName>[] => [
    ...finding(`${party}AddressPhone` as const, joined(party, 'address', 'phone'), remark, 0.9),
    ...finding(`${party}BankAccount` as const, joined(party, 'bank', 'account'), remark, 0.9),
  ])
}
