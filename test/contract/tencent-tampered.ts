import type { SignedRequest } from '../../worker/sign/request.ts'
import { withBodyChanged, withHeader, withHeaderEndChanged } from './tamper.ts'

/** Every part the scheme signs, changed a little. */
export const tencentTampered = (request: SignedRequest): Record<string, SignedRequest> => ({
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
})
