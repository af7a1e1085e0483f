import type { Place } from '../inbox/captured-file.ts'
import { CodedError } from '../shell/coded-error.ts'
import type { Frame } from '../shell/inject.ts'
import { findMark, markedBorder } from './find-mark.ts'
import { askFrame } from './messages.ts'
import type { PictureTarget } from './page/picture.ts'
import type { Bounds, Region } from './region/region.ts'
import { mostTiles, shotTiles } from './shot-tiles.ts'
import { captureVisibleTab } from './visible-tab.ts'

/** How often everything is begun anew because a shot did not show the frame where it was: a panel slid in, the page scrolled. */
const tries = 3

const failed = (why: string) => new CodedError('capture-failed', why)

/** A picture of the screen, and where on it the frame lies inside its border of the mark's colour; nowhere when hidden. */
interface Shot {
  screen: OffscreenCanvas
  view: Region | undefined
}

async function shoot(place: Place): Promise<Shot> {
  const bitmap = await createImageBitmap(await captureVisibleTab(place))
  const screen = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = screen.getContext('2d', { willReadFrequently: true })
  context?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const pixels = context?.getImageData(0, 0, screen.width, screen.height)
  const frame = pixels && findMark(pixels)
  if (!frame || frame.width < 50 || frame.height < 50) return { screen, view: undefined }
  const [x, y] = [frame.x + markedBorder, frame.y + markedBorder]
  return { screen, view: { x, y, width: frame.width - 2 * markedBorder, height: frame.height - 2 * markedBorder } }
}

const same = (one: Region, other: Region | undefined) => JSON.stringify(one) === JSON.stringify(other)

/** The shown picture, part by part; undefined when the frame was hidden, or elsewhere on one shot than on another. */
async function shootParts(frame: Frame, place: Place, picture: Bounds): Promise<OffscreenCanvas | undefined> {
  const { view } = await shoot(place)
  if (!view) return undefined
  const tiles = shotTiles(picture, view)
  if (tiles.length > mostTiles) throw failed(`${tiles.length} shots would be needed`)
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  for (const { x, y, width, height } of tiles) {
    await askFrame(frame, 'show-part', { left: x, top: y })
    const part = await shoot(place)
    if (!same(view, part.view)) return undefined
    context?.drawImage(part.screen, view.x, view.y, width, height, x, y, width, height)
  }
  return canvas
}

/**
 * The picture of a frame shown alone at its natural size and taken from the screen part by part: the last way to
 * pixels no script may read. Whatever covers the picture on the page, and any zoom, leaves no trace. Takes half a
 * second per part. Throws CodedError 'capture-failed' when the frame is out of sight or the picture is too large.
 */
export async function shootPicture(frame: Frame, windowId: number, target: PictureTarget): Promise<Blob> {
  const place = { tabId: frame.tabId, windowId }
  try {
    for (let time = 0; time < tries; time += 1) {
      const picture = await askFrame(frame, 'show-picture', target)
      const whole = await shootParts(frame, place, picture)
      if (whole) return await whole.convertToBlob({ type: 'image/png' })
    }
    throw failed('the frame is out of sight or does not keep still')
  } finally {
    await askFrame(frame, 'hide-picture').catch(() => undefined) // a page that is gone needs nothing back
  }
}
