import { describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/api/problem.ts'
import type { RecognizeReply } from '../../shared/api/recognize.ts'
import { readSettings } from '../../worker/settings/settings.ts'
import { appWith, bindings, post } from '../worker/request.ts'
import { keys } from './deployment.ts'
import { pictureFor } from './pictures.ts'
import { providerContract } from './provider-contract.ts'
import { withHeaderEndChanged } from './tamper.ts'

const answered = (content: unknown, finish_reason = 'stop') =>
  JSON.stringify({ choices: [{ index: 0, finish_reason, message: { role: 'assistant', content } }] })

providerContract({
  provider: 'vision',
  keys,
  secrets: ['VISION_API_KEY'],
  key: { binding: 'VISION_API_KEY', vendorCode: 'invalid_api_key' },
  fetchesProof: true,
  tampered: (request) => ({ 'the key': withHeaderEndChanged(request, 'authorization') }),
  failure: (code) => ({
    status: 400,
    contentType: 'application/json',
    body: JSON.stringify({ error: { message: 'of sk-example-of', type: 'error', code } }),
  }),
  unknownCode: 'never_heard_of',
  nothing: {
    'without invoices': answered('{"invoices":[]}'),
    'of an invoice without values': answered('{"invoices":[{"items":[]}]}'),
    'that is empty': answered(''),
    'of null': answered(null),
  },
})

const { bytes, expected } = pictureFor('vision/invoice')

/** A picture read by the model, with a slip of its own in the emulator's words. */
async function read(fault?: string, more: object = {}) {
  const { app, sent, lines } = appWith(({ url, init }) => {
    const headers = new Headers(init.headers)
    if (fault) headers.set('x-emulator-fault', fault)
    return fetch(url, { ...init, headers })
  })
  const response = await app.request('/v1/recognize?product=vision/invoice', post(bytes), {
    ...bindings,
    ...keys,
    ...more,
  })
  return { body: await response.json<RecognizeReply & Problem>(), sent, lines }
}

describe('a model that answers', () => {
  test.each([undefined, 'fenced'])('by our schema is read: %s', async (fault) => {
    const { body, sent } = await read(fault)
    expect(body.recognitions[0]?.invoice).toMatchObject({ totalAmount: expected.totalAmount, items: expected.items })
    const asked = JSON.parse(new TextDecoder().decode(sent[0]?.init.body as Uint8Array))
    expect(asked).toMatchObject({ model: 'example-vl', temperature: 0, response_format: { type: 'json_object' } })
    expect(JSON.stringify(asked)).toContain('totalAmountInWords')
  })

  test.each<[string, Problem['code'], string]>([
    ['not-json', 'unexpected', 'not-json'],
    ['refused', 'unexpected', 'refused'],
    ['cut', 'unexpected', 'cut'],
    ['no-choice', 'unexpected', 'no-choice'],
    ['quota', 'quota', 'insufficient_quota'],
    ['arrears', 'quota', 'Arrearage'],
    ['unopened', 'quota', 'model_not_found'],
    ['unauthorized', 'credentials', 'invalid_api_key'],
  ])('otherwise comes out as a code, once: %s', async (fault, code, vendorCode) => {
    const { body, sent, lines } = await read(fault)
    expect(body).toMatchObject({ code, vendorCode, retryable: false })
    expect(sent).toHaveLength(1)
    expect(JSON.stringify(body) + lines.join()).not.toContain('sk-')
  })
})

/** Three tries of one test do not wait for those of another. */
const quick = { LIMITS: '{"vision/invoice":{"ratePerSecond":1000}}' }

test.each<[string, Problem['code']]>([
  ['slow', 'timeout'],
  ['html', 'unavailable'],
  ['empty', 'unavailable'],
  ['truncated', 'unavailable'],
  ['rate', 'rate'],
  ['busy', 'unavailable'],
])('a service in trouble comes out as a code within the deadline: %s', async (fault, code) => {
  const { body } = await read(fault, { ...quick, ...(fault === 'slow' && { DEADLINE_MS: '1500' }) })
  expect(body).toMatchObject({ code, retryable: true })
})

test.each(['http://models.example.com/v1', 'ftp://x', 'nonsense'])('nothing goes to an address like %s', (address) => {
  expect(() => readSettings({ ...keys, VISION_ENDPOINT: address })).toThrow('VISION_ENDPOINT must be https')
})
