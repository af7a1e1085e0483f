import { expect, test } from 'vitest'
import { isWholeName } from '../../extension/check/whole-name.ts'
import { carrierEndings, shopEndings } from '../../shared/company-name.ts'

test.each(['公司', ...carrierEndings.split('|'), ...shopEndings.split('|')])(
  'a name that ends in %s is whole',
  (end) => {
    expect(isWholeName(`云岫市样例${end}`)).toBe(true)
  },
)
