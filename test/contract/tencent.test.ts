import { keys } from './deployment.ts'
import { providerContract } from './provider-contract.ts'
import { withBodyChanged, withHeader, withHeaderEndChanged } from './tamper.ts'

const emptied = (more: object) => JSON.stringify({ Response: { RequestId: 'r', ...more } })

providerContract({
  provider: 'tencent',
  keys,
  secrets: ['TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'],
  key: { binding: 'TENCENT_SECRET_KEY', vendorCode: 'AuthFailure.SignatureFailure' },
  clock: { skew: 6 * 60_000, vendorCode: 'AuthFailure.SignatureExpire' },
  tampered: (request) => ({
    'the body': withBodyChanged(request),
    'the content type': withHeader(request, 'content-type', 'application/json; charset=utf-8'),
    'the action': withHeader(
      request,
      'x-tc-action',
      request.headers['x-tc-action'] === 'CarInvoiceOCR' ? 'VatInvoiceOCR' : 'CarInvoiceOCR',
    ),
    'the timestamp': withHeader(request, 'x-tc-timestamp', String(Number(request.headers['x-tc-timestamp']) + 1)),
    'the signature': withHeaderEndChanged(request, 'authorization'),
    'the key id': withHeader(request, 'authorization', request.headers.authorization?.replace('AKID', 'AKIE') ?? ''),
  }),
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
