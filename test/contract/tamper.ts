import type { SignedRequest } from '../../worker/sign/request.ts'

/** The same request with one bit of its body turned, at the end where it breaks no base64. */
export function withBodyChanged(request: SignedRequest): SignedRequest {
  const body = request.body.slice()
  const at = body.length - 12
  body[at] = (body[at] ?? 0) === 65 ? 66 : 65
  return { ...request, body }
}

export function withHeader(request: SignedRequest, name: string, value: string): SignedRequest {
  return { ...request, headers: { ...request.headers, [name]: value } }
}

/** The last character of a header's value replaced by another of its alphabet. */
export function withHeaderEndChanged(request: SignedRequest, name: string): SignedRequest {
  const value = request.headers[name] ?? ''
  return withHeader(request, name, value.slice(0, -1) + (value.endsWith('0') ? '1' : '0'))
}
