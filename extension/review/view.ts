import type { Box } from '../../shared/recognition.ts'

export interface Size {
  width: number
  height: number
}
export interface Point {
  x: number
  y: number
}

/** How a picture is looked at: `zoom` 1 shows it whole; `x`, `y` move its centre from the frame's centre, in pixels. */
export interface PictureView {
  zoom: number
  turn: 0 | 90 | 180 | 270
  x: number
  y: number
}

/** The frame on the screen and the picture's own size. */
export interface PictureStage {
  frame: Size
  picture: Size
}

export const wholePicture: PictureView = { zoom: 1, turn: 0, x: 0, y: 0 }
const largestZoom = 8

const turned = ({ width, height }: Size, turn: PictureView['turn']): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** Screen pixels per pixel of the picture. */
export function scaleOf({ zoom, turn }: PictureView, { frame, picture }: PictureStage): number {
  const { width, height } = turned(picture, turn)
  if (width === 0 || height === 0) return 0
  return Math.min(frame.width / width, frame.height / height) * zoom
}

const within = (value: number, limit: number) => Math.min(Math.max(value, -limit), limit)

/** No further than the picture's edge at the frame's edge; a picture that fits stays in the middle. */
function clamped(view: PictureView, stage: PictureStage): PictureView {
  const scale = scaleOf(view, stage)
  const { width, height } = turned(stage.picture, view.turn)
  const overhang = (side: number, frame: number) => Math.max(0, (side * scale - frame) / 2)
  return {
    ...view,
    x: within(view.x, overhang(width, stage.frame.width)),
    y: within(view.y, overhang(height, stage.frame.height)),
  }
}

/** Larger or smaller around a point, given from the frame's centre, which stays where it is. */
export function zoomed(
  view: PictureView,
  stage: PictureStage,
  factor: number,
  at: Point = { x: 0, y: 0 },
): PictureView {
  const zoom = Math.min(Math.max(view.zoom * factor, 1), largestZoom)
  const growth = zoom / view.zoom
  return clamped({ ...view, zoom, x: at.x - (at.x - view.x) * growth, y: at.y - (at.y - view.y) * growth }, stage)
}

const clockwise: Record<PictureView['turn'], PictureView['turn']> = { 0: 90, 90: 180, 180: 270, 270: 0 }

/** A quarter turn clockwise, seen whole again. */
export const rotated = (view: PictureView): PictureView => ({ ...wholePicture, turn: clockwise[view.turn] })

export const moved = (view: PictureView, stage: PictureStage, by: Point): PictureView =>
  clamped({ ...view, x: view.x + by.x, y: view.y + by.y }, stage)

/** A place of the picture (fractions of its sides) as seen in the turned picture. */
function turnedPoint({ x, y }: Point, turn: PictureView['turn']): Point {
  switch (turn) {
    case 0:
      return { x, y }
    case 90:
      return { x: 1 - y, y: x }
    case 180:
      return { x: 1 - x, y: 1 - y }
    case 270:
      return { x: y, y: 1 - x }
  }
}

/** Brings a box into the middle when the picture is enlarged; a picture that is seen whole shows it anyway. */
export function showing(view: PictureView, stage: PictureStage, box: Box): PictureView {
  if (view.zoom === 1) return view
  const scale = scaleOf(view, stage)
  const centre = turnedPoint({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, view.turn)
  const { width, height } = turned(stage.picture, view.turn)
  return clamped({ ...view, x: (0.5 - centre.x) * width * scale, y: (0.5 - centre.y) * height * scale }, stage)
}
