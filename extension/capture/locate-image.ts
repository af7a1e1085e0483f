import { CodedError } from '../coded-error.ts'
import { findImage } from './find-image.ts'

/** A part of the visible tab in CSS pixels, with the width of the viewport it is measured in. */
export interface VisiblePart {
  x: number
  y: number
  width: number
  height: number
  viewportWidth: number
}

const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

/** Scrolls a picture into view and says where it stands. Throws CodedError 'capture-failed' when it is not there. */
export async function locateImage(address: string): Promise<VisiblePart> {
  const image = findImage(document, address)
  if (!image) throw new CodedError('capture-failed', 'no such picture in this frame')
  image.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  await settled()
  const { x, y, width, height } = image.getBoundingClientRect()
  return { x, y, width, height, viewportWidth: innerWidth }
}
