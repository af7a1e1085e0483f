import type { OfferedProduct } from '../../worker/settings/offered-product.ts'
import { readSettings } from '../../worker/settings/settings.ts'
import { sha256Hex } from '../../worker/sign/digest.ts'

export const token = 'a-token-that-is-long-enough'

/** Sample keys the vendors print in their documents; the emulated clouds know them. */
export const keys = {
  TENCENT_SECRET_ID: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  TENCENT_SECRET_KEY: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  TENCENT_LEGACY_APPID: '200001',
  TENCENT_LEGACY_SECRET_ID: 'AKIDUfLUEUigQiXqm7CVSspKJnuaiIKtxqAv',
  TENCENT_LEGACY_SECRET_KEY: 'bLcPnl88WU30VY57ipRhSePfPdOfSruK',
  HUAWEI_AK: 'QTWAOYTTINDUT2QVKYUC',
  HUAWEI_SK: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc',
  HUAWEI_PROJECT_ID: '0123456789abcdef0123456789abcdef',
  VISION_ENDPOINT: 'https://vision.example.com/v1',
  VISION_API_KEY: 'sk-example-of-a-vision-model',
  VISION_MODEL: 'example-vl',
  BAIDU_API_KEY: 'Va5yQRHlA4Fq5eR3LT0vuXV4',
  BAIDU_SECRET_KEY: '0rDSjzQ20XUj5itV6WRtznPQSzr5pVw2',
}

/** A deployment that has keys for every cloud. */
export const deployment = { ...keys, TOKENS: JSON.stringify({ [await sha256Hex(token)]: { client: 'finance-team' } }) }

export const offered: readonly OfferedProduct[] = readSettings(deployment).offered
