import type { CloudSettings } from '../cloud.ts'
import type { Check } from '../first-refusal.ts'
import type { Picture } from '../picture.ts'
import type { Call } from './call.ts'
import { checkAccount, checkProject, checkRate } from './check-account.ts'
import { checkContentLength, checkJson, checkOnePicture } from './check-parameters.ts'
import { checkFormat, checkSides } from './check-picture.ts'
import { checkAddress, checkBodySize } from './check-request.ts'
import { checkAccessKey, checkAuthorization, checkClock, checkSdkDate, checkSignature } from './check-signature.ts'
import { checkCredentialsPresent, checkToken } from './check-token.ts'
import type { Refusal } from './refusal.ts'

/** Credentials and rate, which the gateway looks at before the service behind it is called. */
function gatewayChecks(settings: CloudSettings): readonly Check<Call, Refusal>[] {
  const credentials = [
    checkCredentialsPresent(settings),
    checkToken,
    checkAuthorization,
    checkSdkDate,
    checkClock(settings),
    checkAccessKey(settings),
    checkSignature(settings),
  ]
  const rate = checkRate(settings)
  return settings.switches['huawei.throttle'] === 'after-credentials' ? [...credentials, rate] : [rate, ...credentials]
}

/** Everything before the picture is looked at, layer by layer as deployed: gateway, platform, algorithm. */
export const callChecks = (settings: CloudSettings): readonly Check<Call, Refusal>[] => [
  checkAddress(settings),
  checkBodySize,
  ...gatewayChecks(settings),
  checkProject(settings),
  checkContentLength(settings),
  checkJson,
  checkAccount(settings),
  checkOnePicture(settings),
]

export const pictureChecks = (settings: CloudSettings): readonly Check<Picture, Refusal>[] => [
  checkFormat,
  checkSides(settings),
]
