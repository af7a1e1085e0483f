import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { helpText } from './command-line.ts'
import { switchesWith, switchTable } from './switches.ts'

test('without a choice every switch is as its table says', () => {
  const defaults = Object.entries(switchTable).map(([name, row]) => [name, row.default])
  expect(switchesWith()).toEqual(Object.fromEntries(defaults))
})

test('a choice changes that switch only; numbers may come as text', () => {
  const chosen = switchesWith({ 'tencent.rate': 'off', 'huawei.lock-after': '3' })
  expect(chosen).toEqual({ ...switchesWith(), 'tencent.rate': 'off', 'huawei.lock-after': 3 })
})

test('a wrong name or value says what there is', () => {
  expect(() => switchesWith({ 'tencent.speed': 1 })).toThrow(/No such switch: tencent\.speed\. Known: .*tencent\.rate/)
  expect(() => switchesWith({ 'tencent.rate': 'fast' })).toThrow('documented, off, not fast')
  expect(() => switchesWith({ 'huawei.lock-after': 'never' })).toThrow('takes a number, not never')
})

test.each(Object.keys(switchTable))('%s is documented in the README and in the help', (name) => {
  expect(readFileSync(new URL('README.md', import.meta.url), 'utf8')).toContain(`\`${name}\``)
  expect(helpText()).toContain(name)
})
