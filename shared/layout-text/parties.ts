import type { FieldName } from '../invoice.ts'
import type { Box } from '../recognition.ts'
import { type Finding, finding } from './finding.ts'
import type { Label } from './labels.ts'
import { blockRight, type Sheet } from './sheet.ts'
import { bottom, middleY, overlap, type Span } from './text-item.ts'
import { taxIdOf, textOf } from './values.ts'
import type { VatLabel } from './vat-labels.ts'

type Party = 'buyer' | 'seller'

const name = (span: Span) => textOf(span.printed)
const taxId = (span: Span) => taxIdOf(span.text)

const detailFields: Partial<Record<VatLabel, [FieldName, FieldName, (span: Span) => string | undefined]>> = {
  name: ['buyerName', 'sellerName', name],
  taxId: ['buyerTaxId', 'sellerTaxId', taxId],
  address: ['buyerAddressPhone', 'sellerAddressPhone', name],
  bank: ['buyerBankAccount', 'sellerBankAccount', name],
}

const ownFields: [VatLabel, FieldName, (span: Span) => string | undefined][] = [
  ['buyerName', 'buyerName', name],
  ['sellerName', 'sellerName', name],
  ['buyerTaxId', 'buyerTaxId', taxId],
  ['sellerTaxId', 'sellerTaxId', taxId],
]

/** Buyer and seller: whose a 名称 is follows from the upright word beside it, never from the half of the page. */
export function readParties(sheet: Sheet<VatLabel>): Finding[] {
  const places = partyPlaces(sheet)
  const placed = sheet.labels.flatMap((label) => {
    const detail = detailFields[label.key]
    const party = detail && places ? partyOf(label, places) : undefined
    if (!detail || !party) return []
    const span = blockRight(sheet, label)
    return finding(party === 'buyer' ? detail[0] : detail[1], span && detail[2](span), span)
  })
  const own = ownFields.flatMap(([key, field, read]) =>
    sheet.labels
      .filter((label) => label.key === key)
      .flatMap((label) => {
        const span: Span | undefined = blockRight(sheet, label)
        return finding(field, span && read(span), span)
      }),
  )
  return [...own, ...placed]
}

interface Places {
  buyer: Box
  seller: Box
  sideBySide: boolean
  limit: number
}

/** Where each party's part is: the upright words say, or else the order of the two 名称 (left or upper one buys). */
function partyPlaces(sheet: Sheet<VatLabel>): Places | undefined {
  const names = sheet.labels.filter((label) => label.key === 'name')
  const buyer = sheet.anchors.find((anchor) => anchor.kind === 'buyer')?.box
  const seller = sheet.anchors.find((anchor) => anchor.kind === 'seller')?.box
  const limit = Math.max(...sheet.labels.filter(({ key }) => key in detailFields).map(({ box }) => bottom(box)), 0)
  if (buyer && seller) return { buyer, seller, sideBySide: besides(buyer, seller), limit }
  const [first, second] = names.map((label) => label.box)
  if (!first) return buyer || seller ? undefined : undefined
  if (!second) return undefined
  const sideBySide = besides(first, second)
  const ordered = [first, second].sort((one, other) => (sideBySide ? one.x - other.x : one.y - other.y))
  const [upper, lower] = ordered
  if (!upper || !lower) return undefined
  const swapped =
    (buyer && distance(lower, buyer) < distance(upper, buyer)) ||
    (seller && distance(upper, seller) < distance(lower, seller))
  return swapped
    ? { buyer: lower, seller: upper, sideBySide, limit }
    : { buyer: upper, seller: lower, sideBySide, limit }
}

const besides = (one: Box, other: Box) => overlap(one.y, one.height, other.y, other.height) > 0.3
const distance = (one: Box, other: Box) => Math.hypot(one.x - other.x, middleY(one) - middleY(other))

/** Space between a label and the stretch of lines an upright word spans; 0 inside. */
function verticalDistance(label: Box, place: Box): number {
  return Math.max(place.y - middleY(label), middleY(label) - bottom(place), 0)
}

function partyOf(label: Label, { buyer, seller, sideBySide }: Places): Party {
  const { box } = label
  if (!sideBySide) return verticalDistance(box, buyer) <= verticalDistance(box, seller) ? 'buyer' : 'seller'
  const [left, rightmost]: [Party, Party] = buyer.x < seller.x ? ['buyer', 'seller'] : ['seller', 'buyer']
  const border = Math.max(buyer.x, seller.x) - box.height / 2
  return box.x >= border ? rightmost : left
}
