import { mediaTypeOf } from '../../../../shared/media-type.ts'
import type { Ink } from './ink.ts'
import { dataAddress, element } from './svg.ts'

/** A picture's bytes in the square from 0 to 1, which an object's matrix lays where it belongs; '' for what no browser shows. */
export function drawImage(bytes: Uint8Array | undefined, ink: Ink): string {
  const mediaType = bytes && mediaTypeOf(bytes)
  if (!bytes || !mediaType?.startsWith('image/')) return ''
  ink.spend('bytes', bytes.length)
  return element('image', { width: 1, height: 1, preserveAspectRatio: 'none', href: dataAddress(mediaType, bytes) })
}
