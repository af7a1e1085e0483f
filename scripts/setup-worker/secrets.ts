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
    title: '百度智能云 (Baidu AI Cloud) https://console.bce.baidu.com/ai/#/ai/ocr/app/list',
    secrets: [
      { name: 'BAIDU_API_KEY', question: 'API Key' },
      { name: 'BAIDU_SECRET_KEY', question: 'Secret Key' },
    ],
  },
  {
    title: '视觉模型，OpenAI 兼容接口 (a vision model behind the OpenAI-compatible interface)',
    secrets: [
      { name: 'VISION_ENDPOINT', question: '地址 (address, https://…/v1)' },
      { name: 'VISION_API_KEY', question: 'API Key' },
      { name: 'VISION_MODEL', question: '模型 (model)' },
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
