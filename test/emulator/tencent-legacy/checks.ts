import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Call } from './call.ts'
import { checkAccount, checkRate } from './check-account.ts'
import { checkAppidGiven, checkPictureGiven, checkTextLength } from './check-parameters.ts'
import { checkBodySize, checkContentLength, checkForm, checkPath } from './check-request.ts'
import {
  checkAppid,
  checkBucket,
  checkDigest,
  checkExpiry,
  checkOwner,
  checkReusable,
  checkSecretId,
  checkSignatureForm,
  checkSignaturePresent,
  checkTarget,
} from './check-signature.ts'
import type { Refusal } from './refusal.ts'

/** Everything before the picture is looked at. No page documents the order: transport, signature, account, parameters. */
export const callChecks = (settings: CloudSettings): readonly Check<Call, Refusal>[] => [
  checkPath(settings),
  checkContentLength,
  checkBodySize(settings),
  checkForm,
  checkSignaturePresent,
  checkSignatureForm,
  checkAppid(settings),
  checkSecretId(settings),
  checkOwner(settings),
  checkDigest(settings),
  checkExpiry,
  checkReusable(),
  checkTarget,
  checkBucket(settings),
  checkRate(settings),
  checkAccount,
  checkAppidGiven,
  checkPictureGiven,
  checkTextLength,
]
