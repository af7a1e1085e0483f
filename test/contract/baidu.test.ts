import { expect, test } from 'vitest'
import type { Problem } from '../../shared/api/problem.ts'
import type { RecognizeReply } from '../../shared/api/recognize.ts'
import { appWith, bindings, post } from '../worker/request.ts'
import { keys } from './deployment.ts'
import { pictureFor } from './pictures.ts'
import { providerContract } from './provider-contract.ts'

const nothing = (words_result: unknown) => JSON.stringify({ log_id: 1, words_result_num: 0, words_result })
const withToken = (url: string, change: (token: string) => string) => {
  const changed = new URL(url)
  changed.searchParams.set('access_token', change(changed.searchParams.get('access_token') ?? ''))
  return changed.href
}

providerContract({
  provider: 'baidu',
  keys,
  secrets: ['BAIDU_API_KEY', 'BAIDU_SECRET_KEY'],
  key: { binding: 'BAIDU_SECRET_KEY', vendorCode: 'invalid_client' },
  fetchesProof: true,
  tampered: (request) => ({
    'the token': { ...request, url: withToken(request.url, (token) => token.replace(/^24\.../, '24.zz')) },
    'its absence': { ...request, url: withToken(request.url, () => '') },
  }),
  failure: (error_code) => ({
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ error_code: Number(error_code) || 999_999, error_msg: 'of client 0rDSjzQ20', log_id: 1 }),
  }),
  unknownCode: '999999',
  nothing: {
    'without members': '{"log_id":1}',
    'of nulls': nothing(null),
    'of an empty object': nothing({}),
    'of an empty list': nothing([]),
    'of empty values': nothing({ InvoiceNum: '', TotalAmount: null, Newly: { added: 1 }, CommodityName: [] }),
    'of tickets it does not read': nothing([
      { type: 'others', result: {} },
      { type: 'pos_invoice', result: null },
    ]),
  },
})

const picture = pictureFor('baidu/multiple_invoice').bytes
const only = { ...bindings, ...keys, TENCENT_SECRET_ID: '', TENCENT_LEGACY_APPID: '', HUAWEI_AK: '' }
const paths = (sent: { url: string }[]) => sent.map(({ url }) => new URL(url).pathname.split('/').at(-1))

test('the access token is fetched once for all requests, and renewed before it ends', async () => {
  let at = Date.now()
  const { app, sent } = appWith(
    ({ url, init }) => fetch(url, init),
    () => at,
  )
  const ask = async () => {
    const reply = await app.request('/v1/recognize?product=baidu/multiple_invoice', post(picture), only)
    return (await reply.json<RecognizeReply>()).recognitions[0]?.invoice.invoiceType
  }
  expect([await ask(), await ask()]).toEqual(['taxi', 'taxi'])
  expect(paths(sent)).toEqual(['token', 'multiple_invoice', 'multiple_invoice'])
  at += 29.5 * 86_400_000
  await ask()
  expect(paths(sent).slice(3)).toEqual(['token', 'multiple_invoice'])
})

test('a token the vendor no longer knows is thrown away', async () => {
  const { app, sent } = appWith(({ url, init }) =>
    sent.length === 2 ? Response.json({ error_code: 111, error_msg: 'Access token expired' }) : fetch(url, init),
  )
  const env = { ...only }
  const ask = () => app.request('/v1/recognize?product=baidu/multiple_invoice', post(picture), env)
  expect(await (await ask()).json<Problem>()).toMatchObject({ code: 'credentials', vendorCode: '111' })
  expect((await ask()).status).toBe(200)
  expect(paths(sent)).toEqual(['token', 'multiple_invoice', 'token', 'multiple_invoice'])
})

test('a wrong secret key is not asked with again and again, and stays inside', async () => {
  const { app, sent, lines } = appWith(({ url, init }) => fetch(url, init), Date.now())
  const env = { ...only, BAIDU_SECRET_KEY: 'Not-The-Secret-Key' }
  const texts = []
  for (const _ of [1, 2])
    texts.push(await (await app.request('/v1/recognize?product=baidu/vat_invoice', post(picture), env)).text())
  expect(JSON.parse(texts[1] ?? '')).toMatchObject({ code: 'credentials', retryable: false })
  expect(sent).toHaveLength(1)
  expect(texts.join() + lines.join()).not.toContain('Not-The-Secret-Key')
})
