import type { Bounds, Framed, Region } from './region/region.ts'

const about = (one: number, other: number) => Math.abs(one - other) < 0.01

const scaleOf = (bounds: Bounds, picture: Bounds) => ({
  across: picture.width / bounds.width,
  down: picture.height / bounds.height,
})

/** Whether a picture of the screen can show a window of this size: its sides are in the same proportion. */
export function isPictureOf(bounds: Bounds, picture: Bounds): boolean {
  const { across, down } = scaleOf(bounds, picture)
  return about(across / down, 1)
}

/** The region in pixels of a picture of the screen; they differ only where a browser hides its true pixel ratio. */
export function inPicture({ region, bounds }: Framed, picture: Bounds): Region {
  const { across, down } = scaleOf(bounds, picture)
  const [x, y] = about(across, 1) && about(down, 1) ? [1, 1] : [across, down]
  const left = Math.round(region.x * x)
  const top = Math.round(region.y * y)
  const right = Math.min(picture.width, Math.round((region.x + region.width) * x))
  const bottom = Math.min(picture.height, Math.round((region.y + region.height) * y))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

/** Cuts a region out of a picture of the visible tab, pixel by pixel. Out: PNG. */
export function cutRegion(picture: ImageBitmap, framed: Framed): Promise<Blob> {
  const { x, y, width, height } = inPicture(framed, picture)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(picture, -x, -y)
  return canvas.convertToBlob({ type: 'image/png' })
}
