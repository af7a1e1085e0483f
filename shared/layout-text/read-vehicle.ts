import type { Anchor } from './anchors.ts'
import type { Cue } from './cue.ts'
import { vehicleCues } from './cues-of-documents.ts'
import type { Finding } from './finding.ts'
import { readCues } from './read-cues.ts'
import type { Row } from './rows.ts'
import { middleY, type PageSize } from './text-item.ts'

/** Labels that both parties have; whose one is follows from the line that names the seller. */
const shared: Cue[] = [
  { field: 'buyerTaxId', words: '(?:统一社会信用代码/?)?纳税人(?:识别号)?(?:/?身份证明号码)?|统一社会信用代码|识别号' },
  { field: 'sellerAddressPhone', words: '地址' },
  { field: 'sellerBankAccount', words: '开户银行' },
]
const parts: Cue[] = [
  { field: 'buyerAddressPhone', words: '电话' },
  { field: 'buyerBankAccount', words: '账号' },
]

/** A car invoice: buyer above, the car in the middle, seller and tax below. */
export function readVehicle(rows: Row[], anchors: Anchor[], size: PageSize): Finding[] {
  const found = readCues(rows, anchors, size, [...vehicleCues, ...shared, ...parts])
  const seller = found.find(({ field }) => field === 'sellerName')
  const border = seller ? middleY(seller.span.box) - seller.span.box.height : Number.POSITIVE_INFINITY
  return found.flatMap((one): Finding[] => {
    const below = middleY(one.span.box) >= border
    if (one.field === 'buyerTaxId') return [below ? { ...one, field: 'sellerTaxId' } : one]
    if (one.field === 'sellerAddressPhone') return [withPart(one, found, 'buyerAddressPhone')]
    if (one.field === 'sellerBankAccount') return [withPart(one, found, 'buyerBankAccount')]
    return one.field === 'buyerAddressPhone' || one.field === 'buyerBankAccount' ? [] : [one]
  })
}

/** 地址 and 电话, 开户银行 and 账号 stand in cells of their own and are one field of ours. */
function withPart(one: Finding, found: readonly Finding[], field: Finding['field']): Finding {
  const part = found.find((other) => other.field === field)
  return part ? { ...one, value: `${one.value} ${part.value}` } : one
}
