import * as v from 'valibot'
import type { Answer, Cloud, CloudSettings } from '../cloud.ts'
import { firstRefusal } from '../first-refusal.ts'
import { inspectPicture } from '../picture.ts'
import { recordedReply } from '../recorded-reply.ts'
import { pictureActions } from './actions.ts'
import { type Call, readCall } from './call.ts'
import { callChecks, pictureChecks } from './checks.ts'
import { obtainPicture } from './obtain-picture.ts'
import { type Refusal, refusal, refusalCodes } from './refusal.ts'
import { createVerification, verifyAction } from './verify.ts'

/** Tencent Cloud API 3.0, product OCR: one address, the action in a header, HTTP 200 for every answer. */
export function createTencent(settings: CloudSettings): Cloud {
  const checks = callChecks(settings)
  const verify = createVerification(settings)
  return {
    publicName: 'ocr.tencentcloudapi.com',
    owns: (host) => /^ocr\.([a-z-]+\.)?tencentcloudapi\.com$/.test(host),
    products: Object.keys(pictureActions),
    codes: refusalCodes,
    bills: ({ code }) => code === 'OK' || billedFailures.includes(code),
    async answer(exchange, fault) {
      const call = readCall(exchange, settings.now(), fault)
      const refused = await firstRefusal(checks, call)
      const answer = call.actionName === verifyAction ? verify : (asked: Call) => recognize(asked, settings)
      return envelope(call, refused ?? (await answer(call)))
    },
  }
}

/** Failed calls are free but for these: https://cloud.tencent.com/document/product/866/45470 */
const billedFailures = [
  'FailedOperation.EmptyImageError',
  'FailedOperation.InvoiceMismatch',
  'ResourceNotFound.NoInvoice',
]

const recordedSchema = v.object({ Response: v.looseObject({}) })
type Recognized = { response: object }

async function recognize(call: Call, settings: CloudSettings): Promise<Refusal | Recognized> {
  const bytes = await obtainPicture(call, settings)
  if (!(bytes instanceof Uint8Array)) return bytes
  const picture = await inspectPicture(bytes)
  const refused = await firstRefusal(pictureChecks(settings), { call, picture })
  if (refused) return refused
  const reply = await recordedReply(`tencent/${call.actionName}`, picture, settings)
  return reply === undefined ? unknownPicture(call, settings) : { response: v.parse(recordedSchema, reply).Response }
}

function unknownPicture({ reading }: Call, { switches }: CloudSettings): Refusal {
  const code = {
    'no-text': 'FailedOperation.ImageNoText',
    blur: 'FailedOperation.ImageBlur',
    'ocr-failed': 'FailedOperation.OcrFailed',
  }[switches['tencent.unknown-picture']]
  return refusal(reading?.has.includes(code) ? code : 'FailedOperation.OcrFailed')
}

/** A recorded reply keeps the request id it was recorded with. */
function envelope({ actionName }: Call, result: Refusal | Recognized): Answer {
  const isRefused = 'code' in result
  const content = isRefused ? { Error: { Code: result.code, Message: result.message } } : result.response
  return {
    status: (isRefused && result.status) || 200,
    body: { Response: { RequestId: crypto.randomUUID(), ...content } },
    product: actionName ?? '-',
    code: isRefused ? result.code : 'OK',
    ...(isRefused && result.explanation !== undefined && { explanation: result.explanation }),
  }
}
