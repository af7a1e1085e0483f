import { isDate } from './date.ts'

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** GB 11714-1997. */
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const organizationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** GB 11643-1999. */
const personWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const personCheckDigits = '10X98765432'

/**
 * What a taxpayer id looks like, by form and check digits together: `credit-code` 18 characters of GB 32100,
 * `legacy` 15 digits and capitals before it, `person` a natural person's id card (sensitive), `other` the rest.
 */
type TaxIdKind = 'credit-code' | 'legacy' | 'person' | 'other'

/** `valid` is `undefined` where no check digit is defined. A failed one is a reason to look again, never to refuse. */
export interface TaxIdReading {
  kind: TaxIdKind
  valid: boolean | undefined
}

/** Full-width to ASCII, spaces and hyphens out, capitals: how a tax id is stored and compared. */
export function taxIdText(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** Classifies a tax id and tests its check digits. */
export function readTaxId(text: string): TaxIdReading {
  const id = taxIdText(text)
  if (isPersonId(id)) return { kind: 'person', valid: true }
  if (/^[0-9A-Z]{18}$/.test(id)) return { kind: 'credit-code', valid: isCreditCode(id) }
  if (/^\d{6}[0-9A-Z]{9}$/.test(id)) return { kind: 'legacy', valid: isOrganizationCode(id.slice(6)) }
  return { kind: 'other', valid: undefined }
}

/** The 18th character for the first 17 of a unified social credit code; `undefined` if one of them cannot occur. */
export function creditCheckDigit(first17: string): string | undefined {
  if (first17.length !== creditWeights.length) return undefined
  const values = [...first17].map((character) => creditAlphabet.indexOf(character))
  if (values.includes(-1)) return undefined
  return creditAlphabet[(31 - (weigh(values, creditWeights) % 31)) % 31]
}

/** The ninth character for the first eight of an organisation code; `undefined` if one of them cannot occur. */
export function organizationCheckDigit(first8: string): string | undefined {
  if (first8.length !== organizationWeights.length) return undefined
  const values = [...first8].map((character) => organizationAlphabet.indexOf(character))
  if (values.includes(-1)) return undefined
  const check = 11 - (weigh(values, organizationWeights) % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** True when the last character and the organisation code inside (characters 9–17) both pass. */
export function isCreditCode(id: string): boolean {
  return id.length === 18 && creditCheckDigit(id.slice(0, 17)) === id[17] && isOrganizationCode(id.slice(8, 17))
}

/** True for a resident's id card number: the check character passes and the birthday in it exists. */
export function isPersonId(id: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return false
  const sum = weigh([...id.slice(0, 17)].map(Number), personWeights)
  return personCheckDigits[sum % 11] === id[17] && isDate(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)
}

function isOrganizationCode(code: string): boolean {
  return organizationCheckDigit(code.slice(0, 8)) === code[8]
}

function weigh(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
}

/** Letters and digits that cameras and readers take for one another. */
const lookalikes: Record<string, string> = {
  O: '0',
  Q: '0',
  I: '1',
  S: '5',
  Z: '2',
  V: 'U',
  B: '8',
  '8': 'B',
  G: '6',
  '6': 'G',
  '0': 'Q',
}

/**
 * The id with one look-alike character exchanged so that every check passes, if exactly one exchange does that.
 * `undefined` when the id already passes, has no check digits, or more than one exchange would do.
 */
export function repairTaxId(text: string): string | undefined {
  const id = taxIdText(text)
  if (!/^(?:[0-9A-Z]{15}|[0-9A-Z]{18})$/.test(id) || readTaxId(id).valid) return undefined
  const candidates = [...id].flatMap((character, index) => {
    const other = lookalikes[character]
    const candidate = other === undefined ? '' : id.slice(0, index) + other + id.slice(index + 1)
    return candidate && readTaxId(candidate).valid ? [candidate] : []
  })
  return candidates.length === 1 ? candidates[0] : undefined
}
