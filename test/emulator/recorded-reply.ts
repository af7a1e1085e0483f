import type { CloudSettings } from './cloud.ts'
import type { Picture } from './picture.ts'

/**
 * The reply forced for a product, else the one recorded for the fixture the picture shows; undefined for neither. Of
 * replies recorded in several shapes `variants` names those wanted, best first.
 */
export async function recordedReply(
  product: string,
  picture: Picture,
  { replies, fixtures }: CloudSettings,
  variants: readonly string[] = [''],
): Promise<unknown> {
  if (Object.hasOwn(replies, product)) return replies[product]
  const name = await fixtures.identify(picture)
  if (name === undefined) return undefined
  return variants.map((variant) => fixtures.reply(product, name + variant)).find((reply) => reply !== undefined)
}
