import type { CloudSettings } from '../cloud.ts'
import { sha256Hex } from '../digest.ts'
import { explainClock, explainSigned } from '../explain.ts'
import type { Check } from '../first-refusal.ts'
import type { TencentKey } from '../sample-keys.ts'
import type { Authorization } from './authorization.ts'
import type { Call } from './call.ts'
import { type Refusal, refusal } from './refusal.ts'
import { canonicalRequest, signature, signingKeys, stringToSign, utcDate } from './tc3-signature.ts'

type Step = Check<Call, Refusal>

/** All a check of credentials needs of the settings. */
type Known = Pick<CloudSettings, 'keys' | 'switches'>

/** Seconds a timestamp may be away from the server's clock, on both sides. */
const clockTolerance = 300

const keyOf = (settings: Known, authorization: Authorization | undefined): TencentKey | undefined =>
  settings.keys.tencent.find((key) => key.secretId === authorization?.secretId)

export const checkAuthorization: Step = ({ authorization }) =>
  authorization ? undefined : refusal('AuthFailure.InvalidAuthorization')

export const checkClock =
  ({ switches }: Pick<CloudSettings, 'switches'>): Step =>
  ({ now, timestamp }) => {
    const distance = Math.abs(now - Number(timestamp))
    const isNear =
      switches['tencent.clock-boundary'] === 'pass' ? distance <= clockTolerance : distance < clockTolerance
    if (isNear) return undefined
    const explanation = explainClock(Number(timestamp) * 1000, now * 1000)
    return { ...refusal('AuthFailure.SignatureExpire'), explanation }
  }

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** The vendor's SDKs take the service from the host they were given. */
function isService(service: string, host: string, rule: 'by-host' | 'ocr' | 'any'): boolean {
  if (service === 'ocr' || rule === 'any') return true
  return rule === 'by-host' && loopback.test(host) && service === host.split('.')[0]
}

export const checkScope =
  ({ switches }: Known): Step =>
  ({ authorization, timestamp, exchange }) => {
    if (!authorization) return undefined
    const { date, service, signedHeaders } = authorization
    const isRight =
      date === utcDate(Number(timestamp)) &&
      isService(service, exchange.url.hostname, switches['tencent.scope-service']) &&
      ['content-type', 'host'].every((name) => signedHeaders.includes(name))
    if (isRight) return undefined
    const scope = `${utcDate(Number(timestamp))}/ocr/tc3_request`
    const explanation = `expected scope ${scope} with content-type and host signed; see the switch tencent.scope-service`
    return { ...refusal('AuthFailure.SignatureFailure'), explanation }
  }

export const checkSecretId =
  (settings: Known): Step =>
  ({ authorization }) =>
    keyOf(settings, authorization) ? undefined : refusal('AuthFailure.SecretIdNotFound')

export const checkSignature =
  (settings: Known): Step =>
  (call) => {
    const { authorization } = call
    const key = keyOf(settings, authorization)
    if (!authorization || !key) return undefined
    const [, , signingKey] = signingKeys(key.secretKey, authorization.date, authorization.service)
    const scope = `${authorization.date}/${authorization.service}/tc3_request`
    const expected = canonicalRequests(call, authorization, settings)
    const isRight = expected.some(
      (canonical) =>
        signature(signingKey, stringToSign(Number(call.timestamp), scope, canonical)) === authorization.signature,
    )
    if (isRight) return undefined
    return { ...refusal('AuthFailure.SignatureFailure'), explanation: explainSigned(expected[0]) }
  }

/** One for every name the host may have been signed under and every reading of the rule about header values. */
function canonicalRequests({ exchange }: Call, { signedHeaders }: Authorization, { switches }: Known): string[] {
  const isUnsigned =
    switches['tencent.unsigned-payload'] === 'accept' &&
    exchange.headers.get('x-tc-content-sha256') === 'UNSIGNED-PAYLOAD'
  const hashedPayload = sha256Hex(isUnsigned ? 'UNSIGNED-PAYLOAD' : exchange.method === 'GET' ? '' : exchange.body)
  const query = exchange.method === 'GET' ? exchange.url.search.slice(1) : ''
  return exchange.hosts.flatMap((host) =>
    headerReadings(switches['tencent.header-case']).map((read) => {
      const headerValue = (name: string) => read(name === 'host' ? host : (exchange.headers.get(name) ?? ''))
      const headers = Object.fromEntries(signedHeaders.map((name) => [name, headerValue(name)]))
      return canonicalRequest({ method: exchange.method, query, headers, hashedPayload })
    }),
  )
}

function headerReadings(headerCase: 'either' | 'lower' | 'as-sent'): ((value: string) => string)[] {
  const asSent = (value: string) => value
  const lower = (value: string) => value.toLowerCase()
  return { either: [lower, asSent], lower: [lower], 'as-sent': [asSent] }[headerCase]
}

export const checkToken =
  (settings: Known): Step =>
  ({ authorization, token }) => {
    const expected = keyOf(settings, authorization)?.token ?? null
    return token === expected ? undefined : refusal('AuthFailure.TokenFailure')
  }
