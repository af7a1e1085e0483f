import type { Answer, CloudSettings } from '../cloud.ts'
import { decodeBase64 } from '../decode-base64.ts'
import { downloadPicture } from '../download-picture.ts'
import type { Exchange } from '../exchange.ts'
import type { Fault } from '../fault.ts'
import { firstRefusal } from '../first-refusal.ts'
import { inspectPicture } from '../picture.ts'
import { recordedReply } from '../recorded-reply.ts'
import { type Call, readCall } from './call.ts'
import { callChecks, pictureChecks } from './checks.ts'
import { type Refusal, refusal, refusalCodes } from './refusal.ts'

type Service = (exchange: Exchange, fault: Fault | undefined) => Promise<Answer>

/** POST /v2/{project_id}/ocr/quota-invoice and, as the seed document has it, /v1.0/ocr/quota-invoice. */
export function createQuotaInvoice(settings: CloudSettings): Service {
  const checks = callChecks(settings)
  return async (exchange, fault) => {
    const call = readCall(exchange, settings.now(), fault)
    const refused = await firstRefusal(checks, call)
    return answerOf(refused ?? (await recognize(call, settings)), settings)
  }
}

type Recognized = { reply: unknown }

async function recognize(call: Call, settings: CloudSettings): Promise<Refusal | Recognized> {
  const bytes = await obtainPicture(call, settings)
  if (!(bytes instanceof Uint8Array)) return bytes
  const picture = await inspectPicture(bytes)
  const refused = await firstRefusal(pictureChecks(settings), picture)
  if (refused) return refused
  const kind = call.fault?.kind === 'busy' ? 'ModelArts.4403' : (call.fault?.kind ?? '')
  if (refusalCodes.includes(kind)) return refusal(kind)
  const reply = await recordedReply('huawei/quota-invoice', picture, settings)
  return reply === undefined ? refusal('AIS.0104') : { reply }
}

async function obtainPicture(
  { parameters }: Call,
  settings: CloudSettings,
): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  const { url, image } = parameters ?? {}
  if (typeof url !== 'string' || url === '') return decodeBase64(String(image)) ?? refusal('AIS.0102')
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return refusal('ModelArts.4601')
  return (await downloadPicture(url, settings.download)) ?? refusal('ModelArts.4603')
}

function answerOf(result: Refusal | Recognized, { switches }: CloudSettings): Answer {
  const requestId = crypto.randomUUID().replaceAll('-', '')
  const common = { product: 'quota-invoice', headers: { 'x-request-id': requestId } }
  // A forced reply may be a failure too, and those have a status.
  const isFailure = 'reply' in result && JSON.stringify(result.reply).startsWith('{"error_code"')
  if ('reply' in result) return { ...common, status: isFailure ? 400 : 200, body: result.reply, code: 'OK' }
  const code = result.code.replace(/^APIG\b/, switches['huawei.gateway-prefix'])
  // Only the gateway repeats the request id in the body.
  const body = {
    error_code: code,
    error_msg: result.message,
    ...(code.startsWith('APIG') && { request_id: requestId }),
  }
  const { status, explanation } = result
  return { ...common, status, body, code, ...(explanation !== undefined && { explanation }) }
}
