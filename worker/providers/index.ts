import { baidu } from './baidu/index.ts'
import { huawei } from './huawei/index.ts'
import type { Provider, ProviderId } from './provider.ts'
import { tencent } from './tencent/index.ts'
import { tencentLegacy } from './tencent-legacy/index.ts'
import { vision } from './vision/index.ts'

/** Every cloud. Total: a provider of the products table that is left out here does not compile. */
export const providers: { [Id in ProviderId]: Provider<Id> } = {
  tencent,
  'tencent-legacy': tencentLegacy,
  huawei,
  baidu,
  vision,
}
