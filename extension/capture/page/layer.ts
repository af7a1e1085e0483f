/**
 * An empty layer of our own over everything the frame shows, above dialogs and full-screen elements. Styled by the
 * object model alone, which no page's security policy forbids; the page's own styles do not reach it.
 */
export function createLayer(): HTMLElement {
  const layer = document.createElement('div')
  layer.popover = 'manual'
  layer.style.cssText = 'all: initial'
  Object.assign(layer.style, {
    display: 'block',
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    margin: '0',
    border: '0',
    padding: '0',
    zIndex: '2147483647',
  })
  document.documentElement.append(layer)
  layer.showPopover()
  return layer
}

/** Browsers let a page be this many frames ahead of the screen when the machine is busy, and one lays the change out. */
const framesAhead = 4

/** Resolves when what was changed just now is on the screen. */
export async function afterNextPaint(): Promise<void> {
  for (let frame = 0; frame < framesAhead; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}
