import type { Bounds, Region } from './region/region.ts'

/** The region in pixels of a picture of the screen; they differ only where a browser hides its true pixel ratio. */
export function inPicture(region: Region, bounds: Bounds, picture: Bounds): Region {
  const [across, down] = [picture.width / bounds.width, picture.height / bounds.height]
  const exact = Math.abs(across - 1) < 0.01 && Math.abs(down - 1) < 0.01
  const [x, y] = exact ? [1, 1] : [across, down]
  const left = Math.round(region.x * x)
  const top = Math.round(region.y * y)
  const right = Math.min(picture.width, Math.round((region.x + region.width) * x))
  const bottom = Math.min(picture.height, Math.round((region.y + region.height) * y))
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

/** Cuts a region out of a picture of the visible tab, pixel by pixel. In and out: PNG. */
export async function cutRegion(picture: Blob, region: Region, bounds: Bounds): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const { x, y, width, height } = inPicture(region, bounds, bitmap)
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(bitmap, -x, -y)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/png' })
}
