import type { FieldName } from '../invoice.ts'
import { assignParties } from './assign-parties.ts'
import { isPartyPart } from './cue.ts'
import type { Finding } from './finding.ts'
import { findLabels } from './labels.ts'
import type { PageParts } from './page-parts.ts'
import { readParties } from './parties.ts'
import { readCues } from './read-cues.ts'
import { createSheet } from './sheet.ts'
import { vatLabels } from './vat-labels.ts'
import { vehicleCues } from './vehicle-cues.ts'

const ofParties: readonly FieldName[] = ['buyerName', 'sellerName', 'buyerTaxId', 'sellerTaxId']

/** The blocks of buyer and seller that the digital form has in common with VAT invoices; none on the form of paper. */
function readBlocks(page: PageParts): Finding[] {
  const labels = findLabels(page.rows, vatLabels).filter(({ key }) => key === 'name' || key === 'taxId')
  const names = labels.filter(({ key }) => key === 'name')
  return names.length === 2 ? readParties(createSheet({ ...page, labels })) : []
}

/** 机动车销售统一发票 of either generation. */
export function readVehicle(page: PageParts): Finding[] {
  const cells = readCues(page, vehicleCues)
  const blocks = readBlocks(page)
  if (blocks.length === 0) return assignParties(cells)
  // The notes hold address and bank of the seller, whom nothing there names.
  const others = cells.filter(({ field }) => !isPartyPart(field) && !ofParties.some((name) => name === field))
  return [...assignParties(others), ...blocks]
}
