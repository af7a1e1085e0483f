import type { Check } from './check.ts'

/** Nobody sells to themselves: the same tax id or name on both sides means that a reader mixed them up. */
export const partiesDiffer: Check = ({ buyerName, buyerTaxId, sellerName, sellerTaxId }) => {
  const fields = ['buyerName', 'sellerName', 'buyerTaxId', 'sellerTaxId'] as const
  const sameId = buyerTaxId !== undefined && buyerTaxId === sellerTaxId
  const sameName = buyerName !== undefined && buyerName === sellerName
  if (sameId || sameName) return { status: 'fail', fields, details: [buyerName ?? buyerTaxId ?? ''] }
  const comparable = (buyerName && sellerName) || (buyerTaxId && sellerTaxId)
  return comparable ? { status: 'ok', fields } : undefined
}
