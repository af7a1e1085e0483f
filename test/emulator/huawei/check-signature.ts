import type { CloudSettings } from '../cloud.ts'
import { sha256Hex } from '../digest.ts'
import { explainClock, explainSigned } from '../explain.ts'
import type { Check } from '../first-refusal.ts'
import { type Authorization, parseSdkDate } from './authorization.ts'
import type { Call } from './call.ts'
import { createKeyLock } from './key-lock.ts'
import { type Refusal, unauthenticated } from './refusal.ts'
import { canonicalRequest, signature, stringToSign } from './sdk-hmac-sha256.ts'

type Step = Check<Call, Refusal>
type Known = Pick<CloudSettings, 'keys' | 'switches'>

/** Milliseconds X-Sdk-Date may be away from the gateway's clock. */
const clockTolerance = 15 * 60 * 1000

const sdkDateOf = ({ exchange }: Call): string => exchange.headers.get('x-sdk-date') ?? ''
const keyOf = ({ keys }: Known, { authorization }: Call) => keys.huawei.keys.find((key) => key.ak === authorization?.ak)

export const checkAuthorization: Step = ({ isSigned, authorization }) =>
  isSigned && !authorization ? unauthenticated('authorization header is malformed') : undefined

export const checkSdkDate: Step = (call) => {
  if (!call.authorization) return undefined
  const isSigned = call.authorization.signedHeaders.includes('x-sdk-date')
  return isSigned && parseSdkDate(sdkDateOf(call)) !== undefined
    ? undefined
    : unauthenticated('x-sdk-date is not signed or malformed')
}

export const checkClock =
  ({ switches }: Known): Step =>
  (call) => {
    const date = parseSdkDate(sdkDateOf(call)) ?? 0
    const distance = Math.abs(call.now - date)
    const isNear = switches['huawei.clock-boundary'] === 'pass' ? distance <= clockTolerance : distance < clockTolerance
    if (!call.authorization || isNear) return undefined
    const explanation = explainClock(date, call.now)
    return { ...unauthenticated('calc ak sk signature fail:signature expired'), explanation }
  }

export const checkAccessKey =
  (settings: Known): Step =>
  (call) => {
    if (!call.authorization || keyOf(settings, call)) return undefined
    return unauthenticated(`Get secretKey failed,ak:${call.authorization.ak},err:ak not exist`)
  }

/** Right or wrong counts towards the lock; a locked key is refused even when it signs rightly. */
export const checkSignature = (settings: Known): Step => {
  const lock = createKeyLock(settings.switches['huawei.lock-after'])
  return (call) => {
    const key = keyOf(settings, call)
    if (!call.authorization || !key) return undefined
    if (lock.isLocked(key.ak, call.now)) return unauthenticated('AK access failed to reach the limit, forbidden')
    const expected = canonicalRequests(call, call.authorization, settings)
    const isRight = expected.some(
      (canonical) => signature(key.sk, stringToSign(sdkDateOf(call), canonical)) === call.authorization?.signature,
    )
    const hasToken = call.exchange.headers.get('x-security-token') === (key.securityToken ?? null)
    if (isRight && hasToken) {
      lock.succeed(key.ak)
      return undefined
    }
    lock.fail(key.ak, call.now)
    return { ...unauthenticated('verify aksk signature fail'), explanation: explainSigned(expected[0]) }
  }
}

/** One for every name the host may have been signed under. */
function canonicalRequests({ exchange }: Call, { signedHeaders }: Authorization, { switches }: Known): string[] {
  const { method, url, headers, body, hosts } = exchange
  const stated = switches['huawei.unsigned-payload'] === 'accept' ? headers.get('x-sdk-content-sha256') : null
  const payloadHash = stated ?? sha256Hex(body)
  const signed = (host: string) =>
    Object.fromEntries(signedHeaders.map((name) => [name, name === 'host' ? host : (headers.get(name) ?? '')]))
  return hosts.map((host) =>
    canonicalRequest({ method, path: url.pathname, query: url.searchParams, headers: signed(host), payloadHash }),
  )
}
