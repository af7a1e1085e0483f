import type { Bounds, Point } from './region.ts'

/** How a window shows its page: pixels per CSS pixel, and where a pinch zoom has moved the view (CSS pixels). */
export interface Viewport {
  pixelRatio: number
  zoom: number
  offsetLeft: number
  offsetTop: number
  width: number
  height: number
}

/** The view of this window as it is now. Zoom of the page is part of the pixel ratio, a pinch is not. */
export function currentView(): Viewport {
  const { scale = 1, offsetLeft = 0, offsetTop = 0 } = window.visualViewport ?? {}
  return { pixelRatio: devicePixelRatio, zoom: scale, offsetLeft, offsetTop, width: innerWidth, height: innerHeight }
}

/** Size of the visible tab in pixels of the screen. */
export const boundsOf = ({ width, height, pixelRatio }: Viewport): Bounds => ({
  width: Math.round(width * pixelRatio),
  height: Math.round(height * pixelRatio),
})

/** A point of the page's window (clientX, clientY) → the pixel of the screen that shows it. */
export const toScreen = ({ x, y }: Point, view: Viewport): Point => ({
  x: (x - view.offsetLeft) * view.zoom * view.pixelRatio,
  y: (y - view.offsetTop) * view.zoom * view.pixelRatio,
})

/** The way back. */
export const toPage = ({ x, y }: Point, view: Viewport): Point => ({
  x: x / view.zoom / view.pixelRatio + view.offsetLeft,
  y: y / view.zoom / view.pixelRatio + view.offsetTop,
})
