import { h, render } from 'preact'
import { expect, onTestFinished, test, vi } from 'vitest'
import { verification, workerAddress, workerToken } from '../../../extension/settings/settings.ts'
import { useVerifier } from '../../../extension/verify/use-verifier.ts'

const offer = {
  products: [],
  verifiers: [
    {
      id: 'tencent/VatInvoiceVerifyNew',
      emulated: false,
      ratePerSecond: 20,
      checksADay: 5,
      years: 5,
      price: 0.3,
    },
  ],
}

test('a worker that was out of reach when the page opened is asked again while it is open', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const send = vi.fn<typeof fetch>()
  send.mockRejectedValueOnce(new TypeError('network'))
  send.mockImplementation(async () => Response.json(offer))
  vi.stubGlobal('fetch', send)
  const drawn = document.createElement('div')
  onTestFinished(() => {
    render(null, drawn)
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  await verification.set(true)
  await workerAddress.set('https://worker.example')
  await workerToken.set('token')
  const Page = () => useVerifier()?.id ?? 'none'
  render(h(Page, {}), drawn)
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1))
  await vi.advanceTimersByTimeAsync(10_000)
  await vi.waitFor(() => expect(drawn.textContent).toBe('tencent/VatInvoiceVerifyNew'))
  expect(send).toHaveBeenCalledTimes(2)
})
