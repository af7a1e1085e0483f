import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Call } from './call.ts'
import { checkAccount, checkPermission, checkRate, checkRegion } from './check-account.ts'
import {
  checkAuthorization,
  checkClock,
  checkScope,
  checkSecretId,
  checkSignature,
  checkToken,
} from './check-credentials.ts'
import {
  checkBase64Length,
  checkJson,
  checkKnownParameters,
  checkParameterTypes,
  checkPictureGiven,
} from './check-parameters.ts'
import {
  checkDecodable,
  checkEngine,
  checkPage,
  checkPdfAllowed,
  checkPixels,
  type PictureCall,
} from './check-picture.ts'
import {
  checkAction,
  checkMethod,
  checkOnline,
  checkRequestSize,
  checkTimestampPresent,
  checkTimestampType,
  checkVersion,
} from './check-request.ts'
import type { Refusal } from './refusal.ts'

function credentialChecks(settings: CloudSettings): readonly Check<Call, Refusal>[] {
  const signature = [checkScope(settings), checkSecretId(settings), checkSignature(settings)]
  const clock = checkClock(settings)
  return settings.switches['tencent.expiry'] === 'before-signature' ? [clock, ...signature] : [...signature, clock]
}

/**
 * Everything before the picture is looked at. No page documents the order; two live observations anchor it: the
 * timestamp's presence comes before action and signature, authentication before the action's own parameters.
 */
export const callChecks = (settings: CloudSettings): readonly Check<Call, Refusal>[] => [
  checkMethod,
  checkRequestSize(settings),
  checkTimestampPresent,
  checkTimestampType,
  checkAction,
  checkVersion,
  checkOnline,
  checkAuthorization,
  ...credentialChecks(settings),
  checkToken(settings),
  checkPermission,
  checkRegion(settings),
  checkRate(settings),
  checkJson,
  checkKnownParameters,
  checkParameterTypes,
  checkAccount,
  checkPictureGiven(settings),
  checkBase64Length(settings),
]

export const pictureChecks = (settings: CloudSettings): readonly Check<PictureCall, Refusal>[] => [
  checkDecodable(settings),
  checkPixels,
  checkPdfAllowed,
  checkPage,
  checkEngine,
]
