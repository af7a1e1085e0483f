import { again, never, type ProviderFault } from '../provider-error.ts'

/**
 * `error_code` → ours: the reader's (AIS), the platform's (ModelArts) and the gateway's (APIG, also written APIGW).
 * Credentials are never tried again: five refusals in a row lock the key for five minutes. Sources:
 * https://support.huaweicloud.com/api-ocr/ocr_03_0028.html, https://support.huaweicloud.com/usermanual-apig/apig-ug-0027.html
 */
const faults: Record<string, ProviderFault> = {
  'AIS.0101': never('document'),
  'AIS.0102': never('document'),
  'AIS.0103': never('document'),
  'AIS.0104': never('document'),
  'AIS.0105': never('no-invoice'),
  'AIS.0117': never('unexpected'),
  'AIS.0118': again('unavailable'),
  'AIS.0119': never('no-invoice'),
  'AIS.0120': never('no-invoice'),
  'AIS.0121': never('no-invoice'),
  'AIS.0122': never('document'),
  'ModelArts.0203': never('credentials'),
  'ModelArts.0212': never('credentials'),
  'ModelArts.4101': never('credentials'),
  'ModelArts.4102': never('credentials'),
  'ModelArts.4103': never('credentials'),
  'ModelArts.4104': never('document'),
  'ModelArts.4105': never('unexpected'),
  'ModelArts.4106': never('quota'),
  'ModelArts.4107': never('credentials'),
  'ModelArts.4201': never('unexpected'),
  'ModelArts.4202': never('unexpected'),
  'ModelArts.4203': never('credentials'),
  'ModelArts.4204': never('quota'),
  'ModelArts.4301': again('unavailable'),
  'ModelArts.4302': again('unavailable'),
  'ModelArts.4401': again('rate'),
  'ModelArts.4402': again('unavailable'),
  'ModelArts.4403': again('unavailable'),
  'ModelArts.4502': again('unavailable'),
  'ModelArts.4503': again('unavailable'),
  'ModelArts.4504': again('unavailable'),
  'ModelArts.4505': again('unavailable'),
  'ModelArts.4506': again('unavailable'),
  'ModelArts.4508': again('unavailable'),
  'ModelArts.4601': never('document'),
  'ModelArts.4603': never('document'),
  'ModelArts.4702': never('document'),
  'ModelArts.4703': never('document'),
  'ModelArts.4704': never('document'),
  'ModelArts.4705': never('document'),
  'ModelArts.4706': never('document'),
  'ModelArts.6201': never('quota'),
  'APIG.0101': never('unexpected'),
  'APIG.0106': never('unexpected'),
  'APIG.0204': never('unexpected'),
  'APIG.0301': never('credentials'),
  'APIG.0302': never('credentials'),
  'APIG.0303': never('credentials'),
  'APIG.0304': never('credentials'),
  'APIG.0305': never('credentials'),
  'APIG.0306': never('credentials'),
  'APIG.0307': never('credentials'),
  'APIG.0308': again('rate'),
  'APIG.0310': never('credentials'),
  'APIG.0401': never('credentials'),
  'APIG.0402': never('credentials'),
  'APIG.0404': never('credentials'),
  'APIG.0501': never('quota'),
  'APIG.0502': never('quota'),
  'APIG.0601': again('unavailable'),
  'APIG.0602': never('unexpected'),
  'APIG.0607': never('unexpected'),
  'APIG.0613': again('unavailable'),
  'APIG.0802': never('credentials'),
}

/** One number of the gateway's means a body too large with one status and a backend down with another. */
function gatewayFault(status: number): ProviderFault {
  if (status === 413 || status === 414 || status === 494) return never('document')
  return status >= 500 ? again('unavailable') : never('unexpected')
}

/** What a code of the vendor's means for us, with the HTTP status it came with: by that alone the vendor bills. */
export function huaweiFault(vendorCode: string, status: number): ProviderFault {
  const code = vendorCode.replace(/^APIGW\./, 'APIG.')
  const fault = code === 'APIG.0201' ? gatewayFault(status) : (faults[code] ?? never('unexpected'))
  return { ...fault, vendorCode, billed: status < 300 }
}
