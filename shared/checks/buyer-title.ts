import { taxIdText } from '../tax-id.ts'
import type { Check, OwnTitle } from './check.ts'

/**
 * The buyer is one of the person's own companies: name and tax id both. One that fits without the other fails and offers
 * the own value, since either the issuer or the reader got it wrong.
 */
export const buyerTitle: Check = ({ buyerName, buyerTaxId }, { ownTitles = [] }) => {
  const fields = ['buyerName', 'buyerTaxId'] as const
  if (ownTitles.length === 0) return undefined
  if (buyerName === undefined && buyerTaxId === undefined) return { status: 'unknown', fields }
  const byName = ownTitles.find(({ name }) => buyerName !== undefined && fold(name) === fold(buyerName))
  const byId = ownTitles.find(
    ({ taxId }) => taxId && buyerTaxId !== undefined && taxIdText(taxId) === taxIdText(buyerTaxId),
  )
  if (byName && (byId || isSilent(byName, buyerTaxId))) return { status: 'ok', fields }
  if (byId && buyerName === undefined) return { status: 'ok', fields }
  if (byName?.taxId)
    return { status: 'fail', fields, details: [byName.taxId], suggestion: { field: 'buyerTaxId', value: byName.taxId } }
  if (byId)
    return { status: 'fail', fields, details: [byId.name], suggestion: { field: 'buyerName', value: byId.name } }
  return { status: isPerson(buyerName) ? 'warn' : 'fail', fields, details: [buyerName ?? buyerTaxId ?? ''] }
}

/** Nothing to compare: the invoice prints no tax id, or the person never gave one. */
function isSilent(own: OwnTitle, printed: string | undefined): boolean {
  return printed === undefined || !own.taxId
}

function isPerson(name: string | undefined): boolean {
  return /^个人|[（(]个人[）)]$/.test(name ?? '')
}

/** Brackets, spaces and width do not make another company. */
function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}
