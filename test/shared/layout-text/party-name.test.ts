import { expect, test } from 'vitest'
import { isPartyName, partyName } from '../../../shared/layout-text/party-name.ts'

test.each([
  ['南京远帆样例商贸有限公司填开中期：2026年08月28日', '南京远帆样例商贸有限公司'],
  ['成都云梯样例商贸有限公司开', '成都云梯样例商贸有限公司'],
  ['南京开远样例有限公司开封分公司', '南京开远样例有限公司开封分公司'],
])('a name ends where a label begins that was misread: %s', (read, name) => {
  expect(partyName(read)).toBe(name)
})

test.each([
  ['广州远帆样例科技有限公司0613', '广州远帆样例科技有限公司'],
  ['杭州星河样例酒店管理有限公司填法', '杭州星河样例酒店管理有限公司'],
  ['名称： 北京白鹭样例酒店管理有限公司', '北京白鹭样例酒店管理有限公司'],
  ['云岫样例船舶修造有限公司g1GJU5N', '云岫样例船舶修造有限公司'],
  ['云岫样例小学家税务局监制', '云岫样例小学'],
  ['国家税务总局云岫市税务局', '国家税务总局云岫市税务局'],
  ['云岫样例第二医院用章', '云岫样例第二医院'],
  ['云岫样例第二医院收费专用章', '云岫样例第二医院'],
  ['：北京白鹭样例酒店管理有限公司', '北京白鹭样例酒店管理有限公司'],
])('a name is without what stands beside it: %s', (read, name) => {
  expect(partyName(read)).toBe(name)
})

test.each([
  ['云岫样例物业管理有限贵任公司', '云岫样例物业管理有限责任公司'],
  ['云岫样例物业管理有限责仟公司', '云岫样例物业管理有限责任公司'],
  ['云岫样例食品有眼公司', '云岫样例食品有限公司'],
  ['云岫样例食品有限公可', '云岫样例食品有限公司'],
  ['云岫样例食品有限责任公司', '云岫样例食品有限责任公司'],
  ['云岫样例无限公司', '云岫样例无限公司'],
  ['云岫样例有色公司', '云岫样例有色公司'],
])('a company is called as companies are, whichever sign of it was misread: %s', (read, name) => {
  expect(partyName(read)).toBe(name)
})

test('a single sign, a figure and the words of a seal are no names', () => {
  expect(['称', '★', '6', 'MA', '发票专用章', '盖章'].filter(isPartyName)).toEqual([])
  expect(['个人', '王样例', '样例ABC', 'Acme Ltd'].filter(isPartyName)).toHaveLength(4)
})
