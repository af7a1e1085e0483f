/** A rectangle of the visible tab in pixels of the screen, so that what is framed is what is cut, at any zoom. */
export interface Region {
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

/** Size of the window the region lies in, in the same pixels. */
export interface Bounds {
  width: number
  height: number
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** A region with the window it lies in. */
export interface Framed {
  region: Region
  bounds: Bounds
}

/** The region between two corners, whichever comes first; parts outside the window are left out. */
export function regionBetween(one: Point, other: Point, bounds: Bounds): Region {
  const [left, right] = [one.x, other.x].map((x) => clamp(Math.round(x), 0, bounds.width)).toSorted((a, b) => a - b)
  const [top, bottom] = [one.y, other.y].map((y) => clamp(Math.round(y), 0, bounds.height)).toSorted((a, b) => a - b)
  const [x = 0, y = 0] = [left, top]
  return { x, y, width: (right ?? x) - x, height: (bottom ?? y) - y }
}

/** Moves a region within the window; it keeps its size. */
export function moveRegion(region: Region, dx: number, dy: number, bounds: Bounds): Region {
  const x = clamp(region.x + dx, 0, bounds.width - region.width)
  const y = clamp(region.y + dy, 0, bounds.height - region.height)
  return { ...region, x, y }
}

/** Moves a region's lower right corner; it keeps at least one pixel. */
export function resizeRegion(region: Region, dx: number, dy: number, bounds: Bounds): Region {
  const width = clamp(region.width + dx, 1, bounds.width - region.x)
  const height = clamp(region.height + dy, 1, bounds.height - region.y)
  return { ...region, width, height }
}

/** Where the keyboard begins: the middle of the window, in the proportions of an invoice. */
export function firstRegion(bounds: Bounds): Region {
  const width = Math.round(Math.min(bounds.width * 0.6, bounds.height * 0.6 * 1.5))
  const height = Math.round(width / 1.5)
  return { x: Math.round((bounds.width - width) / 2), y: Math.round((bounds.height - height) / 2), width, height }
}
