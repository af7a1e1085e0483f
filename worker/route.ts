import type { InvoiceDocument } from '../shared/document.ts'
import type { InvoiceType } from '../shared/invoice-type.ts'
import type { ProductId } from '../shared/products.ts'
import type { OfferedProduct } from './env.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** What a caller knows of its document beforehand. */
export interface Hints {
  /** The caller wants this product and no other. */
  product?: ProductId | undefined
  /** The invoice's type, for instance from its QR code. */
  type?: InvoiceType | undefined
}

/**
 * Which products can read this document, the best first: one made for the hinted type, then general readers, then the
 * rest; within each the order of the products table.
 * @throws {Refusal} with the reason nearest to being solved, when none can
 */
export function route(
  document: InvoiceDocument,
  offered: readonly OfferedProduct[],
  hints: Hints = {},
): [OfferedProduct, ...OfferedProduct[]] {
  const asked = offered.filter(({ id }) => !hints.product || id === hints.product)
  const refusals = asked.map((product) => refusalOf(document, product))
  const able = asked
    .filter((_, index) => !refusals[index])
    .toSorted((first, second) => rank(first, hints.type) - rank(second, hints.type))
  const [best, ...others] = able
  if (!best) throw new Refusal(nearest.find((code) => refusals.includes(code)) ?? 'not-configured')
  return [best, ...others]
}

const nearest: RefusalCode[] = ['document', 'too-large', 'unsupported-type']

function refusalOf(
  { bytes, mediaType, width, height }: InvoiceDocument,
  { limits }: OfferedProduct,
): RefusalCode | undefined {
  if (!limits.mediaTypes.includes(mediaType)) return 'unsupported-type'
  if (bytes.byteLength > limits.maximumBytes) return 'too-large'
  const sides = [width, height].filter((side) => side !== undefined)
  return sides.some((side) => side < limits.minimumSide || side > limits.maximumSide) ? 'document' : undefined
}

function rank({ limits: { reads } }: OfferedProduct, type: InvoiceType | undefined): number {
  if (!type) return 0
  if (reads === 'any') return 1
  return reads.includes(type) ? 0 : 2
}
