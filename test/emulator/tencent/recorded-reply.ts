import * as v from 'valibot'
import type { CloudSettings } from '../cloud.ts'
import type { Picture } from '../picture.ts'
import type { Call } from './call.ts'

const recordedSchema = v.object({ Response: v.looseObject({}) })

/** The reply forced for this action, else the one recorded for the fixture the picture shows. */
export function recordedReply(call: Call, picture: Picture, { replies, fixtures }: CloudSettings): object | undefined {
  const product = `tencent/${call.actionName}`
  const name = fixtures.identify(picture)
  const reply = replies[product] ?? (name === undefined ? undefined : fixtures.reply(product, name))
  return reply === undefined ? undefined : v.parse(recordedSchema, reply).Response
}
