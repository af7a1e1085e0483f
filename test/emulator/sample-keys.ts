/** Keys the emulated clouds know. All are documentation samples the vendors print, or made up; none opens anything. */
export interface SampleKeys {
  tencent: readonly TencentKey[]
  'tencent-legacy': readonly LegacyKey[]
  huawei: { keys: readonly HuaweiKey[]; users: readonly HuaweiUser[] }
  baidu: readonly BaiduKey[]
  vision: readonly { key: string; model: string }[]
}

/** A key pair; with `token`, a temporary one. */
export interface TencentKey {
  secretId: string
  secretKey: string
  token?: string
}

export interface LegacyKey {
  appid: string
  bucket: string
  secretId: string
  secretKey: string
}

interface BaiduKey {
  apiKey: string
  secretKey: string
}

/** AK/SK of a project; with `securityToken`, a temporary pair. */
export interface HuaweiKey {
  ak: string
  sk: string
  projectId: string
  securityToken?: string
}

/** A user who can fetch a token from IAM. */
export interface HuaweiUser {
  domain: string
  name: string
  password: string
  project: { id: string; name: string }
}

const project = { id: '0123456789abcdef0123456789abcdef', name: 'cn-north-4' }

export const sampleKeys: SampleKeys = {
  tencent: [
    { secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE' },
    {
      secretId: 'AKIDtemporaryTemporaryTemporaEXAMPLE',
      secretKey: 'temporarySecretKeyOnlyForEXAMPLE',
      token: 'EXAMPLE-temporary-token',
    },
  ],
  'tencent-legacy': [
    {
      appid: '200001',
      bucket: 'newbucket',
      secretId: 'AKIDUfLUEUigQiXqm7CVSspKJnuaiIKtxqAv',
      secretKey: 'bLcPnl88WU30VY57ipRhSePfPdOfSruK',
    },
    {
      appid: '1250000000',
      bucket: 'tencentyun',
      secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
      secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
    },
  ],
  huawei: {
    keys: [
      { ak: 'QTWAOYTTINDUT2QVKYUC', sk: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc', projectId: project.id },
      {
        ak: 'TEMPORARYEXAMPLEAK00',
        sk: 'temporarySecretKeyOnlyForTheEmulatorEXAM',
        projectId: project.id,
        securityToken: 'EXAMPLE-security-token',
      },
    ],
    users: [{ domain: 'example-company', name: 'fapiao', password: 'Example-Passw0rd', project }],
  },
  baidu: [{ apiKey: 'Va5yQRHlA4Fq5eR3LT0vuXV4', secretKey: '0rDSjzQ20XUj5itV6WRtznPQSzr5pVw2' }],
  vision: [{ key: 'sk-example-of-a-vision-model', model: 'example-vl' }],
}
