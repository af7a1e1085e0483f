import { afterNextPaint } from '../page/layer.ts'
import { type Picture, pictureAt } from '../page/picture.ts'
import { type Point, type Region, regionBetween } from './region.ts'
import { keyAction } from './region-keys.ts'
import { createRegionLayer, type RegionLayer } from './region-layer.ts'
import { boundsOf, currentView, toScreen } from './screen-pixels.ts'

/** What the person chose: a framed region, or one picture of the page that was clicked. */
export type Selection = { region: Region } | { picture: Picture }

/** A click that moves less than this, in CSS pixels, is a click and not a drag. */
const still = 4

const bounds = () => boundsOf(currentView())
const pointOf = ({ clientX, clientY }: MouseEvent) => toScreen({ x: clientX, y: clientY }, currentView())
const far = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) >= still * devicePixelRatio

/** Where the frame an element stands in begins in this window, in CSS pixels; nested frames add up. */
function frameOffset(element: Element): Point {
  const frame = element.ownerDocument.defaultView?.frameElement
  if (!frame || element.ownerDocument === document) return { x: 0, y: 0 }
  const { left, top } = frame.getBoundingClientRect()
  const outer = frameOffset(frame)
  return { x: outer.x + left + frame.clientLeft, y: outer.y + top + frame.clientTop }
}

/** The part of a picture's box that is on the screen. */
function regionOf({ element }: Picture): Region {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const { x, y } = frameOffset(element)
  const view = currentView()
  const corner = (one: number, other: number) => toScreen({ x: one + x, y: other + y }, view)
  return regionBetween(corner(left, top), corner(right, bottom), boundsOf(view))
}

interface Framing {
  layer: RegionLayer
  /** Where the drag began, while there is one. */
  from?: Point
  region?: Region | undefined
  /** The picture under the pointer while nothing is framed. */
  hovered?: Picture | undefined
}

const sizeOf = ({ width, height }: Region) => `${width} × ${height}`

function show(framing: Framing): void {
  const region = framing.region ?? (framing.hovered && regionOf(framing.hovered))
  framing.layer.draw(region, region ? sizeOf(region) : '')
}

function onPointerMove(framing: Framing, event: PointerEvent): void {
  const point = pointOf(event)
  if (framing.from && far(framing.from, point)) framing.region = regionBetween(framing.from, point, bounds())
  else if (!framing.region) framing.hovered = pictureAt(event.clientX, event.clientY, framing.layer.element)
  show(framing)
}

function onPointerDown(framing: Framing, event: PointerEvent): void {
  if (event.button !== 0) return
  framing.layer.element.setPointerCapture(event.pointerId)
  framing.from = pointOf(event)
  framing.region = undefined
}

/** What letting go of the button chose; undefined for a click on nothing. */
function onPointerUp(framing: Framing): Selection | undefined {
  delete framing.from
  const { region, hovered } = framing
  if (region && region.width > 0 && region.height > 0) return { region }
  return hovered ? { picture: hovered } : undefined
}

/** What a key chose: a selection, `null` to leave, undefined to go on. */
function onKey(framing: Framing, event: KeyboardEvent): Selection | null | undefined {
  const { key, shiftKey, altKey, ctrlKey } = event
  const action = keyAction({ key, shiftKey, fine: altKey || ctrlKey }, framing.region, bounds())
  event.preventDefault()
  event.stopImmediatePropagation()
  if (action?.type === 'leave') return null
  if (action?.type === 'take' && framing.region) return { region: framing.region }
  if (action?.type === 'frame') framing.region = action.region
  show(framing)
  return undefined
}

/** Listens until something is chosen or left; what the page does on its own keys it does not do meanwhile. */
function choose(framing: Framing, signal: AbortSignal): Promise<Selection | null> {
  return new Promise((resolve) => {
    const { element } = framing.layer
    const options = { signal, capture: true }
    element.addEventListener('pointermove', (event) => event.isTrusted && onPointerMove(framing, event), options)
    element.addEventListener('pointerdown', (event) => event.isTrusted && onPointerDown(framing, event), options)
    element.addEventListener('pointerup', (event) => event.isTrusted && settle(onPointerUp(framing)), options)
    window.addEventListener('keydown', (event) => event.isTrusted && settle(onKey(framing, event)), options)
    window.addEventListener('resize', () => show(framing), options)
    element.addEventListener('contextmenu', (event) => event.preventDefault(), options)
    signal.addEventListener('abort', () => resolve(null), { once: true })
    const settle = (chosen: Selection | null | undefined) => {
      if (chosen !== undefined) resolve(chosen)
    }
  })
}

let open: AbortController | undefined

/**
 * Lets the person frame a part of the visible page, with mouse or keys, or click one picture of it. Resolves when the
 * layer is gone from the screen, so that it is in no picture taken afterwards; `null` when the person left.
 */
export async function selectRegion(hint: string): Promise<Selection | null> {
  open?.abort()
  const ended = new AbortController()
  open = ended
  const layer = createRegionLayer(hint)
  layer.element.focus({ preventScroll: true })
  try {
    return await choose({ layer }, ended.signal)
  } finally {
    ended.abort()
    layer.remove()
    await afterNextPaint()
  }
}
