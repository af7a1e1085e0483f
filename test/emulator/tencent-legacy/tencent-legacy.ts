import type { Answer, Cloud, CloudSettings } from '../cloud.ts'
import { downloadPicture } from '../download-picture.ts'
import { firstRefusal } from '../first-refusal.ts'
import { inspectPicture, type Picture } from '../picture.ts'
import { recordedReply } from '../recorded-reply.ts'
import { type Call, readCall } from './call.ts'
import { callChecks } from './checks.ts'
import { imageBytes } from './form.ts'
import { isAnimated } from './is-animated.ts'
import { type Refusal, refusal, refusalCodes } from './refusal.ts'
import { withItems } from './success-shape.ts'

/** Tencent's image recognition before Cloud API 3.0: /ocr/invoice and /ocr/general, a numeric code in the body. */
export function createTencentLegacy(settings: CloudSettings): Cloud {
  const checks = callChecks(settings)
  return {
    publicName: 'recognition.image.myqcloud.com',
    owns: (host) => /^(recognition|service)\.image\.myqcloud\.com$/.test(host),
    products: ['invoice', 'general'],
    codes: refusalCodes,
    // No page says what a reading that found nothing costs; its quota counted pictures read.
    bills: ({ code }) => code === 'OK' || Number(code) < -9000,
    async answer(exchange, fault) {
      const call = readCall(exchange, settings.now(), fault)
      const refused = await firstRefusal(checks, call)
      return envelope(call, refused ?? (await recognize(call, settings)), settings)
    },
  }
}

type Recognized = { reply: object }

async function recognize(call: Call, settings: CloudSettings): Promise<Refusal | Recognized> {
  const bytes = await obtainPicture(call, settings)
  if (!(bytes instanceof Uint8Array)) return bytes
  const picture = await inspectPicture(bytes)
  const isTaken = ['png', 'jpeg', 'bmp', 'gif'].includes(picture.type ?? '')
  if (!isTaken || !picture.decodable || isAnimated(picture)) return refusal(-1102)
  const asked = Number(call.fault?.kind)
  if (asked < 0) return refusal(asked)
  const reply = await replyFor(call, picture, settings)
  return reply ? { reply } : unknownPicture(call, settings)
}

/** A url wins over bytes, as every page of the vendor says. */
async function obtainPicture({ form }: Call, settings: CloudSettings): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (form?.url) return (await downloadPicture(form.url, settings.download)) ?? refusal(-1308)
  return (form?.image && imageBytes(form.image)) || refusal(-1102)
}

/** Replies with field names are recorded beside those without, as `<fixture>.named.json`. */
async function replyFor({ path }: Call, picture: Picture, settings: CloudSettings): Promise<object | undefined> {
  const product = `tencent-legacy/${path}`
  const shape = path === 'invoice' ? settings.switches['legacy.invoice-shape'] : 'words'
  const reply = await recordedReply(product, picture, settings, shape === 'fields' ? ['.named', ''] : [''])
  if (typeof reply !== 'object' || reply === null) return undefined
  const isAsRecorded = shape === 'fields' || Object.hasOwn(settings.replies, product)
  return isAsRecorded ? reply : withItems(reply, shape === 'words' ? 'data' : 'root')
}

const unknownPicture = ({ path }: Call, { switches }: CloudSettings): Refusal =>
  refusal(path === 'invoice' ? -9018 : Number(switches['legacy.no-text']))

function envelope({ path }: Call, result: Refusal | Recognized, { switches }: CloudSettings): Answer {
  const product = path ?? '-'
  if ('reply' in result) return { status: 200, body: result.reply, product, code: 'OK' }
  const { status, code, message, explanation } = result
  return {
    status: switches['legacy.error-status'] === '200' ? 200 : status,
    body: { code, message, data: {} },
    product,
    code: String(code),
    ...(explanation !== undefined && { explanation }),
  }
}
