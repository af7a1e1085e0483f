import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Call } from './call.ts'
import { isSignedBy } from './multi-effect.ts'
import { type Refusal, refusal } from './refusal.ts'

type Step = Check<Call, Refusal>
type Known = Pick<CloudSettings, 'keys'>

/** Longest life of a reusable signature: three months. */
const longestLife = 92 * 24 * 60 * 60

const pairOf = ({ signature }: Call, name: string): string => signature?.pairs.get(name) ?? ''
const keysOf = ({ keys }: Known) => keys['tencent-legacy']

export const checkSignaturePresent: Step = ({ exchange }) =>
  exchange.headers.get('authorization')?.trim() ? undefined : refusal(4)

export const checkSignatureForm: Step = ({ signature }) => (signature ? undefined : refusal(5))

export const checkAppid =
  (settings: Known): Step =>
  (call) =>
    keysOf(settings).some((key) => key.appid === pairOf(call, 'a')) ? undefined : refusal(10)

export const checkSecretId =
  (settings: Known): Step =>
  (call) =>
    keysOf(settings).some((key) => key.secretId === pairOf(call, 'k')) ? undefined : refusal(11)

const ownKey = (settings: Known, call: Call) =>
  keysOf(settings).find((key) => key.appid === pairOf(call, 'a') && key.secretId === pairOf(call, 'k'))

export const checkOwner =
  (settings: Known): Step =>
  (call) =>
    ownKey(settings, call) ? undefined : refusal(12)

export const checkDigest =
  (settings: Known): Step =>
  (call) => {
    const key = ownKey(settings, call)
    if (!key || !call.signature || isSignedBy(call.signature, key.secretKey)) return undefined
    return { ...refusal(14), explanation: `HMAC-SHA1 over the text after the digest: ${call.signature.text}` }
  }

/** Expiry 0 means single use and is the next step's. */
export const checkExpiry: Step = (call) => {
  const [expiry, signed] = [Number(pairOf(call, 'e')), Number(pairOf(call, 't'))]
  const isLive = expiry > call.now && expiry > signed && expiry - signed <= longestLife
  return expiry === 0 || isLive ? undefined : refusal(9)
}

/** A signature for single use is for moving and deleting files; here it is wrong, and twice it is a replay. */
export const checkReusable = (): Step => {
  const used = new Set<string>()
  return (call) => {
    if (Number(pairOf(call, 'e')) !== 0) return undefined
    const digest = call.signature?.digest.toString('hex') ?? ''
    const isReplay = used.has(digest)
    used.add(digest)
    return isReplay ? refusal(13) : refusal(5, 403)
  }
}

export const checkTarget: Step = (call) => {
  const { appid, bucket } = call.form ?? {}
  const differs = (given: string | undefined, signed: string) =>
    given !== undefined && signed !== '' && given !== signed
  return differs(appid, pairOf(call, 'a')) || differs(bucket, pairOf(call, 'b')) ? refusal(6) : undefined
}

export const checkBucket =
  (settings: Pick<CloudSettings, 'keys' | 'switches'>): Step =>
  (call) => {
    if (settings.switches['legacy.bucket'] === 'ignore') return undefined
    return ownKey(settings, call)?.bucket === pairOf(call, 'b') ? undefined : refusal(16)
  }
