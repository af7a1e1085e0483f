import type { Cloud, CloudSettings } from '../cloud.ts'
import { firstRefusal } from '../first-refusal.ts'
import { inspectPicture } from '../picture.ts'
import { type Call, readCall } from './call.ts'
import { callChecks, pictureChecks } from './checks.ts'
import { obtainPicture } from './obtain-picture.ts'
import { recordedReply } from './recorded-reply.ts'
import { type Refusal, refusal } from './refusal.ts'

/** Tencent Cloud API 3.0, product OCR: one address, the action in a header, HTTP 200 for every answer. */
export function createTencent(settings: CloudSettings): Cloud {
  const checks = callChecks(settings)
  return {
    publicName: 'ocr.tencentcloudapi.com',
    owns: (host) => /^ocr\.([a-z-]+\.)?tencentcloudapi\.com$/.test(host),
    async answer(exchange, fault) {
      const call = readCall(exchange, settings.now(), fault)
      const refused = await firstRefusal(checks, call)
      return envelope(refused ? { Error: wire(refused) } : await recognize(call, settings))
    },
  }
}

const wire = ({ code, message }: Refusal) => ({ Code: code, Message: message })

async function recognize(call: Call, settings: CloudSettings): Promise<object> {
  const bytes = await obtainPicture(call, settings)
  if (!(bytes instanceof Uint8Array)) return { Error: wire(bytes) }
  const picture = await inspectPicture(bytes)
  const refused = await firstRefusal(pictureChecks, { call, picture })
  if (refused) return { Error: wire(refused) }
  return recordedReply(call, picture, settings) ?? { Error: wire(unknownPicture(call, settings)) }
}

function unknownPicture({ action }: Call, { switches }: CloudSettings): Refusal {
  const code = {
    'no-text': 'FailedOperation.ImageNoText',
    blur: 'FailedOperation.ImageBlur',
    'ocr-failed': 'FailedOperation.OcrFailed',
  }[switches['tencent.unknown-picture']]
  return refusal(action?.has.includes(code) ? code : 'FailedOperation.OcrFailed')
}

/** A recorded reply keeps the request id it was recorded with. */
const envelope = (response: object) =>
  Response.json({ Response: { RequestId: crypto.randomUUID(), ...response } }, { status: 200 })
