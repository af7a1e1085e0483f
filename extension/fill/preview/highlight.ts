import { controlNamed } from '../collect/identify.ts'

/** One control to point at, with what would be written and why. */
export interface Highlight {
  id: string
  text: string
  because: string
}

const style = `
  :host { all: initial; }
  div { position: fixed; box-sizing: border-box; border: 2px solid #2b66c2; border-radius: 4px; background: #2b66c214; pointer-events: none; }
  span { position: absolute; left: -2px; bottom: 100%; max-width: 320px; padding: 1px 6px; border-radius: 4px 4px 4px 0; overflow: hidden; background: #2b66c2; color: #fff; font: 12px/1.5 system-ui, sans-serif; text-overflow: ellipsis; white-space: nowrap; }
`

let shown: { host: HTMLElement; ended: AbortController } | undefined

/** Takes every highlight off the page. */
export function hideHighlights(): void {
  shown?.ended.abort()
  shown?.host.remove()
  shown = undefined
}

function boxFor({ text, because }: Highlight): HTMLElement {
  const box = document.createElement('div')
  const note = document.createElement('span')
  note.textContent = text
  note.title = because
  box.append(note)
  return box
}

function place(box: HTMLElement, target: Element): void {
  const { left, top, width, height } = target.getBoundingClientRect()
  box.style.cssText = `left:${left - 3}px;top:${top - 3}px;width:${width + 6}px;height:${height + 6}px`
  box.hidden = width === 0 || height === 0
}

/** Draws a frame with the value around each control, over the page and untouched by its styles; moves with the page. */
export function showHighlights(highlights: readonly Highlight[]): void {
  hideHighlights()
  if (highlights.length === 0) return
  const host = document.createElement('fapiao-fill-preview')
  host.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none'
  const shadow = host.attachShadow({ mode: 'closed' })
  const sheet = document.createElement('style')
  sheet.textContent = style
  shadow.append(sheet)
  const placed = highlights.flatMap((highlight) => {
    const control = controlNamed(highlight.id)
    if (!control) return []
    const box = boxFor(highlight)
    shadow.append(box)
    return [{ box, target: control.widget.shownAs?.(control.root) ?? control.root }]
  })
  const ended = new AbortController()
  const move = () => {
    for (const { box, target } of placed) place(box, target)
  }
  const follow = ({ isTrusted }: Event) => isTrusted && move()
  addEventListener('scroll', follow, { capture: true, passive: true, signal: ended.signal })
  addEventListener('resize', follow, { signal: ended.signal })
  document.documentElement.append(host)
  move()
  shown = { host, ended }
}
