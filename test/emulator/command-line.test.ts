import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCommand } from './command-line.ts'

test('without arguments the clouds take free ports, log their calls, and nothing goes wrong', () => {
  const command = readCommand([])
  expect(command).toMatchObject({ port: 0, isQuiet: false, explains: false, wantsHelp: false })
  expect(command.options).toEqual({ faults: {}, replies: {}, switches: {} })
})

test('faults, switches and replies may each be given several times', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'emulate-')), 'reply.json')
  writeFileSync(file, '{"result":{}}')
  const { options } = readCommand([
    ...['--fault', 'tencent=rate*2', '--fault', 'huawei=slow:5'],
    ...['--switch', 'tencent.rate=off', `--reply=huawei/quota-invoice=${file}`],
  ])
  expect(options.faults).toEqual({ tencent: 'rate*2', huawei: 'slow:5' })
  expect(options.switches).toEqual({ 'tencent.rate': 'off' })
  expect(options.replies).toEqual({ 'huawei/quota-invoice': { result: {} } })
})

test('the clock starts where it is told and runs on', () => {
  let time = 5000
  const { options } = readCommand(['--clock', '2026-01-01T00:00:00Z'], () => time)
  time += 1234
  expect(options.now?.()).toBe(Date.parse('2026-01-01T00:00:01.234Z'))
})

test.each([
  [['--fault', 'aws=rate'], 'No such cloud: aws'],
  [['--fault', 'rate'], 'Expected name=value, not rate'],
  [['--port', '70000'], '--port is a number'],
  [['--clock', 'soon'], '--clock is a time'],
  [['--reply', 'tencent/VatInvoiceOCR=/nowhere.json'], 'no such file'],
  [['--reply', `tencent/VatInvoiceOCR=${new URL(import.meta.url).pathname}`], 'holds no JSON object'],
  [['--frob'], "Unknown option '--frob'"],
])('%j is refused in words', (args, words) => expect(() => readCommand(args)).toThrow(words))
