import { isCreditCode } from '../tax-id.ts'
import type { Family } from './family.ts'
import { type Finding, finding } from './finding.ts'
import { asName, nameAbove } from './name-pieces.ts'
import { bottom, isOnLine, middleY, overlap, type Span } from './text-item.ts'

const idIn = ({ text }: Span) => {
  const id = /[0-9A-Z]{18}$/.exec(text.replace(/\s/g, ''))?.[0] ?? ''
  return isCreditCode(id) ? id : undefined
}

/** Where the sum stands: every form has it above or below its parties. */
const sumOf = (found: readonly Finding[]) =>
  found.find(({ field }) => field === 'totalAmountInWords' || field === 'totalAmount')?.span.box

/** The buyer's and the seller's id as far as a form's order tells: the parties of a used car stand above the sum, a car's seller below it. */
function byOrder(
  ids: readonly Span[],
  family: Family,
  sum: Span['box'],
): [buyer?: Span | undefined, seller?: Span | undefined] {
  const above = ids.filter(({ box }) => bottom(box) <= middleY(sum))
  const below = ids.filter(({ box }) => box.y >= middleY(sum))
  if (family === 'used-car') return above.length === 2 ? [above[0], above[1]] : []
  return [above.length === 1 ? above[0] : undefined, below[0]]
}

/** A form with neither name says of a lone id not whose it is. */
const isBeside = (id: Finding, name: Finding | undefined) =>
  name !== undefined && overlap(id.span.box.y, id.span.box.height, name.span.box.y, name.span.box.height) > 0.2

/** The digital form of a car has both parties above the sum, side by side. */
function hasBlocks(found: readonly Finding[], sum: Span['box'] | undefined): boolean {
  const seller = found.find(({ field }) => field === 'sellerName')
  return Boolean(sum && seller && bottom(seller.span.box) < sum.y)
}

/** The name on an id's line, else the one right above it, where a label did not give it away. */
function nameBeside(party: 'buyer' | 'seller', id: Span | undefined, pieces: readonly Span[]): Finding[] {
  const left = pieces.filter(({ box }) => id && isOnLine(box, id.box) && box.x < id.box.x).toReversed()
  const name = id && (left.map(asName).find((one) => one !== undefined) ?? nameAbove(id, pieces))
  return finding(`${party}Name`, name?.text, name?.span, 0.6)
}

/**
 * Whose the ids of a photographed car form are, and the names beside them: where the labels of one party were lost, the
 * other's would claim what stands below them. The order of the form tells; where it does not, an id that stands beside
 * no name is nobody's.
 */
export function withIdsOfForm(pieces: readonly Span[], family: Family, found: readonly Finding[]): Finding[] {
  if (family !== 'used-car' && family !== 'vehicle') return [...found]
  const sum = sumOf(found)
  const ids = pieces.filter((span) => idIn(span)).toSorted((one, other) => one.box.y - other.box.y)
  if (family === 'vehicle' && hasBlocks(found, sum)) return [...found]
  const [buyer, sellerId] = sum ? byOrder(ids, family, sum) : []
  const told = [
    ...finding('buyerTaxId', buyer && idIn(buyer), buyer, 0.9),
    ...finding('sellerTaxId', sellerId && idIn(sellerId), sellerId, 0.9),
  ]
  const of = (field: Finding['field']) => found.find((one) => one.field === field)
  const isTold = (one: Finding) => told.some(({ field, value }) => field === one.field && value !== one.value)
  const isNobodys = (one: Finding) =>
    one.field === 'buyerTaxId' && !of('sellerName') && !buyer && !isBeside(one, of('buyerName'))
  const kept = found.filter((one) => !isTold(one) && !isNobodys(one))
  const beside = [...told, ...nameBeside('buyer', buyer, pieces), ...nameBeside('seller', sellerId, pieces)]
  return [...kept, ...beside.filter(({ field }) => !kept.some((one) => one.field === field))]
}
