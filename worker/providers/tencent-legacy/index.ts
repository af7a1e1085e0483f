import { signMultiEffect } from '../../sign/multi-effect.ts'
import { endpoint } from '../endpoint.ts'
import type { Bindings, Cloud, Provider } from '../provider.ts'
import { general } from './general.ts'
import { invoice } from './invoice.ts'

/** 腾讯云 recognition.image.myqcloud.com: closed to new customers, kept for those who have it. */
export const tencentLegacy: Provider<'tencent-legacy'> = {
  id: 'tencent-legacy',
  hasKeys: ({ TENCENT_LEGACY_APPID, TENCENT_LEGACY_SECRET_ID, TENCENT_LEGACY_SECRET_KEY }) =>
    Boolean(TENCENT_LEGACY_APPID && TENCENT_LEGACY_SECRET_ID && TENCENT_LEGACY_SECRET_KEY),
  open: openLegacy,
}

function openLegacy(bindings: Bindings): Cloud<'tencent-legacy'> {
  const {
    TENCENT_LEGACY_APPID: appId = '',
    TENCENT_LEGACY_BUCKET: bucket = '',
    TENCENT_LEGACY_SECRET_ID: secretId = '',
    TENCENT_LEGACY_SECRET_KEY: secretKey = '',
  } = bindings
  const { url, emulated } = endpoint(
    'TENCENT_LEGACY_ENDPOINT',
    bindings.TENCENT_LEGACY_ENDPOINT,
    'https://recognition.image.myqcloud.com/',
    'myqcloud.com',
  )
  const account = { origin: url.origin, appId, bucket }
  return {
    origins: [url.origin],
    emulated,
    sign: (request, { now, random }) =>
      signMultiEffect(request, { appId, bucket, secretId, secretKey }, { now, random: Math.floor(random * 1e10) }),
    products: { invoice: invoice(account), general: general(account) },
  }
}
