import { expect, test } from 'vitest'
import { appWith, bindings, post } from '../worker/request.ts'
import { keys } from './deployment.ts'
import { pictureFor } from './pictures.ts'
import { providerContract } from './provider-contract.ts'
import { tencentTampered } from './tencent-tampered.ts'

const emptied = (more: object) => JSON.stringify({ Response: { RequestId: 'r', ...more } })

providerContract({
  provider: 'tencent',
  keys,
  secrets: ['TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'],
  key: { binding: 'TENCENT_SECRET_KEY', vendorCode: 'AuthFailure.SignatureFailure' },
  clock: { skew: 6 * 60_000, vendorCode: 'AuthFailure.SignatureExpire' },
  tampered: tencentTampered,
  failure: (Code) => ({
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ Response: { Error: { Code, Message: 'secret of AKID' }, RequestId: 'r' } }),
  }),
  unknownCode: 'FailedCooperation.Unheard',
  nothing: {
    'without members': emptied({}),
    'of nulls': emptied({ VatInvoiceInfos: null, Items: null, CarInvoiceInfos: null, MixedInvoiceItems: null }),
    'of empty lists and new members': emptied({
      VatInvoiceInfos: [],
      CarInvoiceInfos: [],
      MixedInvoiceItems: [],
      Newly: { added: true },
    }),
    'of tickets it cannot read': emptied({
      MixedInvoiceItems: [{ Code: 'FailedOperation.UnsupportedInvoice', Type: -1, SingleInvoiceInfos: null }],
    }),
  },
})

test('a body that is left out of what is signed passes, where an administrator wants it so', async () => {
  const { app, sent } = appWith(({ url, init }) => fetch(url, init), Date.now())
  const env = { ...bindings, ...keys, TENCENT_UNSIGNED_PAYLOAD: 'on' }
  const init = post(pictureFor('tencent/VatInvoiceOCR').bytes)
  expect((await app.request('/v1/recognize?product=tencent/VatInvoiceOCR', init, env)).status).toBe(200)
  expect(new Headers(sent[0]?.init.headers).get('x-tc-content-sha256')).toBe('UNSIGNED-PAYLOAD')
})
