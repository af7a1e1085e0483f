import { describe, expect, test } from 'vitest'
import { type Forwarding, forward } from '../../worker/forward/forward.ts'
import type { ProviderId, Reply } from '../../worker/providers/provider.ts'
import { ProviderError } from '../../worker/providers/provider-error.ts'
import { writeBody } from '../../worker/receive/write-body.ts'
import type { OfferedProduct } from '../../worker/settings/offered-product.ts'
import { readSettings } from '../../worker/settings/settings.ts'
import type { SignedRequest, UnsignedRequest } from '../../worker/sign/request.ts'
import { documentOf, pictureFor } from './pictures.ts'

/** What is particular to one cloud; everything else every cloud must do alike. */
export interface ProviderContract {
  provider: ProviderId
  /** Keys the emulated cloud knows. */
  keys: Record<string, string>
  /** Bindings without which nothing is offered, and which must show up nowhere. */
  secrets: readonly string[]
  /** The binding that proves who is calling, and the vendor's code when it is wrong. */
  key: { binding: string; vendorCode: string }
  /** Milliseconds by which a clock may not be wrong, and the vendor's code when it is; absent where none is looked at. */
  clock?: { skew: number; vendorCode: string }
  /** Whether the proof has to be fetched first, and is the same for every try. */
  fetchesProof?: boolean
  /** Every part the scheme signs, changed a little; each must be refused. */
  tampered(request: SignedRequest): Record<string, SignedRequest>
  /** A failure as the vendor words it. */
  failure(vendorCode: string): Reply
  /** A code of the vendor's form that no document knows. */
  unknownCode: string
  /** A successful reply in which nothing was found, and the same with members missing, null and added. */
  nothing: Record<string, string>
}

const reply = (body: string, status = 200): Reply => ({ status, contentType: 'application/json', body })

/** What `send` failed with; fails itself when it did not. */
async function errorOf(send: () => unknown): Promise<ProviderError> {
  const outcome = await Promise.resolve()
    .then(send)
    .then(
      () => undefined,
      (error: unknown) => error,
    )
  expect(outcome).toBeInstanceOf(ProviderError)
  return outcome as ProviderError
}

/** Every test a cloud must pass, for each of its products. */
export function providerContract(contract: ProviderContract): void {
  const offered = (bindings: Record<string, string>) =>
    readSettings({ ...bindings }).offered.filter(({ provider }) => provider === contract.provider)
  const now = Date.now()
  const forwarding = ({ provider, cloud }: OfferedProduct): Forwarding => ({
    fetch: (...sent) => fetch(...sent),
    signal: AbortSignal.timeout(10_000),
    provider,
    origins: cloud.origins,
  })
  const send = (request: SignedRequest, offer: OfferedProduct) => forward(request, forwarding(offer))

  async function signed(offer: OfferedProduct, at = now): Promise<SignedRequest> {
    const picture = documentOf(pictureFor(offer.id))
    const template = offer.product.request(picture)
    const { bytes, hash } = await writeBody(template.body, picture.byteLength, [picture.bytes])
    const none = () => Promise.reject(new Error('no second call is needed'))
    const sending = contract.fetchesProof ? (other: UnsignedRequest) => forward(other, forwarding(offer)) : none
    return offer.cloud.sign({ ...template, body: bytes }, { now: at, random: 0.5, hashedBody: hash, send: sending })
  }

  async function answer(
    offer: OfferedProduct,
    change: (request: SignedRequest) => SignedRequest = (same) => same,
    at = now,
  ) {
    const answered = await send(change(await signed(offer, at)), offer)
    return offer.product.normalize(answered, documentOf(pictureFor(offer.id)))
  }

  describe.each(offered(contract.keys))('$id', (offer) => {
    const { product } = offer
    const picture = documentOf(pictureFor(offer.id))
    const normalize = (body: string, status?: number) => product.normalize(reply(body, status), picture)

    test('reads a picture whose request it signed', async () => {
      const [recognition] = await answer(offer)
      expect(recognition?.source).toBe(offer.id)
      expect(recognition?.invoice.invoiceNumber).toBeTruthy()
    })

    test.each(
      Object.keys(
        contract.tampered({ headers: {}, body: new Uint8Array(1), url: 'https://a.b/', method: 'POST', signed: true }),
      ),
    )('is refused when %s was changed on the way', async (part) => {
      const change = (request: SignedRequest) => contract.tampered(request)[part] ?? request
      expect(await errorOf(() => answer(offer, change))).toMatchObject({ code: 'credentials', retryable: false })
    })

    test('is refused with a wrong key, and not tried again', async () => {
      const [wrong] = offered({ ...contract.keys, [contract.key.binding]: 'wrong' }).filter(({ id }) => id === offer.id)
      expect(await errorOf(() => answer(wrong!))).toMatchObject({
        code: 'credentials',
        retryable: false,
        vendorCode: contract.key.vendorCode,
      })
    })

    test.skipIf(!contract.clock)('is refused when the clock is wrong', async () => {
      const { skew = 0, vendorCode } = contract.clock ?? {}
      const error = await errorOf(() => answer(offer, undefined, now - skew))
      expect(error).toMatchObject({ code: 'credentials', vendorCode })
    })

    test.skipIf(contract.fetchesProof)('signs every try anew', async () => {
      const [first, second] = [await signed(offer, now), await signed(offer, now + 2000)]
      expect(first.headers).not.toEqual(second.headers)
    })

    test('calls a code nobody knows unexpected', async () => {
      const { status, body } = contract.failure(contract.unknownCode)
      expect(await errorOf(() => normalize(body, status))).toMatchObject({
        code: 'unexpected',
        retryable: false,
        vendorCode: contract.unknownCode,
      })
    })

    test.each([
      ['a page', '<!doctype html><html><body>502 Bad Gateway</body></html>', 502],
      ['a page with status 200', '<html></html>', 200],
      ['nothing', '', 200],
      ['half a reply', '{"Response":{"It', 200],
      ['nothing with status 503', '', 503],
    ])('calls %s unavailable, worth another try', async (_, body, status) => {
      expect(await errorOf(() => normalize(body, status))).toMatchObject({ code: 'unavailable', retryable: true })
    })

    test.each([
      ['another site’s JSON', '{"hello":1}'],
      ['a list', '[]'],
      ['a text', '"ok"'],
      ['null', 'null'],
    ])('calls %s unexpected', async (_, body) => {
      expect((await errorOf(() => normalize(body))).code).toMatch(/^(unexpected|no-invoice)$/)
    })

    test.each(Object.entries(contract.nothing))('finds no invoice in a reply %s', async (_, body) => {
      expect(await errorOf(() => normalize(body))).toMatchObject({ code: 'no-invoice', retryable: false })
    })

    test('never lets a secret or the picture out in an error', async () => {
      const errors = [
        await errorOf(() => answer(offered({ ...contract.keys, [contract.key.binding]: 'wrong-secret' })[0]!)),
        await errorOf(() => normalize(contract.failure(contract.unknownCode).body, contract.failure('').status)),
      ]
      const told = errors.map((error) => `${JSON.stringify(error)} ${error.message} ${error.stack}`).join()
      for (const name of contract.secrets) expect(told).not.toContain(contract.keys[name])
      expect(told).not.toContain('wrong-secret')
      expect(told).not.toContain(picture.bytes.subarray(0, 300).toBase64().slice(0, 40))
    })

    test.each(contract.secrets)('is not offered without %s', (secret) => {
      const { [secret]: _, ...others } = contract.keys
      expect(offered(others)).toEqual([])
      expect(offered({ ...contract.keys, [secret]: '' })).toEqual([])
    })
  })
}
