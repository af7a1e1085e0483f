import type { SignedRequest } from '../../worker/sign/request.ts'
import { keys } from './deployment.ts'
import { providerContract } from './provider-contract.ts'
import { withHeader } from './tamper.ts'

/** The signed text stands readable behind twenty bytes of signature: each of its pairs is changed in place. */
function withTextChanged(request: SignedRequest, from: string | RegExp, to: string): SignedRequest {
  const bytes = Uint8Array.fromBase64(request.headers.authorization ?? '')
  const text = new TextDecoder().decode(bytes.subarray(20)).replace(from, to)
  const changed = new Uint8Array([...bytes.subarray(0, 20), ...new TextEncoder().encode(text)])
  return withHeader(request, 'authorization', changed.toBase64())
}

function withDigestChanged(request: SignedRequest): SignedRequest {
  const bytes = Uint8Array.fromBase64(request.headers.authorization ?? '')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return withHeader(request, 'authorization', bytes.toBase64())
}

providerContract({
  provider: 'tencent-legacy',
  keys,
  secrets: ['TENCENT_LEGACY_APPID', 'TENCENT_LEGACY_SECRET_ID', 'TENCENT_LEGACY_SECRET_KEY'],
  key: { binding: 'TENCENT_LEGACY_SECRET_KEY', vendorCode: '14' },
  clock: { skew: 6 * 60_000, vendorCode: '9' },
  // The scheme signs neither body nor path: nothing of them could be refused.
  tampered: (request) => ({
    'the appid': withTextChanged(request, 'a=200001', 'a=1250000000'),
    'the key id': withTextChanged(request, 'k=AKIDU', 'k=AKIDV'),
    'the expiry': withTextChanged(request, /e=\d+/, 'e=4102444800'),
    'the random number': withTextChanged(request, /r=\d+/, 'r=1'),
    'the file': withTextChanged(request, /f=$/, 'f=x'),
    'the signature': withDigestChanged(request),
  }),
  failure: (code) => ({
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ code: Number(code), message: 'secret of AKID', data: {} }),
  }),
  unknownCode: '-7777',
  nothing: {
    'without items': '{"code":0,"message":"OK"}',
    'of nulls': '{"code":0,"message":"OK","data":null,"items":null,"session_id":null}',
    'of empty lists': '{"code":0,"message":"OK","data":{"session_id":"","items":[],"class":[],"angle":0},"newly":1}',
    'of text that is no invoice’s': JSON.stringify({
      code: 0,
      data: { items: [{ itemstring: '你好', itemcoord: { x: 1, y: 1, width: 20, height: 10 }, words: null }] },
    }),
  },
})
