import { keys } from './deployment.ts'
import { providerContract } from './provider-contract.ts'
import { withBodyChanged, withHeader, withHeaderEndChanged } from './tamper.ts'

providerContract({
  provider: 'huawei',
  keys,
  secrets: ['HUAWEI_AK', 'HUAWEI_SK', 'HUAWEI_PROJECT_ID'],
  key: { binding: 'HUAWEI_SK', vendorCode: 'APIG.0301' },
  clock: { skew: 16 * 60_000, vendorCode: 'APIG.0301' },
  tampered: (request) => ({
    'the body': withBodyChanged(request),
    'the content type': withHeader(request, 'content-type', 'application/json; charset=utf-8'),
    'the date': withHeader(
      request,
      'x-sdk-date',
      request.headers['x-sdk-date']?.replace(/\dZ$/, (end) => (end === '0Z' ? '1Z' : '0Z')) ?? '',
    ),
    'the project': withHeaderEndChanged(request, 'x-project-id'),
    'the path': { ...request, url: request.url.replace(/v2\/[^/]+/, 'v1.0') },
    'the signature': withHeaderEndChanged(request, 'authorization'),
    'the key id': withHeader(
      request,
      'authorization',
      request.headers.authorization?.replace('Access=Q', 'Access=R') ?? '',
    ),
  }),
  failure: (error_code) => ({
    status: 400,
    contentType: 'application/json',
    body: JSON.stringify({ error_code, error_msg: 'Get secretKey failed,ak:QTWAOYTTINDUT2QVKYUC' }),
  }),
  unknownCode: 'AIS.9999',
  nothing: {
    'without a value': '{"result":{}}',
    'of nulls': '{"result":{"number":null,"code":null,"amount":null,"location":null,"confidence":null}}',
    'of empty values':
      '{"result":{"number":"","code":"","amount":"","location":"","newly":1,"confidence":{"number":null}}}',
  },
})
