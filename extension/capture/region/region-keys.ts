import { type Bounds, firstRegion, moveRegion, type Region, resizeRegion } from './region.ts'

/** What a key means while a region is being framed. */
export type KeyAction = { type: 'frame'; region: Region } | { type: 'take' } | { type: 'leave' }

/** One key press: arrows move, with Shift they resize, with Alt or Ctrl they go pixel by pixel. */
export interface Key {
  key: string
  shiftKey: boolean
  fine: boolean
}

const directions: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const step = 10

/** What a key does to the region; undefined for keys that mean nothing here. The first arrow makes a region. */
export function keyAction(
  { key, shiftKey, fine }: Key,
  region: Region | undefined,
  bounds: Bounds,
): KeyAction | undefined {
  if (key === 'Escape') return { type: 'leave' }
  if (key === 'Enter') return region ? { type: 'take' } : { type: 'frame', region: firstRegion(bounds) }
  const direction = directions[key]
  if (!direction) return undefined
  if (!region) return { type: 'frame', region: firstRegion(bounds) }
  const [dx, dy] = direction.map((way) => way * (fine ? 1 : step))
  const change = shiftKey ? resizeRegion : moveRegion
  return { type: 'frame', region: change(region, dx ?? 0, dy ?? 0, bounds) }
}
