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

/**
 * Everything before the picture is looked at. No page documents the order; two live observations anchor it: the
 * timestamp's presence comes before action and signature, authentication before the action's own parameters.
 */
export const callChecks = (settings: CloudSettings): readonly Check<Call, Refusal>[] => [
  checkMethod,
  checkRequestSize,
  checkTimestampPresent,
  checkTimestampType,
  checkAction,
  checkVersion,
  checkOnline,
  checkAuthorization,
  checkClock,
  checkScope(settings),
  checkSecretId(settings),
  checkSignature(settings),
  checkToken(settings),
  checkPermission,
  checkRegion(settings),
  checkRate(settings),
  checkJson,
  checkKnownParameters,
  checkParameterTypes,
  checkAccount,
  checkPictureGiven,
  checkBase64Length(settings),
]

export const pictureChecks: readonly Check<PictureCall, Refusal>[] = [
  checkDecodable,
  checkPixels,
  checkPdfAllowed,
  checkPage,
  checkEngine,
]
