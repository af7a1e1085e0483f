import { CodedError } from '../../shell/coded-error.ts'
import { markColor, markedBorder } from '../find-mark.ts'
import { drawPicture } from './draw-picture.ts'
import { findPicture } from './find-picture.ts'
import { afterNextPaint, createLayer } from './layer.ts'
import type { PictureTarget } from './picture.ts'

/** Natural size of a shown picture in pixels. */
export interface Shown {
  width: number
  height: number
}

/** Milliseconds without a word from the extension after which the page is given back: its background may have died. */
const timeout = 10_000

let shown: { layer: HTMLElement; canvas: HTMLCanvasElement; late: ReturnType<typeof setTimeout> } | undefined

const inTime = () => setTimeout(hidePicture, timeout)

/** A border over the picture, in the mark's colour; thinner than what is left for it, as browsers round it. */
function createBorder(color: string): HTMLElement {
  const border = document.createElement('div')
  border.style.cssText = 'all: initial'
  const width = `${markedBorder / 2 / devicePixelRatio}px`
  Object.assign(border.style, { position: 'absolute', inset: '0', border: `${width} solid ${color}` })
  return border
}

/** Covers the frame with the mark's colour alone. Says how large the picture is. */
export async function showPicture(target: PictureTarget): Promise<Shown> {
  const picture = findPicture(target)
  if (!picture) throw new CodedError('capture-failed', 'no such picture in this frame')
  hidePicture()
  const canvas = await drawPicture(picture)
  const layer = createLayer()
  const color = `rgb(${markColor.join(' ')})`
  Object.assign(layer.style, { background: color, overflow: 'hidden' })
  const { width, height } = canvas
  const position = { position: 'absolute', left: '0', top: '0', display: 'none', imageRendering: 'pixelated' }
  Object.assign(canvas.style, position)
  layer.append(canvas, createBorder(color))
  shown = { layer, canvas, late: inTime() }
  document.documentElement.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  await afterNextPaint()
  return { width, height }
}

/** Moves the picture so that this pixel of it stands inside the window's top left corner. */
export async function showPart({ left, top }: { left: number; top: number }): Promise<void> {
  if (!shown) throw new CodedError('capture-failed', 'nothing is shown')
  clearTimeout(shown.late)
  shown.late = inTime()
  const { style, width, height } = shown.canvas
  const px = (pixels: number) => `${pixels / devicePixelRatio}px`
  Object.assign(style, {
    display: 'block',
    width: px(width),
    height: px(height),
    transform: `translate(${px(markedBorder - left)}, ${px(markedBorder - top)})`,
  })
  await afterNextPaint()
}

/** Gives the page back as it was. */
export function hidePicture(): void {
  clearTimeout(shown?.late)
  shown?.layer.remove()
  shown = undefined
}
