import { createLayer } from '../page/layer.ts'
import type { Region } from './region.ts'
import { currentView, toPage } from './screen-pixels.ts'

const accent = '#2f7bff'

/** What the person sees while framing: a dimmed page, the frame, its size, and what to do. */
export interface RegionLayer {
  element: HTMLElement
  /** Draws the frame, or takes it away; `label` stands at its corner. */
  draw(region: Region | undefined, label: string): void
  remove(): void
}

function child(parent: HTMLElement, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const element = document.createElement('div')
  element.style.cssText = 'all: initial'
  Object.assign(element.style, { display: 'block', position: 'absolute', pointerEvents: 'none' }, style)
  parent.append(element)
  return element
}

const pill: Partial<CSSStyleDeclaration> = {
  font: '500 13px/20px system-ui, sans-serif',
  color: '#fff',
  background: 'rgb(20 24 33 / 88%)',
  borderRadius: '6px',
  padding: '2px 10px',
  whiteSpace: 'nowrap',
}

/** Puts the layer over the page. `hint` says in one line what mouse and keys do. */
export function createRegionLayer(hint: string): RegionLayer {
  const element = createLayer()
  Object.assign(element.style, { cursor: 'crosshair', outline: 'none', userSelect: 'none', touchAction: 'none' })
  element.tabIndex = -1
  element.role = 'application'
  element.ariaLabel = hint
  const dim = child(element, { inset: '0', background: 'rgb(0 0 0 / 40%)' })
  const frame = child(element, { boxShadow: `0 0 0 100vmax rgb(0 0 0 / 40%), 0 0 0 2px ${accent}`, display: 'none' })
  const size = child(element, { ...pill, display: 'none' })
  size.ariaLive = 'polite'
  const help = child(element, { ...pill, left: '50%', top: '16px', transform: 'translateX(-50%)' })
  help.textContent = hint
  return {
    element,
    draw(region, label) {
      const shown = region ? 'block' : 'none'
      dim.style.display = region ? 'none' : 'block'
      frame.style.display = shown
      size.style.display = shown
      size.textContent = label
      if (region) place(frame, size, region)
    },
    remove: () => element.remove(),
  }
}

function place(frame: HTMLElement, size: HTMLElement, region: Region): void {
  const view = currentView()
  const start = toPage(region, view)
  const end = toPage({ x: region.x + region.width, y: region.y + region.height }, view)
  const px = (value: number) => `${value}px`
  Object.assign(frame.style, {
    left: px(start.x),
    top: px(start.y),
    width: px(end.x - start.x),
    height: px(end.y - start.y),
  })
  Object.assign(size.style, { left: px(start.x), top: px(start.y > 34 ? start.y - 30 : start.y + 6) })
}
