/** Keys the emulated clouds know. All are documentation samples the vendors print, or made up; none opens anything. */
export interface SampleKeys {
  tencent: readonly TencentKey[]
}

/** A key pair; with `token`, a temporary one. */
export interface TencentKey {
  secretId: string
  secretKey: string
  token?: string
}

export const sampleKeys: SampleKeys = {
  tencent: [
    { secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE' },
    {
      secretId: 'AKIDtemporaryTemporaryTemporaEXAMPLE',
      secretKey: 'temporarySecretKeyOnlyForEXAMPLE',
      token: 'EXAMPLE-temporary-token',
    },
  ],
}
