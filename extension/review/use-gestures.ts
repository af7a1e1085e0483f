import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { moved, type PictureStage, type PictureView, type Point, rotated, wholePicture, zoomed } from './view.ts'

export type ChangeView = (change: (view: PictureView) => PictureView) => void

const step = 1.4
const stride = 40

/** Keys of the picture while it has the focus. */
const keys: Record<string, (view: PictureView, stage: PictureStage) => PictureView> = {
  '+': (view, stage) => zoomed(view, stage, step),
  '=': (view, stage) => zoomed(view, stage, step),
  '-': (view, stage) => zoomed(view, stage, 1 / step),
  '0': ({ turn }) => ({ ...wholePicture, turn }),
  r: rotated,
  ArrowLeft: (view, stage) => moved(view, stage, { x: stride, y: 0 }),
  ArrowRight: (view, stage) => moved(view, stage, { x: -stride, y: 0 }),
  ArrowUp: (view, stage) => moved(view, stage, { x: 0, y: stride }),
  ArrowDown: (view, stage) => moved(view, stage, { x: 0, y: -stride }),
}

const fromCentre = (event: MouseEvent, frame: HTMLElement): Point => {
  const { left, top, width, height } = frame.getBoundingClientRect()
  return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 }
}

/** Zooms by Ctrl + wheel and pinch, moves by dragging, and both by keys; a plain wheel scrolls the panel as ever. */
export function useGestures(frame: RefObject<HTMLDivElement | null>, stage: PictureStage, change: ChangeView) {
  const current = useRef({ stage, change })
  current.current = { stage, change }
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const at = fromCentre(event, element)
      current.current.change((view) => zoomed(view, current.current.stage, Math.exp(-event.deltaY / 200), at))
    }
    // Preact listens passively; only a listener of our own may keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [frame])

  return {
    onKeyDown(event: KeyboardEvent) {
      const act = event.target === event.currentTarget ? keys[event.key] : undefined
      if (!act) return
      event.preventDefault()
      change((view) => act(view, stage))
    },
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent & { currentTarget: HTMLElement }) {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      change((view) => moved(view, stage, { x: event.movementX, y: event.movementY }))
    },
    onDblClick(event: MouseEvent & { currentTarget: HTMLElement }) {
      const at = fromCentre(event, event.currentTarget)
      change((view) => (view.zoom > 1 ? { ...wholePicture, turn: view.turn } : zoomed(view, stage, 2.5, at)))
    },
  }
}
