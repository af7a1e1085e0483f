import type { FieldName } from '../invoice.ts'
import { type CueField, isPartyPart, type PartyPart } from './cue.ts'
import type { Finding } from './finding.ts'
import { middleY } from './text-item.ts'

type Party = 'buyer' | 'seller'

/** Cells that are one field of ours, in the order they are written. */
const fields: [parts: PartyPart[], buyer: FieldName, seller: FieldName][] = [
  [['partyTaxId'], 'buyerTaxId', 'sellerTaxId'],
  [['partyAddress', 'partyPhone'], 'buyerAddressPhone', 'sellerAddressPhone'],
  [['partyBank', 'partyAccount'], 'buyerBankAccount', 'sellerBankAccount'],
]

const isField = (one: Finding<CueField>): one is Finding => !isPartyPart(one.field)

/** Whose a cell is: of the last party named on its line or above it; cells above both names are the buyer's. */
function partyOf(part: Finding<CueField>, found: readonly Finding<CueField>[]): Party {
  const reach = middleY(part.span.box) + part.span.box.height * 0.75
  const names = found.filter(({ field }) => field === 'buyerName' || field === 'sellerName')
  const above = names.filter(({ span }) => middleY(span.box) <= reach)
  const last = above.toSorted((one, other) => middleY(other.span.box) - middleY(one.span.box))[0]
  return last?.field === 'sellerName' ? 'seller' : 'buyer'
}

/** Gives the cells both parties have to the one whose name they follow, and joins those that are one field. */
export function assignParties(found: readonly Finding<CueField>[]): Finding[] {
  const composed = (['buyer', 'seller'] as const).flatMap((party) =>
    fields.flatMap(([parts, buyer, seller]): Finding[] => {
      const own = parts.flatMap(
        (part) => found.find((one) => one.field === part && partyOf(one, found) === party) ?? [],
      )
      const [first] = own
      if (!first) return []
      const value = own.map((one) => one.value).join(' ')
      return [{ ...first, field: party === 'buyer' ? buyer : seller, value }]
    }),
  )
  return [...found.filter(isField), ...composed]
}
