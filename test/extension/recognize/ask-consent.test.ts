import { expect, test, vi } from 'vitest'
import { askConsent } from '../../../extension/recognize/ask-consent.ts'

const call = { document: { bytes: new Uint8Array(), mediaType: 'image/png' }, idempotencyKey: '1' } as const
const signal = new AbortController().signal

/** A cloud behind a gate: where the worker is, and which worker the person agreed to. */
function gate(address: string, agreedTo: string) {
  const cloud = vi.fn()
  const asked = askConsent(
    cloud,
    async () => ({ address, token: address && 'token' }),
    async () => agreedTo,
  )
  return { cloud, ask: () => asked(call, signal) }
}

test('nothing is sent before the person agreed', async () => {
  const { cloud, ask } = gate('https://fapiao.example.com', '')
  await expect(ask()).rejects.toMatchObject({ code: 'needs-consent' })
  expect(cloud).not.toHaveBeenCalled()
})

test('once agreed, pictures go to that worker without asking again', async () => {
  const { cloud, ask } = gate('https://fapiao.example.com', 'https://fapiao.example.com')
  await ask()
  expect(cloud).toHaveBeenCalledWith(call, signal)
})

test('another worker is another question', async () => {
  const { cloud, ask } = gate('https://other.example.com', 'https://fapiao.example.com')
  await expect(ask()).rejects.toMatchObject({ code: 'needs-consent' })
  expect(cloud).not.toHaveBeenCalled()
})

test('without a worker there is nothing to agree to: the cloud itself says what is missing', async () => {
  const { cloud, ask } = gate('', '')
  await ask()
  expect(cloud).toHaveBeenCalled()
})
