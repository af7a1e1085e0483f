import type { CloudSettings } from '../cloud.ts'
import { decodeBase64 } from '../decode-base64.ts'
import { downloadPicture } from '../download-picture.ts'
import { megabytes } from '../megabytes.ts'
import type { Call } from './call.ts'
import { undecodable } from './check-picture.ts'
import { type Refusal, refusal } from './refusal.ts'

/** Bytes of the picture a call is about. A url wins over bytes, as every page of the vendor says. */
export async function obtainPicture(call: Call, settings: CloudSettings): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const { ImageUrl: url, ImageBase64: base64 } = call.parameters ?? {}
  if (typeof url === 'string' && url) {
    const limit = (megabytes(settings.switches['tencent.base64-megabytes']) * 3) / 4
    const bytes = await downloadPicture(url, settings.download)
    if (!bytes) return refusal('FailedOperation.DownLoadError')
    return bytes.length > limit ? refusal('LimitExceeded.TooLargeFileError') : bytes
  }
  return decodeBase64(String(base64)) ?? undecodable(call.reading, settings)
}
