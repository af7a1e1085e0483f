/** An error as Tencent Cloud API 3.0 words it. Clients must compare codes: the vendor says messages may change. */
export interface Refusal {
  code: string
  message: string
  /** HTTP status where it may be another than 200. */
  status?: number
  /** For the person who runs the emulator, never for the client. */
  explanation?: string
}

const signatureFailure = 'The provided credentials could not be validated. Please check your signature is correct.'

/** Messages by code. Those of AuthFailure, MissingParameter, InvalidAction and rates were seen in live answers. */
const messages: Record<string, string> = {
  ActionOffline: 'The action is offline.',
  'AuthFailure.InvalidAuthorization': 'The `Authorization` in the request header is missing or malformed.',
  'AuthFailure.SecretIdNotFound': 'The SecretId is not found, please ensure that your SecretId is correct.',
  'AuthFailure.SignatureExpire': 'The signature is expired, please request again.',
  'AuthFailure.SignatureFailure': signatureFailure,
  'AuthFailure.TokenFailure': 'The token is invalid or expired.',
  'AuthFailure.UnauthorizedOperation': 'The request is not authorized. Please check your CAM policy.',
  'FailedOperation.DetectFailed': '检测失败。',
  'FailedOperation.DownLoadError': '文件下载失败。',
  'FailedOperation.EmptyImageError': '图片内容为空。',
  'FailedOperation.EngineRecognizeTimeout': '引擎识别超时。',
  'FailedOperation.ImageBlur': '图片模糊。',
  'FailedOperation.ImageDecodeFailed': '图片解码失败。',
  'FailedOperation.ImageNoText': '图片中未检测到文本。',
  'FailedOperation.ImageSizeTooLarge': '图片尺寸过大，请参考输入参数中关于图片大小限制的说明。',
  'FailedOperation.OcrFailed': 'OCR识别失败。',
  'FailedOperation.UnKnowError': '未知错误。',
  'FailedOperation.UnOpenError': '服务未开通。',
  'FailedOperation.ArrearsError': '账号欠费。',
  'FailedOperation.CountLimitError': '今日查验次数超过限制。',
  'FailedOperation.InvoiceMismatch': '发票数据不一致。',
  'InvalidParameterValue.PriceOrVerificationParameterValueLimit': '价格或校验码参数错误。',
  'InvalidParameterValue.TicketCodeParameterValueLimit': '发票代码参数错误。',
  'InvalidParameterValue.TicketDateParameterValueLimit': '开票日期参数错误。',
  'InvalidParameterValue.TicketSnParameterValueLimit': '发票号码参数错误。',
  'ResourceNotFound.NoAreaCode': '地区编码不存在。',
  'ResourceNotFound.NoInvoice': '发票不存在。',
  'ResourceNotFound.NotSupportCurrentInvoiceQuery': '不支持当天发票查询。',
  'ResourceUnavailable.TaxNetworkError': '税局网络异常，请稍后访问。',
  InternalError: 'An internal error has occurred. Retry your request, but if the problem persists, contact us.',
  InvalidAction: 'The request `Action` is invalid or not found.',
  InvalidParameter: 'The request parameter is malformed.',
  'InvalidParameter.EngineImageDecodeFailed': '图片解码失败。',
  'InvalidParameterValue.InvalidParameterValueLimit': '参数值错误。',
  'LimitExceeded.TooLargeFileError': '文件内容太大。',
  NoSuchVersion: 'The request `Version` is not found.',
  RequestSizeLimitExceeded: 'The request size exceeds the limit.',
  'ResourceUnavailable.InArrears': '账号已欠费。',
  'ResourceUnavailable.ResourcePackageRunOut': '资源包耗尽。',
  'ResourcesSoldOut.ChargeStatusException': '计费状态异常。',
  UnauthorizedOperation: 'The operation is not authorized.',
  UnsupportedProtocol: 'The HTTP(S) request protocol or method is not supported: use GET or POST.',
  UnsupportedRegion: 'The region is not supported by the action.',
}

/** Every code the emulator can answer, which is also every code that can be asked for as a fault. */
export const refusalCodes = [...Object.keys(messages), 'MissingParameter', 'RequestLimitExceeded', 'UnknownParameter']

export function refusal(code: string, message = messages[code]): Refusal {
  return { code, message: message ?? code }
}

export const missingParameter = (name: string): Refusal =>
  refusal('MissingParameter', `The request is missing a required parameter \`${name}\`.`)

export const wrongType = (name: string): Refusal => refusal('InvalidParameter', `Parameter \`${name}\` type error.`)
