import { never, type ProviderCode, type ProviderFault } from '../provider-error.ts'

/** Numbers of the vendor's tables → ours, and whether the same call may succeed a little later. */
const table: readonly [code: ProviderCode, retryable: boolean, numbers: readonly number[]][] = [
  ['credentials', false, [6, 13, 14, 15, 100, 110, 111, 216110, 216111]],
  ['quota', false, [17, 19, 216102, 216501, 216502]],
  ['rate', true, [4, 18, 282006]],
  ['document', false, [216200, 216201, 216202, 216203, 216205, 216306, 216307, 216308, 282100, 282101, 282114]],
  ['no-invoice', false, [216630, 216631, 216632, 216633, 216634, 282102, 282103, 282809, 282810]],
  ['unavailable', true, [1, 2, 216300, 216400, 216401, 216500, 282000, 282005, 282112, 282113]],
  ['unavailable', false, [216015]],
  ['unexpected', false, [3, 216100, 216101, 216103, 216600, 282003, 282004, 282110, 282111, 282808]],
]

const faults = new Map(
  table.flatMap(([code, retryable, numbers]) => numbers.map((number) => [number, { code, retryable }] as const)),
)

/**
 * What `error_code` means for us: https://ai.baidu.com/ai-doc/OCR/dk3h7y5vr, and the vendor's other table of the same
 * services, https://ai.baidu.com/ai-doc/OCR/3kibizyl9. Failed calls are not billed (https://ai.baidu.com/ai-doc/OCR/fk3h7xu7h); a number no table has is unexpected.
 */
export function baiduFault(vendorCode: number): ProviderFault {
  const fault = faults.get(vendorCode) ?? never('unexpected')
  return { ...fault, vendorCode: String(vendorCode), billed: false }
}
