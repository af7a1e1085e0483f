import { CodedError } from '../coded-error.ts'
import type { Frame } from '../inject.ts'
import { askFrame } from '../messaging.ts'
import type { Place } from './captured-file.ts'
import { findMark } from './find-mark.ts'
import type { PictureTarget } from './page/picture.ts'
import type { Region } from './region/region.ts'
import { mostTiles, shotTiles } from './shot-tiles.ts'
import { captureVisibleTab } from './visible-tab.ts'

const shoot = async (place: Place) => createImageBitmap(await captureVisibleTab(place))

/** Where on the screen the frame lies, found by the colour it was filled with. */
function windowOn(screen: ImageBitmap): Region {
  const canvas = new OffscreenCanvas(screen.width, screen.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(screen, 0, 0)
  const pixels = context?.getImageData(0, 0, screen.width, screen.height)
  const found = pixels && findMark(pixels)
  if (!found || found.width < 50 || found.height < 50)
    throw new CodedError('capture-failed', 'the frame is out of sight')
  return found
}

/**
 * The picture of a frame shown alone at its natural size and taken from the screen part by part: the last way to
 * pixels no script may read. Whatever covers the picture on the page, and any zoom, leaves no trace. Takes half a
 * second per part. Throws CodedError 'capture-failed' when the frame is out of sight or the picture is too large.
 */
export async function shootPicture(frame: Frame, windowId: number, target: PictureTarget): Promise<Blob> {
  const place = { tabId: frame.tabId, windowId }
  const { width, height } = await askFrame(frame, 'show-picture', target)
  try {
    const empty = await shoot(place)
    const view = windowOn(empty)
    empty.close()
    const tiles = shotTiles({ width, height }, view)
    if (tiles.length > mostTiles) throw new CodedError('capture-failed', `${tiles.length} shots would be needed`)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    for (const tile of tiles) {
      await askFrame(frame, 'show-part', { left: tile.x, top: tile.y })
      const shot = await shoot(place)
      context?.drawImage(shot, view.x, view.y, tile.width, tile.height, tile.x, tile.y, tile.width, tile.height)
      shot.close()
    }
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    await askFrame(frame, 'hide-picture').catch(() => undefined) // a page that is gone needs nothing back
  }
}
