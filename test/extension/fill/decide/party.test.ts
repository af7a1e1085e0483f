import { expect, test } from 'vitest'
import { partyAttribute, partyOf } from '../../../../extension/fill/decide/party.ts'

test.each([
  ['销方税号vendor tax id', 'seller', 'TaxId'],
  ['税号supplier tax id', 'seller', 'TaxId'],
  ['供货单位纳税人识别号', 'seller', 'TaxId'],
  ['seller company', 'seller', 'Name'],
  ['购买方名称buyer name', 'buyer', 'Name'],
  ['vendor tax id', 'seller', 'TaxId'],
])(
  'a label in two languages that run into one another names its party and what is asked of it: %s',
  (...[words, party, attribute]) => {
    expect(partyOf(words)).toBe(party)
    expect(partyAttribute(words)).toBe(attribute)
  },
)

test('a word that only contains a party’s name names none', () => {
  expect(partyOf('vendored items')).toBeUndefined()
})
