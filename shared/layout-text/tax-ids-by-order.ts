import { isPersonId } from '../tax-id.ts'
import type { Family } from './family.ts'
import { type Finding, finding } from './finding.ts'
import { mendTaxId } from './mend-tax-id.ts'
import { middleY, type Span } from './text-item.ts'

/** Form and place speak for a value here, no label. */
const certainty = 0.7

/** Forms that have the buyer's cells above the seller's. */
const stacked: readonly Family[] = ['vehicle', 'used-car']

/** A company's, or that of a person who sells a car. */
const idIn = ({ text }: Span): string | undefined => {
  const run = /[0-9A-Z]{17,19}$/.exec(text.replace(/\s/g, ''))?.[0] ?? ''
  return isPersonId(run) ? run : mendTaxId(run)
}

/** Tax ids of a form whose parties stand below each other: each follows the name it belongs to. */
export function taxIdsByOrder(pieces: readonly Span[], family: Family, found: readonly Finding[]): Finding[] {
  const top = (field: Finding['field']) => found.find((one) => one.field === field)?.span.box
  const [buyer, seller] = [top('buyerName'), top('sellerName')]
  if (!stacked.includes(family) || !buyer || !seller || buyer.y >= seller.y) return []
  const ids = pieces.filter((span) => idIn(span) !== undefined)
  const isBelow = (span: Span, name: Span['box']) => middleY(span.box) > name.y - name.height
  const own = ids.filter((span) => isBelow(span, buyer) && !isBelow(span, seller))
  const [sellers] = ids.filter((span) => isBelow(span, seller)).toSorted((one, other) => one.box.y - other.box.y)
  return [
    ...(own.length === 1 ? own : []).flatMap((span) => finding('buyerTaxId', idIn(span), span, certainty)),
    ...(sellers ? finding('sellerTaxId', idIn(sellers), sellers, certainty) : []),
  ]
}
