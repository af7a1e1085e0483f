import { browser } from '../browser.ts'
import type { VisiblePart } from './locate-image.ts'

/** The visible part of a window's active tab as PNG, at device resolution. */
export async function captureVisibleTab(windowId: number): Promise<Blob> {
  const address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' })
  return (await fetch(address)).blob()
}

/** Cuts a part out of a picture of the viewport; the scale comes from the picture itself, so zoom cannot spoil it. */
export async function crop(picture: Blob, part: VisiblePart): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const scale = bitmap.width / part.viewportWidth
  const left = Math.max(0, Math.round(part.x * scale))
  const top = Math.max(0, Math.round(part.y * scale))
  const right = Math.min(bitmap.width, Math.round((part.x + part.width) * scale))
  const bottom = Math.min(bitmap.height, Math.round((part.y + part.height) * scale))
  const canvas = new OffscreenCanvas(Math.max(1, right - left), Math.max(1, bottom - top))
  canvas.getContext('2d')?.drawImage(bitmap, -left, -top)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/png' })
}
