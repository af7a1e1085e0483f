import { CodedError } from '../../shell/coded-error.ts'
import { type Framed, type Point, type Region, regionBetween } from './region.ts'
import { boundsOf, currentView, toPage, toScreen } from './screen-pixels.ts'

/** Opposite corners of what was framed last, where they lie on the page. */
let corners: [Point, Point] | undefined

/** Remembers what was framed just now. */
export function rememberFramed({ x, y, width, height }: Region): void {
  const view = currentView()
  corners = [toPage({ x, y }, view), toPage({ x: x + width, y: y + height }, view)]
}

/** What was framed, in pixels of the screen as the window is at this moment. Throws when nothing was framed. */
export function measureRegion(): Framed {
  if (!corners) throw new CodedError('capture-failed', 'nothing is framed')
  const view = currentView()
  const bounds = boundsOf(view)
  const [one, other] = corners
  return { region: regionBetween(toScreen(one, view), toScreen(other, view), bounds), bounds }
}
