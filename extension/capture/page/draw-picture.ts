import { CodedError } from '../../shell/coded-error.ts'
import type { Picture } from './picture.ts'

const failed = (why: string) => new CodedError('capture-failed', why)

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode().catch(() => {
    throw failed('the picture could not be loaded')
  })
  return image
}

/** A drawing as a picture of its own, twice as fine as it is shown so that small print survives. */
function loadDrawing(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const { width, height } = drawing.getBoundingClientRect()
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(Math.round(width * 2)))
  copy.setAttribute('height', String(Math.round(height * 2)))
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
  const source = new XMLSerializer().serializeToString(copy)
  return load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`)
}

function drawable(picture: Picture): Promise<HTMLImageElement> | HTMLImageElement | HTMLCanvasElement {
  if (picture.kind === 'background') return load(picture.address)
  return picture.kind === 'drawing' ? loadDrawing(picture.element) : picture.element
}

/**
 * A picture drawn onto a canvas of its own, pixel by pixel at its natural size, on white. The canvas of another site's
 * picture can be shown but not read. Throws CodedError 'capture-failed' when there is nothing to draw.
 */
export async function drawPicture(picture: Picture): Promise<HTMLCanvasElement> {
  const source = await drawable(picture)
  const canvas = document.createElement('canvas')
  canvas.width = 'naturalWidth' in source ? source.naturalWidth : source.width
  canvas.height = 'naturalHeight' in source ? source.naturalHeight : source.height
  const context = canvas.getContext('2d')
  if (!context || canvas.width === 0 || canvas.height === 0) throw failed('the picture has no pixels')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(source, 0, 0)
  return canvas
}
