import { again, never, type ProviderFault } from '../provider-error.ts'

/**
 * The vendor's codes → ours. A code without its own row follows the row of its first part (`AuthFailure.X` →
 * `AuthFailure`). Sources: https://cloud.tencent.com/document/api/866/34937 (common codes) and the two actions' own
 * tables. EmptyImageError is billed although it fails, so it is never sent again.
 */
const faults: Record<string, ProviderFault> = {
  AuthFailure: never('credentials'),
  UnauthorizedOperation: never('credentials'),
  IpInBlacklist: never('credentials'),
  IpNotInWhitelist: never('credentials'),
  RequestLimitExceeded: again('rate'),
  LimitExceeded: never('quota'),
  'LimitExceeded.TooLargeFileError': never('document'),
  RequestSizeLimitExceeded: never('document'),
  ResponseSizeLimitExceeded: never('unexpected'),
  'FailedOperation.UnOpenError': never('quota'),
  'FailedOperation.ArrearsError': never('quota'),
  'FailedOperation.UserQuotaError': never('quota'),
  'ResourceUnavailable.InArrears': never('quota'),
  'ResourceUnavailable.ResourcePackageRunOut': never('quota'),
  'ResourcesSoldOut.ChargeStatusException': never('quota'),
  'FailedOperation.DownLoadError': never('document'),
  'FailedOperation.EmptyImageError': never('document'),
  'FailedOperation.ImageBlur': never('document'),
  'FailedOperation.ImageDecodeFailed': never('document'),
  'FailedOperation.ImageSizeTooLarge': never('document'),
  'InvalidParameter.EngineImageDecodeFailed': never('document'),
  'InvalidParameterValue.InvalidParameterValueLimit': never('document'),
  'FailedOperation.DetectFailed': never('no-invoice'),
  'FailedOperation.ImageNoText': never('no-invoice'),
  'FailedOperation.OcrFailed': never('no-invoice'),
  'FailedOperation.EngineRecognizeTimeout': again('unavailable'),
  'FailedOperation.UnKnowError': again('unavailable'),
  InternalError: again('unavailable'),
  ServiceUnavailable: again('unavailable'),
  ResourceUnavailable: again('unavailable'),
  ResourceInsufficient: again('unavailable'),
  ResourceInUse: again('unavailable'),
  'ResourceUnavailable.TaxNetworkError': again('unavailable'),
  ActionOffline: never('unavailable'),
}

/** The one failed call of our actions that costs: https://cloud.tencent.com/document/product/866/45470 */
const billedFailure = 'FailedOperation.EmptyImageError'

/** What a code of the vendor means for us; one we do not know is unexpected, and not tried again. */
export function tencentFault(vendorCode: string): ProviderFault {
  const family = vendorCode.split('.', 1)[0] ?? ''
  const fault = faults[vendorCode] ?? faults[family] ?? never('unexpected')
  return { ...fault, vendorCode, billed: vendorCode === billedFailure }
}
