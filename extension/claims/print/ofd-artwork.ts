import type { PDFDocument } from '@cantoo/pdf-lib'
import type { OfdDrawing } from '../../recognize/ofd/drawing/draw-ofd.ts'
import type { Artwork } from './artwork.ts'
import { paintSvg } from './paint-svg.ts'
import { createSupplies } from './supplies.ts'

/** A page of an OFD as lines, text and pictures. Throws NotPainted where only a picture of the page shows all of it. */
export async function ofdArtwork(pdf: PDFDocument, drawing: OfdDrawing, page: number): Promise<Artwork> {
  const { width, height } = drawing.size(page)
  const supplies = createSupplies(pdf)
  const operators = await paintSvg(drawing.svg(page), supplies)
  const form = pdf.context.formXObject(operators, {
    BBox: pdf.context.obj([0, 0, width, height]),
    Resources: supplies.resources(),
  })
  // The drawing's y grows downwards, the paper's upwards.
  return { xObject: pdf.context.register(form), width, height, isTrueSize: true, upright: [1, 0, 0, -1, 0, height] }
}
