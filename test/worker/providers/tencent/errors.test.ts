import { expect, test } from 'vitest'
import { tencentFault } from '../../../../worker/providers/tencent/errors.ts'

test.each([
  [
    'credentials',
    'AuthFailure.InvalidAuthorization AuthFailure.InvalidSecretId AuthFailure.MFAFailure AuthFailure.SecretIdNotFound AuthFailure.SignatureExpire AuthFailure.SignatureFailure AuthFailure.TokenFailure AuthFailure.UnauthorizedOperation UnauthorizedOperation IpInBlacklist IpNotInWhitelist',
  ],
  [
    'quota',
    'LimitExceeded FailedOperation.UnOpenError ResourceUnavailable.InArrears ResourceUnavailable.ResourcePackageRunOut ResourcesSoldOut.ChargeStatusException',
  ],
  [
    'document',
    'FailedOperation.DownLoadError FailedOperation.EmptyImageError FailedOperation.ImageBlur FailedOperation.ImageDecodeFailed FailedOperation.ImageSizeTooLarge InvalidParameter.EngineImageDecodeFailed InvalidParameterValue.InvalidParameterValueLimit LimitExceeded.TooLargeFileError RequestSizeLimitExceeded',
  ],
  ['no-invoice', 'FailedOperation.ImageNoText FailedOperation.OcrFailed'],
  ['unavailable', 'ActionOffline'],
  [
    'unexpected',
    'DryRunOperation FailedOperation InvalidAction InvalidParameter InvalidParameterValue InvalidRequest MissingParameter NoSuchProduct NoSuchVersion ResourceNotFound ResponseSizeLimitExceeded UnknownParameter UnsupportedOperation UnsupportedProtocol UnsupportedRegion',
  ],
])('%s, not to be tried again: %s', (code, vendorCodes) => {
  for (const vendorCode of vendorCodes.split(' '))
    expect(tencentFault(vendorCode)).toMatchObject({ code, retryable: false, vendorCode })
})

test.each([
  [
    'rate',
    'RequestLimitExceeded RequestLimitExceeded.GlobalRegionUinLimitExceeded RequestLimitExceeded.IPLimitExceeded RequestLimitExceeded.UinLimitExceeded',
  ],
  [
    'unavailable',
    'InternalError ServiceUnavailable ResourceUnavailable ResourceInsufficient ResourceInUse FailedOperation.UnKnowError',
  ],
])('%s, worth another try: %s', (code, vendorCodes) => {
  for (const vendorCode of vendorCodes.split(' '))
    expect(tencentFault(vendorCode)).toMatchObject({ code, retryable: true, vendorCode })
})
