import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { signedRequest } from './tencent/signed-request.ts'

const script = fileURLToPath(new URL('../../scripts/emulate.ts', import.meta.url))
let child: ChildProcess | undefined
afterEach(() => void child?.kill('SIGKILL'))

async function start(...args: string[]) {
  const started = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  child = started
  const lines = createInterface(started.stdout)[Symbol.asyncIterator]()
  return { started, first: JSON.parse((await lines.next()).value ?? '{}') }
}

test('one line of JSON tells every address and key; calls are answered until the command is stopped', async () => {
  const { started, first } = await start('--port', '0', '--fault', 'huawei=http503')
  expect(Object.keys(first.addresses)).toEqual(['tencent', 'tencent-legacy', 'huawei', 'baidu', 'vision'])
  expect(first.keys.tencent[0]).toEqual({ secretId: expect.any(String), secretKey: expect.any(String) })
  const log = createInterface(started.stderr)[Symbol.asyncIterator]()

  const timestamp = Math.floor(Date.now() / 1000)
  const response = await fetch(signedRequest({ url: first.addresses.tencent, timestamp, key: first.keys.tencent[0] }))
  expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'FailedOperation.EmptyImageError' } } })
  expect((await log.next()).value).toBe('tencent VatInvoiceOCR 200 FailedOperation.EmptyImageError')
  expect((await fetch(`${first.addresses.huawei}/v1.0/ocr/quota-invoice`, { method: 'POST' })).status).toBe(503)

  started.kill('SIGINT')
  expect(await once(started, 'exit')).toEqual([0, null])
})

test('a wrong argument ends it with status 2 and words', async () => {
  const started = spawn(process.execPath, [script, '--fault', 'tencent=rat'], { stdio: ['ignore', 'ignore', 'pipe'] })
  child = started
  const [words] = await once(started.stderr, 'data')
  expect(String(words)).toContain('No such fault: rat')
  expect(await once(started, 'exit')).toEqual([2, null])
})
