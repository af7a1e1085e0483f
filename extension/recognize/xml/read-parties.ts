import type { FieldName } from '../../../shared/invoice.ts'
import type { Leaf } from './leaf.ts'
import { type PartyDetail, partyAliases, partyPrefix } from './party-aliases.ts'

type Party = keyof typeof partyPrefix

/** Whose detail a leaf is: by its own name's prefix (`GMF_MC`), else by the nearest element around it. */
function detailOf(leaf: Leaf): { party: Party; detail: PartyDetail } | undefined {
  for (const party of ['buyer', 'seller'] as const) {
    const detail = partyAliases.get(leaf.key.replace(partyPrefix[party], ''))
    if (partyPrefix[party].test(leaf.key) && detail) return { party, detail }
  }
  const detail = partyAliases.get(leaf.key)
  const party = leaf.around.map(partyOf).find((found) => found !== undefined)
  return detail && party ? { party, detail } : undefined
}

const partyOf = (key: string): Party | undefined =>
  partyPrefix.buyer.test(key) ? 'buyer' : partyPrefix.seller.test(key) ? 'seller' : undefined

/** What buyer and seller are called, and the two fields of each that are printed as one. */
export function readParties(leaves: readonly Leaf[]): Map<FieldName, string> {
  const details = new Map<string, string>()
  for (const leaf of leaves) {
    const found = detailOf(leaf)
    const key = found && `${found.party}${found.detail}`
    if (key && !details.has(key)) details.set(key, leaf.value)
  }
  const fields = new Map<FieldName, string>()
  const set = (field: FieldName, ...parts: (string | undefined)[]) => {
    const text = parts.filter((part) => part !== undefined).join(' ')
    if (text !== '') fields.set(field, text)
  }
  for (const party of ['buyer', 'seller'] as const) {
    const of = (detail: PartyDetail) => details.get(`${party}${detail}`)
    set(`${party}Name`, of('Name'))
    set(`${party}TaxId`, of('TaxId'))
    set(`${party}AddressPhone`, of('Address'), of('Phone'))
    set(`${party}BankAccount`, of('Bank'), of('Account'))
  }
  return fields
}
