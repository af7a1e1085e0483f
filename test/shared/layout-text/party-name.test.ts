import { expect, test } from 'vitest'
import { partyName } from '../../../shared/layout-text/party-name.ts'

test.each([
  ['南京远帆样例商贸有限公司填开中期：2026年08月28日', '南京远帆样例商贸有限公司'],
  ['成都云梯样例商贸有限公司开', '成都云梯样例商贸有限公司'],
  ['南京开远样例有限公司开封分公司', '南京开远样例有限公司开封分公司'],
])('a name ends where a label begins that was misread: %s', (read, name) => {
  expect(partyName(read)).toBe(name)
})
