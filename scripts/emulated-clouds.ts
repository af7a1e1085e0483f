import { createEmulator, type EmulatorOptions } from '../test/emulator/emulator.ts'
import { sampleKeys } from '../test/emulator/sample-keys.ts'
import { serveClouds } from '../test/emulator/serve-clouds.ts'

export interface EmulatedClouds {
  /** The worker's variables that lead it to the emulated clouds instead of the vendors. */
  variables: Record<string, string>
  addresses: Record<string, string>
  close(): Promise<void>
}

/** Every cloud on loopback, with the keys their vendors print as samples. */
export async function startEmulatedClouds(options: EmulatorOptions = {}, port = 0): Promise<EmulatedClouds> {
  const { origins, close } = await serveClouds(createEmulator(options), port)
  const [tencent] = sampleKeys.tencent
  const [legacy] = sampleKeys['tencent-legacy']
  const [huawei] = sampleKeys.huawei.keys
  const [baidu] = sampleKeys.baidu
  const [vision] = sampleKeys.vision
  if (!tencent || !legacy || !huawei || !baidu || !vision) throw new Error('the emulator knows no keys')
  return {
    addresses: origins,
    close,
    variables: {
      TENCENT_SECRET_ID: tencent.secretId,
      TENCENT_SECRET_KEY: tencent.secretKey,
      TENCENT_ENDPOINT: origins.tencent,
      TENCENT_LEGACY_APPID: legacy.appid,
      TENCENT_LEGACY_SECRET_ID: legacy.secretId,
      TENCENT_LEGACY_SECRET_KEY: legacy.secretKey,
      TENCENT_LEGACY_ENDPOINT: origins['tencent-legacy'],
      HUAWEI_AK: huawei.ak,
      HUAWEI_SK: huawei.sk,
      HUAWEI_PROJECT_ID: huawei.projectId,
      HUAWEI_ENDPOINT: origins.huawei,
      HUAWEI_IAM_ENDPOINT: origins.huawei,
      BAIDU_API_KEY: baidu.apiKey,
      BAIDU_SECRET_KEY: baidu.secretKey,
      BAIDU_ENDPOINT: origins.baidu,
      VISION_API_KEY: vision.key,
      VISION_MODEL: vision.model,
      VISION_ENDPOINT: `${origins.vision}/v1`,
    },
  }
}
