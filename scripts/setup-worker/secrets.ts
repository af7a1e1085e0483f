/** A secret an administrator is asked for, in the words of the vendor's console. */
export interface SecretQuestion {
  name: string
  question: string
}

/** The secrets of each cloud; a cloud all of whose secrets are skipped is not offered. */
export const clouds: { title: string; secrets: SecretQuestion[] }[] = [
  {
    title: '腾讯云 (Tencent Cloud) https://console.cloud.tencent.com/cam/capi',
    secrets: [
      { name: 'TENCENT_SECRET_ID', question: 'SecretId' },
      { name: 'TENCENT_SECRET_KEY', question: 'SecretKey' },
    ],
  },
  {
    title: '华为云 (Huawei Cloud) https://console.huaweicloud.com/iam/#/mine/accessKey',
    secrets: [
      { name: 'HUAWEI_AK', question: 'Access Key Id' },
      { name: 'HUAWEI_SK', question: 'Secret Access Key' },
      { name: 'HUAWEI_PROJECT_ID', question: '项目 ID (project id)' },
    ],
  },
  {
    title: '腾讯云旧版图片识别 (older Tencent picture service, closed to new customers)',
    secrets: [
      { name: 'TENCENT_LEGACY_APPID', question: 'appid' },
      { name: 'TENCENT_LEGACY_SECRET_ID', question: 'SecretId' },
      { name: 'TENCENT_LEGACY_SECRET_KEY', question: 'SecretKey' },
    ],
  },
]
