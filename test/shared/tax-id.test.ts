import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  creditCheckDigit,
  isCreditCode,
  isPersonId,
  organizationCheckDigit,
  readTaxId,
  repairTaxId,
  taxIdText,
} from '../../shared/tax-id.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const letters = (length: number) => fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
/** Any code that passes both tests: region and class free, organisation code and last character calculated. */
const anyCreditCode = fc.tuple(letters(8), letters(8)).map(([head, organization]) => {
  const code = organization.join('')
  const first17 = `${head.join('')}${code}${organizationCheckDigit(code)}`
  return `${first17}${creditCheckDigit(first17)}`
})

describe('readTaxId', () => {
  it.each(['91530502351889446U', '91350100M000100Y43'])('accepts the published code %s', (id) => {
    expect(readTaxId(id)).toEqual({ kind: 'credit-code', valid: true })
  })

  it.each(['91440300MA55UJ6L44', '911201103409033300', '91350211M0000XUF46'])('warns of %s', (id) => {
    expect(readTaxId(id)).toEqual({ kind: 'credit-code', valid: false })
  })

  it.each(['440524198701010014', '11010519491231002X'])('knows %s for a natural person', (id) => {
    expect(readTaxId(id)).toEqual({ kind: 'person', valid: true })
  })

  it('tests the organisation code inside a 15-digit id', () => {
    expect(readTaxId('110108802100433')).toEqual({ kind: 'legacy', valid: true })
    expect(readTaxId('110105057317113')).toEqual({ kind: 'legacy', valid: true })
    expect(readTaxId('110108802100434')).toEqual({ kind: 'legacy', valid: false })
  })

  it('has no verdict on lengths without a check digit', () => {
    for (const id of ['', '1234567', '12345678901234567', '11010519491231002X01', 'E12345678'])
      expect(readTaxId(id)).toEqual({ kind: 'other', valid: undefined })
  })

  it('reads full-width, spaced and small letters', () => {
    expect(taxIdText('９１５３０５０２ 351889446u')).toBe('91530502351889446U')
    expect(readTaxId(' 91530502 351889446u').valid).toBe(true)
  })

  it('accepts every code with calculated check characters and no other last character', () => {
    fc.assert(
      fc.property(anyCreditCode, (id) => {
        const accepted = alphabet.filter((character) => isCreditCode(id.slice(0, 17) + character))
        expect(accepted).toEqual([id[17]])
      }),
    )
  })
})

describe('isPersonId', () => {
  it('refuses a wrong check character and a birthday that never was', () => {
    expect(isPersonId('440524198701010015')).toBe(false)
    expect(isPersonId('440524198702300013')).toBe(false)
  })
})

describe('repairTaxId', () => {
  it('finds the published code again behind one misread character', () => {
    expect(repairTaxId('9153O502351889446U')).toBe('91530502351889446U')
    expect(repairTaxId('91530502351889446V')).toBe('91530502351889446U')
    expect(repairTaxId('91S30502351889446U')).toBe('91530502351889446U')
    expect(repairTaxId('9153050235188944GU')).toBe('91530502351889446U')
  })

  it('leaves a passing id, an id of another length and a hopeless one alone', () => {
    expect(repairTaxId('91530502351889446U')).toBeUndefined()
    expect(repairTaxId('9153O502351889446')).toBeUndefined()
    expect(repairTaxId('91S3O502351889446U')).toBeUndefined()
  })

  it('only ever offers an id that passes and differs in one place', () => {
    fc.assert(
      fc.property(anyCreditCode, fc.nat(17), fc.constantFrom(...'OQISZVBG860'), (id, at, wrong) => {
        const offered = repairTaxId(id.slice(0, at) + wrong + id.slice(at + 1))
        if (offered === undefined) return
        expect(readTaxId(offered).valid).toBe(true)
        expect([...offered].filter((character, index) => index !== at && character !== id[index]).length).toBeLessThan(
          2,
        )
      }),
    )
  })
})
