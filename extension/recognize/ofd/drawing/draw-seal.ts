import { ProblemError } from '../../../inbox/problem.ts'
import { drawImage } from './draw-image.ts'
import type { Ink } from './ink.ts'
import type { SealPicture } from './seal-picture.ts'
import type { PlacedSeal } from './seals.ts'
import { dataAddress, element, figures } from './svg.ts'

/** Draws the first page of an OFD as SVG; absent inside a seal, so that seals do not hold seals. */
export type DrawInner = ((bytes: Uint8Array) => string) | undefined

/** A seal that is an OFD itself, as a picture of the unit square. */
function drawNested(bytes: Uint8Array, ink: Ink, drawInner: DrawInner): string {
  if (!drawInner) return ''
  const svg = new TextEncoder().encode(drawInner(bytes))
  ink.spend('bytes', svg.length)
  const href = dataAddress('image/svg+xml', svg)
  return element('image', { width: 1, height: 1, preserveAspectRatio: 'none', href })
}

/** A seal that cannot be read does not take the page with it. */
function drawPicture({ format, bytes }: SealPicture, ink: Ink, drawInner: DrawInner): string {
  try {
    return format === 'ofd' ? drawNested(bytes, ink, drawInner) : drawImage(bytes, ink)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'too-large') throw error
    return ''
  }
}

/** Seals are ink on ink: what they cover shows through. A seal across pages shows a strip on each. */
export function drawSeal({ picture, boundary, clip }: PlacedSeal, ink: Ink, drawInner: DrawInner): string {
  const [x = 0, y = 0, width = 0, height = 0] = boundary
  const drawn = drawPicture(picture, ink, drawInner)
  if (drawn === '') return ''
  const [left = 0, top = 0, across = width, down = height] = clip
  const id = ink.nextId()
  const seen = element('rect', { x: left, y: top, width: across, height: down })
  ink.definitions.set(id, element('clipPath', { id }, seen))
  const whole = element('g', { transform: `scale(${figures([width, height])})` }, drawn)
  const transform = `translate(${figures([x, y])})`
  return element(
    'g',
    { transform, style: 'mix-blend-mode:multiply' },
    element('g', { 'clip-path': `url(#${id})` }, whole),
  )
}
