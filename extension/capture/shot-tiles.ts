import type { Bounds, Region } from './region/region.ts'

/** A picture that would take more shots than this is too long to wait for. */
export const mostTiles = 16

/** The parts of a picture that a window shows one after the other; together they are the whole, without overlap. */
export function shotTiles(picture: Bounds, window: Bounds): Region[] {
  const rows = Math.ceil(picture.height / window.height)
  const columns = Math.ceil(picture.width / window.width)
  return Array.from({ length: rows * columns }, (_, index) => {
    const x = (index % columns) * window.width
    const y = Math.floor(index / columns) * window.height
    return {
      x,
      y,
      width: Math.min(window.width, picture.width - x),
      height: Math.min(window.height, picture.height - y),
    }
  })
}
