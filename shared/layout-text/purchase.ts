import type { FieldName } from '../invoice.ts'
import { isCreditCode, isPersonId } from '../tax-id.ts'
import type { Finding } from './finding.ts'

const turned: Partial<Record<FieldName, FieldName>> = {
  buyerName: 'sellerName',
  buyerTaxId: 'sellerTaxId',
  sellerName: 'buyerName',
  sellerTaxId: 'buyerTaxId',
}

/**
 * An invoice for what its issuer bought of a farmer has the seller on the left. Where no upright word says so, the ids
 * do: who has a person's id is no company that draws such an invoice.
 */
export function turnedForPurchase(found: readonly Finding[]): Finding[] {
  const of = (field: FieldName) => found.find((one) => one.field === field)?.value ?? ''
  const isTurned = of('acquisition') === 'yes' && isPersonId(of('buyerTaxId')) && isCreditCode(of('sellerTaxId'))
  return found.map((one) => (isTurned ? { ...one, field: turned[one.field] ?? one.field } : one))
}
