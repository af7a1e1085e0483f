import type { RouteReason } from '../../shared/api/recognize.ts'
import type { InvoiceType } from '../../shared/invoice-type.ts'
import type { ProductId } from '../../shared/products.ts'
import type { DocumentFacts } from '../providers/document-facts.ts'
import { Refusal, type RefusalCode } from '../refuse/refusal.ts'
import type { OfferedProduct } from '../settings/offered-product.ts'
import type { Preference } from './preference.ts'

/** What a caller knows of its document beforehand. */
export interface Hints {
  /** The caller wants this product and no other. */
  product?: ProductId | undefined
  /** The invoice's type, for instance from its QR code. */
  type?: InvoiceType | undefined
}

/** A product that can read the document, and why it was chosen. */
export interface Route {
  offer: OfferedProduct
  reason: RouteReason
}

/**
 * Which products can read this document, the best first: one made for the hinted type, then general readers, then the
 * rest; without a hint in the order of the products table. A preference of the administrator's goes before that. Resting ones come last, but come: they may have recovered.
 * @throws {Refusal} with the reason nearest to being solved, when none can
 */
export function route(
  document: DocumentFacts,
  offered: readonly OfferedProduct[],
  { product, type }: Hints = {},
  isResting: (product: ProductId) => boolean = () => false,
  preference?: Preference,
): [Route, ...Route[]] {
  const asked = offered.filter(({ id }) => !product || id === product)
  const refusals = asked.map((offer) => refusalOf(document, offer))
  const able = asked.filter((_, at) => !refusals[at])
  const order = (offer: OfferedProduct) => [
    isResting(offer.id) ? 1 : 0,
    ...(preference ? placesBy(preference, offer, type) : []),
    rank(offer, type),
  ]
  const [best, ...others] = able
    .toSorted((first, second) => compared(order(first), order(second)))
    .map((offer): Route => ({ offer, reason: product ? 'asked' : (preference?.reason ?? reasonFor(offer, type)) }))
  if (!best) throw new Refusal(nearest.find((code) => refusals.includes(code)) ?? 'not-configured')
  return [best, ...others]
}

/** By price or speed only among those that read the type at all; a list of names is the administrator's to answer for. */
function placesBy({ placeOf, isFinal }: Preference, offer: OfferedProduct, type: InvoiceType | undefined): number[] {
  return isFinal ? [placeOf(offer.id)] : [rank(offer, type) === 2 ? 1 : 0, placeOf(offer.id)]
}

/** The first place that differs decides. */
function compared(first: readonly number[], second: readonly number[]): number {
  const at = first.findIndex((place, index) => place !== second[index])
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0)
}

const nearest: RefusalCode[] = ['document', 'too-large', 'unsupported-type']

function refusalOf(document: DocumentFacts, { limits }: OfferedProduct): RefusalCode | undefined {
  const { byteLength, mediaType, width, height } = document
  if (!limits.mediaTypes.includes(mediaType)) return 'unsupported-type'
  if (byteLength > limits.maximumBytes) return 'too-large'
  const sides = [width, height].filter((side) => side !== undefined)
  return sides.some((side) => side < limits.minimumSide || side > limits.maximumSide) ? 'document' : undefined
}

function rank({ limits: { reads } }: OfferedProduct, type: InvoiceType | undefined): number {
  if (!type) return 0
  if (reads === 'any') return 1
  return reads.includes(type) ? 0 : 2
}

function reasonFor({ limits: { reads } }: OfferedProduct, type: InvoiceType | undefined): RouteReason {
  if (reads === 'any') return 'general'
  return type && reads.includes(type) ? 'type' : 'default'
}
