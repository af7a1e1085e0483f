import type { CloudSettings } from './cloud.ts'
import type { Picture } from './picture.ts'

/** The reply forced for a product, else the one recorded for the fixture the picture shows; undefined for neither. */
export function recordedReply(product: string, picture: Picture, { replies, fixtures }: CloudSettings): unknown {
  if (Object.hasOwn(replies, product)) return replies[product]
  const name = fixtures.identify(picture)
  return name === undefined ? undefined : fixtures.reply(product, name)
}
